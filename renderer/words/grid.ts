import type { GridLayout, PlannedGrid } from '../../rota/grid/grid.ts'
import { cellName } from '../../rota/grid/grid.ts'
import { mayBe } from './import.ts'
import { readHow } from './mapping.ts'
import { count } from './number.ts'

/** A row or a column as a spreadsheet calls it: `row 3`, `column B`. */
export function lineName(kind: 'row' | 'column', index: number): string {
  return kind === 'row' ? `row ${index + 1}` : `column ${cellName(0, index).slice(0, -1)}`
}

/** In which lines the dates stand, and in which the titles: across each other. */
export function linesOf(days: GridLayout['days']): { dates: 'row' | 'column'; titles: 'row' | 'column' } {
  return days === 'rows' ? { dates: 'column', titles: 'row' } : { dates: 'row', titles: 'column' }
}

/** What is said of a file that is read as a rota, and what can be corrected. */
export const gridWords = {
  days: 'Each day is',
  dayChoices: { rows: 'a row', columns: 'a column' },
  dates: 'Dates stand in',
  titles: 'Roles, times or people stand in',
  noTitles: 'nowhere',
  role: 'Times that name no role are of',
  asTold: 'the role that the titles name',
  tell: 'Read it so',
  change: 'Change…',
  asTable: 'It is a table of records…',
  asGrid: 'It is a rota with days…',
  unclear: 'Whom these texts mean: say it once, and this desk remembers it',
  who: (text: string) => `Who is “${text}”`,
  choose: 'Choose somebody',
  nobodyFound: 'Nobody of this name',
  cells: (cells: number, names: readonly string[]) => {
    if (names.length === 0) return `${count(cells, 'cell')}, nobody of that name`
    return `${count(cells, 'cell')}, ${mayBe(names)}`
  },
} as const

/** How a rota is read, in a line: `Each row is a day, with its date in column A (14 Jul, …). Titles: DQM 07:00, …`. */
export function gridSaying({ reading: { layout }, from, dates, titles, unclear }: PlannedGrid): string {
  const day = layout.days === 'rows' ? 'Each row is a day' : 'Each column is a day'
  const where = lineName(linesOf(layout.days).dates, layout.dates)
  const found = dates.length === 0 ? 'no dates there' : `${dates.join(', ')}…`
  const told = unclear.filter(({ told }) => told !== null).length
  const said = [
    `${readHow[from]}${day}, with its date in ${where} (${found}).`,
    `Titles: ${titles.length === 0 ? 'none' : titles.join(', ')}.`,
    told === 0 ? '' : `${count(told, 'text means', 'texts mean')} whom you said.`,
  ]
  return said.filter(sentence => sentence !== '').join(' ')
}
