import { configDefaults, defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    // They need programs of others and have a configuration of their own.
    exclude: [...configDefaults.exclude, 'test/outside/**'],
    testTimeout: 20_000,
  },
})
