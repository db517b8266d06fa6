const { contextBridge, ipcRenderer } = require('electron')

contextBridge.exposeInMainWorld('count', () => ipcRenderer.invoke('count'))
