import { count } from './number.ts'

/** The dialog of everything that leaves the rota, and its part that writes a calendar file. */
export const exporting = {
  title: 'Export',
  ways: 'What to export',
  wayNames: {
    file: 'Calendar file',
    folder: 'Calendar folder',
    feed: 'Feed',
    server: 'Calendar server',
    tables: 'Tables',
    picture: 'Picture',
  },
  close: 'Close without exporting',
  cancel: 'Cancel',
  part: 'Which part of the rota',
  kinds: {
    rota: 'The whole rota',
    role: 'One role',
    person: 'One person',
    institute: 'One institute',
    open: 'Open shifts: places that nobody has',
    call: 'The call for shifters: the open places that it shows',
  },
  role: 'Role',
  person: 'Person',
  institute: 'Institute',
  personExample: 'Type a name or institute',
  instituteExample: 'Type its name',
  nobodyFound: 'Nobody of this name',
  noInstitute: 'No institute of this name',
  state: 'State',
  published: (day: string) => `As published on ${day}`,
  draft: (changes: number) => `Draft: with ${count(changes, 'change')} since`,
  times: 'Times',
  timesInZone: (zone: string) => `Local, with the time zone ${zone}`,
  timesInUtc: 'UTC, for programs that read no time zones',
  again:
    'Importing the file again does not update events in most calendar programs: they refuse the events they know, or show them twice. To update, delete the imported calendar, then import the new file.',
  export: 'Export…',
  exportHint: 'Asks where to keep the file.',
  exporting: 'Writing the calendar…',
} as const

/** What few people need of a calendar file. */
export const calendarExtras = {
  more: 'More',
  tombstones: 'Tell of shifts that were given up or cancelled',
  tombstonesMeaning: 'As cancelled events, so that programs which know them take them off.',
  attendees: 'Name people as attendees, with their addresses',
  attendeesMeaning: 'Careful: Nextcloud and some other servers write to everybody named when the file is imported.',
  alarm: 'Remind before each shift',
  noAlarm: 'Never',
  alarmBefore: (minutes: number) => `${lengthWords(minutes)} before`,
} as const

function lengthWords(minutes: number): string {
  if (minutes % 10_080 === 0) return count(minutes / 10_080, 'week')
  if (minutes % 1440 === 0) return count(minutes / 1440, 'day')
  return minutes % 60 === 0 ? count(minutes / 60, 'hour') : count(minutes, 'minute')
}

/** The part of the dialog that writes a picture. */
export const picturing = {
  preview: 'The picture as it will be',
  asShown: 'As the Year screen shows it now: its years, zoom, roles and filters. Always in light colours.',
  format: 'Format',
  png: 'PNG, for slides and mails',
  svg: 'SVG, for documents: sharp at any size',
  saved: (path: string) => `Saved ${nameOf(path)}`,
} as const

/** What has to be chosen first, to stand below the field. */
export const exportMistakes = {
  role: 'Choose a role.',
  person: 'Choose a person.',
  institute: 'Choose an institute.',
} as const

/** How many events the file will hold; null: nothing is chosen yet. */
export function eventsWords(events: number | null): string {
  if (events === null) return 'Nothing is chosen yet.'
  return events === 0 ? 'The calendar would hold no events.' : `The calendar will hold ${count(events, 'event')}.`
}

/** What was exported, for the notice: `Exported 844 events and 2 cancelled ones to rota.ics`. */
export function exported(file: { readonly path: string; readonly events: number; readonly cancelled: number }): string {
  const { events, cancelled } = file
  const gone = cancelled === 0 ? '' : ` and ${count(cancelled, 'cancelled one')}`
  return `Exported ${count(events, 'event')}${gone} to ${nameOf(file.path)}`
}

/** Where one booking was saved, for the notice. */
export function savedBooking(path: string): string {
  return `Saved ${nameOf(path)}`
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) || path
}

/** Somebody as they stand in the list: name, and institute where they have one. */
export function personChoice(name: string, institute: string): string {
  return institute === '' ? name : `${name}, ${institute}`
}
