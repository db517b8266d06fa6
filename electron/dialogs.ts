import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { Dialogs, Format } from './context.ts'

const rotaFiles = [{ name: 'Watchbill rota', extensions: ['watchbill'] }]

/** What the system's dialog says of each format; a name gets the first ending if it has none of them. */
const formats: Readonly<Record<Format, { title: string; name: string; extensions: readonly [string, ...string[]] }>> = {
  calendar: { title: 'Export a calendar', name: 'iCalendar', extensions: ['ics'] },
  pdf: { title: 'Save as PDF', name: 'PDF', extensions: ['pdf'] },
  csv: { title: 'Export a table', name: 'CSV', extensions: ['csv'] },
  workbook: { title: 'Export tables', name: 'Excel workbook', extensions: ['xlsx'] },
  html: { title: 'Save as HTML', name: 'HTML', extensions: ['html', 'htm'] },
  mail: { title: 'Save a message', name: 'Mail', extensions: ['eml'] },
  svg: { title: 'Save a picture', name: 'SVG', extensions: ['svg'] },
  png: { title: 'Save a picture', name: 'PNG', extensions: ['png'] },
}

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
        title: 'Import tables',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'CSV and Excel', extensions: ['csv', 'tsv', 'txt', 'xlsx'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return filePaths
    },
    async chooseCalendar() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose a calendar',
        properties: ['openFile'],
        filters: [
          { name: 'iCalendar', extensions: ['ics', 'ical', 'ifb', 'icalendar'] },
          { name: 'All files', extensions: ['*'] },
        ],
      })
      return filePaths[0] ?? null
    },
    async place(format, suggestedName) {
      const { title, name, extensions } = formats[format]
      const { filePath } = await dialog.showSaveDialog(window(), {
        title,
        defaultPath: documents(suggestedName),
        filters: [{ name, extensions: [...extensions] }],
      })
      if (!filePath) return null
      const ends = extensions.some(extension => filePath.toLowerCase().endsWith(`.${extension}`))
      return ends ? filePath : `${filePath}.${extensions[0]}`
    },
    async chooseFolder() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Choose a folder',
        properties: ['openDirectory', 'createDirectory'],
      })
      return filePaths[0] ?? null
    },
  }
}
