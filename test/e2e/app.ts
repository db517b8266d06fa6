import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, test as base, type ElectronApplication, expect, type Page } from 'playwright/test'

/** The app as a user has it: its window, and the desktop around it. */
export interface RunningApp {
  readonly app: ElectronApplication
  readonly page: Page
  /** Closes the window and waits until the process has ended. */
  readonly quit: () => Promise<void>
}

interface Desktop {
  /** A folder of this test alone: it is also the app's, so what it remembers is nobody else's. */
  readonly folder: string
  /** Starts the app as if from the desktop; again with the same folder it remembers. */
  readonly start: (options?: { readonly colorScheme?: 'light' | 'dark' }) => Promise<RunningApp>
}

const checkout = resolve(import.meta.dirname, '..', '..')

/** A test that has a desktop. */
export const test = base.extend<{ desktop: Desktop }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to know what a fixture depends on
  desktop: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
    const running = new Set<ElectronApplication>()
    await use({
      folder,
      async start({ colorScheme = 'light' } = {}) {
        const app = await _electron.launch({
          args: [...electronArguments(), checkout, `--user-data-dir=${join(folder, 'desk')}`],
          ...executable(),
          colorScheme,
          cwd: folder,
        })
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

/** Answers the next native save dialogs with a path, as a user would who types it. */
export async function saveTo(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath })
  }, path)
}

/** Answers the next native open dialogs with paths. */
export async function choose(app: ElectronApplication, ...paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths })
  }, paths)
}

/** Clicks an entry of the application menu. */
export async function menu(app: ElectronApplication, id: string): Promise<void> {
  await app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.click(), id)
}

/** What an entry of the application menu says. */
export async function menuLabel(app: ElectronApplication, id: string): Promise<string> {
  return app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.label ?? '', id)
}

function executable(): { executablePath?: string } {
  const executablePath = process.env.WATCHBILL_ELECTRON
  return executablePath ? { executablePath } : {}
}

function electronArguments(): string[] {
  return JSON.parse(process.env.WATCHBILL_ELECTRON_ARGS ?? '[]') as string[]
}
