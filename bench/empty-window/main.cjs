const { join } = require('node:path')
const { app, BrowserWindow, ipcMain } = require('electron')
const Database = require('better-sqlite3')

app.whenReady().then(() => {
  const db = new Database(process.argv.find(argument => argument.endsWith('.watchbill')))
  ipcMain.handle('count', () => db.prepare('SELECT count(*) FROM booking').pluck().get())
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, preload: join(__dirname, 'preload.cjs') },
  })
  window.once('ready-to-show', () => window.show())
  window.loadFile(join(__dirname, 'index.html'))
})
app.on('window-all-closed', () => app.quit())
