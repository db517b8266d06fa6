const { join } = require('node:path')
const { app, BrowserWindow } = require('electron')

app.whenReady().then(() => {
  const page = process.argv.find(argument => argument.endsWith('.html'))
  const window = new BrowserWindow({ width: 1440, height: 900, webPreferences: { sandbox: true } })
  window.loadFile(join(__dirname, page))
})
app.on('window-all-closed', () => app.quit())
