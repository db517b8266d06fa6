import { join } from 'node:path'
import { BrowserWindow, nativeTheme, type Session, screen } from 'electron'
import type { Preferences } from '../rota/preferences.ts'
import { pageUrl } from './page.ts'
import type { Memory } from './remembered.ts'

/** What is under everything before the page is drawn, as in the palette of the page. */
const ground = () => (nativeTheme.shouldUseDarkColors ? '#1A1B1E' : '#FFFFFF')

/** Shows windows, menus and the page, which asks what the system prefers, in light or dark, or as the system does. */
export function showTheme(theme: Preferences['theme']): void {
  nativeTheme.themeSource = theme === 'auto' ? 'system' : theme
  for (const window of BrowserWindow.getAllWindows()) window.setBackgroundColor(ground())
}

const standard = { width: 1440, height: 900 }

/** Opens the one window, where and as large as it was last time. */
export function openWindow(appFolder: string, memory: Memory): BrowserWindow {
  const { bounds, maximized } = placeOnScreen(memory)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: 960,
    minHeight: 600,
    show: false,
    title: 'Watchbill',
    backgroundColor: ground(),
    webPreferences: {
      preload: join(appFolder, 'out', 'preload', 'preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  window.on('close', () => {
    memory.remember({ window: { bounds: window.getNormalBounds(), maximized: window.isMaximized() } })
  })
  void window.loadURL(pageUrl)
  return window
}

/** Keeps a page where it is: no navigation, no new windows, no embedded pages, no downloads, no permissions. */
export function lockDown(window: BrowserWindow): void {
  const { webContents } = window
  webContents.setWindowOpenHandler(() => ({ action: 'deny' }))
  webContents.on('will-navigate', event => event.preventDefault())
  webContents.on('will-redirect', event => event.preventDefault())
  webContents.on('will-attach-webview', event => event.preventDefault())
  denyPermissions(webContents.session)
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, decide) => decide(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', event => event.preventDefault())
}

/** The remembered place, if a screen still shows it; else the standard size, not larger than the screen. */
function placeOnScreen(memory: Memory): {
  bounds: { width: number; height: number; x?: number; y?: number }
  maximized: boolean
} {
  const remembered = memory.state.window
  if (remembered) {
    const { workArea } = screen.getDisplayMatching(remembered.bounds)
    const { x, y, width } = remembered.bounds
    const seen =
      x < workArea.x + workArea.width && workArea.x < x + width && y < workArea.y + workArea.height && workArea.y <= y
    if (seen) return remembered
  }
  const { width, height } = screen.getPrimaryDisplay().workAreaSize
  return {
    bounds: { width: Math.min(standard.width, width), height: Math.min(standard.height, height) },
    maximized: false,
  }
}
