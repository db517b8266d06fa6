import { keysWords } from './keys.ts'

/** The screen before any rota is open. */
export const welcome = {
  app: 'Watchbill',
  sentence:
    'Book people on duty and see, for the whole year, where nobody is booked and where one resignation would leave a hole.',
  start: 'Start',
  sample: {
    title: 'Open the 2017 sample',
    about: 'A made-up pool on a real operations calendar, with gaps in it: look around, change what you like.',
    keys: undefined,
  },
  fresh: {
    title: 'New rota…',
    about: 'Name, year and time zone; it begins with three roles, to be changed as you like.',
    keys: keysWords('CommandOrControl+N'),
  },
  open: {
    title: 'Open…',
    about: 'A rota that is kept in a file on this computer.',
    keys: keysWords('CommandOrControl+O'),
  },
  recent: 'Opened before',
  opening: 'Opening…',
  version: (version: string) => `Version ${version}`,
} as const

/** The dialog that begins a rota. */
export const newRota = {
  title: 'New rota',
  name: 'Name',
  nameExample: 'e.g. Central shifts 2027',
  year: 'First year',
  yearHint: 'Cut into slots now; other years can follow.',
  zone: 'Time zone',
  zoneHint: 'Where the shifts are: patterns and dates are local there.',
  noZone: 'No time zone of this name',
  create: 'Create…',
  creating: 'Creating…',
  createHint: 'Asks where to keep the file.',
  cancel: 'Cancel',
  close: 'Close without creating a rota',
} as const

/** What is wrong with a field of that dialog, to stand below it. */
export const newRotaMistakes = {
  name: 'Give the rota a name of 1 to 100 characters.',
  year: 'A year from 1990 to 2100.',
  zone: 'Choose a time zone from the list.',
} as const
