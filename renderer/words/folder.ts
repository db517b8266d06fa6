import type { FileTrouble } from '../../rota/failure.ts'
import type { FolderPart, FolderReport } from '../../rota/ical/folder.ts'
import { datedMoment } from './dates.ts'
import { type Account, troubleWords } from './failure.ts'
import { count, firstOf } from './number.ts'

/** The part of the Export dialog that keeps calendars up to date in a folder. */
export const keeping = {
  what: 'Watchbill writes these calendars into a folder and keeps them up to date while it is open, for a web server or a cloud to serve. Only files whose content changes are written.',
  folder: 'Folder',
  none: 'No folder is chosen yet.',
  changed: 'Changed last',
  choose: 'Choose a folder…',
  noFolder: 'Choose a folder.',
  noParts: 'Tick at least one.',
  which: 'Calendars',
  parts: {
    rota: 'The whole rota',
    role: 'Each role',
    institute: 'Each institute',
    person: 'Each person',
    open: 'Open shifts',
  } satisfies Record<FolderPart, string>,
  keep: 'Keep up to date',
  again: 'Update now',
  stop: 'Stop',
  close: 'Close',
  working: 'Writing the calendars…',
  stopped: 'The calendars stay in the folder as they are',
} as const

/** What is wrong with the folder or a file in it. */
export function folderAccount(trouble: FileTrouble): Account {
  if (trouble.code !== 'folder-gone') return troubleWords(trouble)
  return {
    title: `The folder ${trouble.path} is not there`,
    advice:
      'The calendars in it are not up to date. Connect its drive or choose another folder; then all is made up for.',
  }
}

/** The same in one line, for the notice. */
export function folderTrouble(trouble: FileTrouble): string {
  const { title, advice } = folderAccount(trouble)
  return `${title}. ${advice}`
}

/** Which files were changed last: `28 Nov 2026 15:02: wrote a.ics, b.ics, c.ics and 12 more; removed d.ics`. */
export function filesWords(zone: string, { at, written, removed }: FolderReport): string {
  const parts = [
    written.length > 0 ? `wrote ${firstOf(written, 3)}` : '',
    removed.length > 0 ? `removed ${firstOf(removed, 3)}` : '',
  ]
  return `${datedMoment(zone, at)}: ${parts.filter(part => part !== '').join('; ')}`
}

/** What came of it, in one line: `105 calendars up to date, 2 files written`. */
export function reportWords(report: FolderReport | null): string {
  if (report === null) return ''
  const { files, written, removed, troubles } = report
  const parts = [
    troubles.length > 0 ? 'Not all calendars are up to date' : `${count(files, 'calendar')} up to date`,
    written.length > 0 ? `${count(written.length, 'file')} written` : '',
    removed.length > 0 ? `${count(removed.length, 'file')} removed` : '',
  ]
  return parts.filter(part => part !== '').join(', ')
}
