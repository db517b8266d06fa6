import type { BookingSentence } from '../finder/sentence.ts'

/** The palette, in which everything can be found and done. */
export const finderWords = {
  title: 'Find and do',
  people: 'Find a person',
  close: 'Close',
  field: 'Command, person, role, date, or “book ada 16 mar night”',
  personField: 'Name, institute or subsystem',
  results: 'Results',
  nothing: 'Nothing matches. Try a name, a date like “14 jul”, or part of a command.',
  group: {
    book: 'Book',
    go: 'Go to',
    recent: 'Recently used',
    command: 'Commands',
    person: 'People',
    role: 'Roles',
  },
  day: (date: string) => `Go to ${date}`,
  week: (week: string) => `Go to ${week}`,
  book: (name: string, slot: string) => `Book ${name} on ${slot}`,
  fine: 'fine',
  warns: (why: readonly string[]) => `warning: ${why.join('; ')}`,
  refused: (why: readonly string[]) => `refused: ${why.join('; ')} – Enter opens the candidates`,
} as const

/** What a sentence about a booking still needs. */
export const lackWords: Readonly<Record<Extract<BookingSentence, { kind: 'open' }>['lacks'], string>> = {
  person: 'Whom? Write a name: book ada 16 mar night',
  date: 'When? Write a date or a week: book ada 16 mar night',
  slot: 'There is no such slot: check the date, the time and the role',
}

/** What finds everything else. */
export const finderCommands = {
  palette: 'Find and do…',
  person: 'Find a person…',
  keys: 'Keys',
} as const

/** The sheet of all keys. */
export const keySheetWords = {
  title: 'Keys',
  close: 'Close',
  search: 'Find a key or command',
  nothing: 'No key matches.',
  inGrids: 'In the heatmap, the board and tables',
  grid: [
    ['Arrow keys', 'Move by a cell'],
    ['Ctrl+arrow', 'Move by a week'],
    ['Page Up, Page Down', 'Move by four weeks'],
    ['Home, End', 'To the start, to the end'],
    ['Enter', 'Open or book'],
    ['Shift+F10, Menu', 'What can be done here'],
    ['Escape', 'Back, or give up what is being done'],
  ],
  inPanel: 'In the booking panel',
  panel: [
    ['Arrow keys', 'Choose a candidate'],
    ['Enter', 'Book'],
    ['Shift+Enter', 'Book and go on to the next gap'],
    ['Escape', 'Back to the day'],
  ],
} as const satisfies Readonly<Record<string, string | readonly (readonly [keys: string, what: string])[]>>

/** The menus as headings of palette and key sheet. */
export const menuTitles = {
  file: 'File',
  edit: 'Edit',
  view: 'View',
  go: 'Go',
  rota: 'Rota',
  help: 'Help',
} as const
