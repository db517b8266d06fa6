import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test as base, type ElectronApplication, expect, type Page } from 'playwright/test'
import { launch } from '../support/launch.ts'

/** The app as a user has it: its window, and the desktop around it. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** Closes the window and waits until the process has ended. */
  readonly quit: () => Promise<void>
}

/** Where a test runs the app. */
export interface Desktop {
  /** A folder of this test alone: what the app remembers there is nobody else's. */
  readonly folder: string
  /** Starts the app as if from the desktop; again, it remembers. */
  readonly start: (colorScheme?: 'light' | 'dark' | null) => Promise<RunningApp>
}

/** A test that has a desktop. */
export const test = base.extend<{ desktop: Desktop }>({
  // Playwright reads the pattern to know what a fixture depends on.
  desktop: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
    const running = new Set<ElectronApplication>()
    await use({
      folder,
      async start(colorScheme) {
        const app = await launch(folder, colorScheme)
        running.add(app)
        const page = await app.firstWindow()
        const quit = async () => {
          running.delete(app)
          await app.close()
        }
        return { app, page, quit }
      },
    })
    for (const app of running) await app.close()
    rmSync(folder, { recursive: true, force: true })
  },
})

export { expect }
