import { join, resolve } from 'node:path'
import { _electron, type ElectronApplication } from 'playwright'
import { expect } from 'playwright/test'
import { electronFromEnvironment } from '../../electron/runtime/environment.ts'

const checkout = resolve(import.meta.dirname, '..', '..')

/** Starts the built app in the real Electron, with a folder of its own for what it remembers. */
export function launch(folder: string, colorScheme: 'light' | 'dark' | null = 'light'): Promise<ElectronApplication> {
  const { executable, args } = electronFromEnvironment()
  return _electron.launch({
    executablePath: executable,
    // Pictures compare equal on every machine only if fonts and colours are drawn the same way.
    args: [
      ...args,
      checkout,
      `--user-data-dir=${join(folder, 'desk')}`,
      '--force-color-profile=srgb',
      '--font-render-hinting=none',
    ],
    colorScheme,
    cwd: folder,
  })
}

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

/** Waits until the window has sent its commands to the menu: before, their keys do nothing. */
async function menuIsThere(app: ElectronApplication): Promise<void> {
  await expect
    .poll(() => app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('undo') != null))
    .toBe(true)
}

/** Clicks an entry of the application menu. */
export async function menu(app: ElectronApplication, id: string): Promise<void> {
  await menuIsThere(app)
  await app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.click(), id)
}

/** What an entry of the application menu says. */
export async function menuLabel(app: ElectronApplication, id: string): Promise<string> {
  return app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.label ?? '', id)
}

/** Whether an entry of the application menu can be clicked. */
export async function menuEnabled(app: ElectronApplication, id: string): Promise<boolean> {
  return app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.enabled ?? false, id)
}

/** Whether the command with these keys, if there is one, can be carried out: the menu follows the window a moment later. */
function canPress(app: ElectronApplication, keys: string): Promise<boolean> {
  return app.evaluate(({ Menu }, combination) => {
    const accelerator = combination.replace('Control', 'CommandOrControl')
    const entries = Menu.getApplicationMenu()?.items.flatMap(({ submenu }) => submenu?.items ?? []) ?? []
    return entries.find(entry => entry.accelerator === accelerator)?.enabled ?? true
  }, keys)
}

/** Presses keys of the menu as a keyboard would, e.g. `F8` or `Control+Z`: Playwright's own reach only the page. */
export async function press(app: ElectronApplication, keys: string): Promise<void> {
  await menuIsThere(app)
  await expect.poll(() => canPress(app, keys)).toBe(true)
  await app.evaluate(({ BrowserWindow }, combination) => {
    const parts = combination.split('+')
    const keyCode = parts.at(-1) as string
    const modifiers = parts.slice(0, -1).map(part => part.toLowerCase()) as ('control' | 'shift' | 'alt')[]
    const webContents = BrowserWindow.getAllWindows()[0]?.webContents
    webContents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
    webContents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
  }, keys)
}
