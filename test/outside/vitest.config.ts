import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  root: join(import.meta.dirname, '..', '..'),
  test: {
    include: ['test/outside/**/*.test.ts'],
    globalSetup: 'test/outside/set-up.ts',
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
})
