import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { Dialogs } from './context.ts'

const rotaFiles = [{ name: 'Watchbill rota', extensions: ['watchbill'] }]

/** The native dialogs, over a window. */
export function nativeDialogs(window: () => BrowserWindow): Dialogs {
  const documents = (name: string) => join(app.getPath('documents'), name)
  return {
    async chooseRota() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Open a rota',
        properties: ['openFile'],
        filters: [...rotaFiles, { name: 'All files', extensions: ['*'] }],
      })
      return filePaths[0] ?? null
    },
    async placeRota(suggestedName) {
      const { filePath } = await dialog.showSaveDialog(window(), {
        title: 'Where to keep the new rota',
        defaultPath: documents(suggestedName),
        filters: rotaFiles,
      })
      if (!filePath) return null
      return filePath.toLowerCase().endsWith('.watchbill') ? filePath : `${filePath}.watchbill`
    },
    async chooseImports() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Import CSV files',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'CSV', extensions: ['csv', 'tsv', 'txt'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return filePaths
    },
    async placeCalendar(suggestedName) {
      const { filePath } = await dialog.showSaveDialog(window(), {
        title: 'Export a calendar',
        defaultPath: documents(suggestedName),
        filters: [{ name: 'iCalendar', extensions: ['ics'] }],
      })
      if (!filePath) return null
      return filePath.toLowerCase().endsWith('.ics') ? filePath : `${filePath}.ics`
    },
    async placePdf(suggestedName) {
      const { filePath } = await dialog.showSaveDialog(window(), {
        title: 'Save as PDF',
        defaultPath: documents(suggestedName),
        filters: [{ name: 'PDF', extensions: ['pdf'] }],
      })
      if (!filePath) return null
      return filePath.toLowerCase().endsWith('.pdf') ? filePath : `${filePath}.pdf`
    },

    async placeCsv(suggestedName) {
      const { filePath } = await dialog.showSaveDialog(window(), {
        title: 'Export a table',
        defaultPath: documents(suggestedName),
        filters: [{ name: 'CSV', extensions: ['csv'] }],
      })
      if (!filePath) return null
      return filePath.toLowerCase().endsWith('.csv') ? filePath : `${filePath}.csv`
    },
    async placeHtml(suggestedName) {
      const { filePath } = await dialog.showSaveDialog(window(), {
        title: 'Save as HTML',
        defaultPath: documents(suggestedName),
        filters: [{ name: 'HTML', extensions: ['html', 'htm'] }],
      })
      if (!filePath) return null
      return /\.html?$/i.test(filePath) ? filePath : `${filePath}.html`
    },
  }
}
