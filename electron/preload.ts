import { contextBridge, ipcRenderer } from 'electron'

contextBridge.exposeInMainWorld('watchbill', {
  call: (name: unknown, input: unknown) => ipcRenderer.invoke('call', name, input),
  onMessage: (listener: (message: unknown) => void) => {
    const hear = (_event: unknown, message: unknown) => listener(message)
    ipcRenderer.on('message', hear)
    return () => ipcRenderer.off('message', hear)
  },
})
