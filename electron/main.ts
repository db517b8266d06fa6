import { join } from 'node:path'
import { app, BrowserWindow, shell } from 'electron'
import { v7 as newId } from 'uuid'
import type { Message } from '../rota/contract.ts'
import type { Context } from './context.ts'
import { Desk } from './desk.ts'
import { nativeDialogs } from './dialogs.ts'
import { readSampleFiles } from './files.ts'
import { logFault, startLog } from './log.ts'
import { showMenu } from './menu.ts'
import { showNotification } from './notification.ts'
import { declarePageScheme, servePage } from './page.ts'
import { windowPrinting } from './printing.ts'
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
  const desk = new Desk(memory, app.getVersion())
  const send = (message: Message) => mainWindow()?.webContents.send('message', message)
  desk.listen({
    changed: revision => send({ kind: 'changed', revision }),
    switched: state => send({ kind: 'state', state }),
  })
  const context: Context = {
    desk,
    dialogs: nativeDialogs(() => mainWindow() as BrowserWindow),
    showMenu: items => showMenu(items, command => send({ kind: 'menu', command })),
    printing: windowPrinting(() => mainWindow() as BrowserWindow),
    showNotification: (title, body) =>
      showNotification(title, body, mainWindow(), () => send({ kind: 'menu', command: 'screen-year' })),
    openLink: url => shell.openExternal(url),
    showTheme,
    now: Date.now,
    newId,
    samplePath: join(userData, 'Sample 2017.watchbill'),
    sampleFiles: () => readSampleFiles(join(folder, 'electron', 'sample-2017')),
  }
  serve(context)

  app.on('second-instance', () => {
    mainWindow()?.restore()
    mainWindow()?.focus()
  })
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', () => desk.end())
  void app.whenReady().then(() => {
    // The window sends its commands once it is drawn; till then there are only those of the system.
    showMenu([], () => {})
    // The rota is opened and read while the window's process begins, which takes longer.
    servePage(join(folder, 'out', 'renderer'), () => {
      desk.openLast()
      void desk.read()
    })
    showTheme(memory.state.preferences.theme)
    lockDown(openWindow(folder, memory))
  })
}

function mainWindow(): BrowserWindow | null {
  return BrowserWindow.getAllWindows()[0] ?? null
}
