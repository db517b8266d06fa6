import { defineConfig } from 'playwright/test'

/** The journeys start the real Electron one after the other: each has a window, and two cores are not many. */
export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'out/journeys',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
})
