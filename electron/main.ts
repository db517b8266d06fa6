import { join } from 'node:path'
import { app, BrowserWindow } from 'electron'
import { GivenCalendars } from './given-calendars.ts'
import { logFault, startLog } from './log.ts'
import { showMenu } from './menu.ts'
import { declarePageScheme, servePage } from './page.ts'
import { Memory } from './remembered.ts'
import { serve } from './serve.ts'
import { lockDown, openWindow, showTheme } from './window.ts'

const folder = app.getAppPath()
const userData = app.getPath('userData')

if (app.requestSingleInstanceLock()) start()
else app.quit()

function start(): void {
  startLog(join(userData, 'logs', 'watchbill.log'))
  process.on('uncaughtException', fault => logFault('main process', fault))
  process.on('unhandledRejection', fault => logFault('main process', fault))
  declarePageScheme()

  const memory = new Memory(join(userData, 'remembered.json'))
  const calendars = new GivenCalendars()
  app.on('second-instance', () => {
    mainWindow()?.restore()
    mainWindow()?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  void app.whenReady().then(() => {
    // The window sends its commands once it is drawn; till then there are only those of the system.
    showMenu([], () => {})
    const given = new Promise<void>(resolve => servePage(join(folder, 'out', 'renderer'), resolve))
    serve(
      given.then(async () => (await import('./work.ts')).sitDown(memory, calendars, mainWindow)),
      calendars,
    )
    showTheme(memory.state.preferences.theme)
    lockDown(openWindow(folder, memory))
  })
}

function mainWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows()[0] ?? null
}
