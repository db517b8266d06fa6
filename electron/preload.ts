import { contextBridge, ipcRenderer, webUtils } from 'electron'

const call = (name: unknown, input?: unknown) => ipcRenderer.invoke('call', name, input)

// Whatever is shown first needs these two: they are answered while the scripts of the page are loaded.
const first = Promise.all([call('app.state'), call('rota.read')])

contextBridge.exposeInMainWorld('watchbill', {
  call,
  first: () => first,
  give: async (file: File) => {
    // Of a file that a script has made the path is empty.
    const path = webUtils.getPathForFile(file)
    if (path === '') return null
    await ipcRenderer.invoke('give', path)
    return path
  },
  onMessage: (listener: (message: unknown) => void) => {
    const hear = (_event: unknown, message: unknown) => listener(message)
    ipcRenderer.on('message', hear)
    return () => ipcRenderer.off('message', hear)
  },
})
