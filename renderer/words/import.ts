import { Place } from '../../rota/booking.ts'
import { columnsOf, isNeeded } from '../../rota/csv/columns.ts'
import type { FieldChange, FileProblem, LineProblem, PlannedLine } from '../../rota/csv/plan.ts'
import type { ImportKind } from '../../rota/csv/plan-kinds.ts'
import type { Tally } from '../../rota/csv/tally.ts'
import { HolidayKind } from '../../rota/holiday.ts'
import { Level } from '../../rota/qualification.ts'
import { sheetNames } from '../../rota/table/sheet.ts'
import { Wish } from '../../rota/wish.ts'
import { board } from './board.ts'
import { ruleNames } from './breach.ts'
import type { Account } from './failure.ts'
import { fieldName, plainValueWords } from './history.ts'
import { count, grouped } from './number.ts'

/** What the rows of a file are, in words: as the sheets of a workbook are called. */
export const kindTitles: Readonly<Record<ImportKind, string>> = sheetNames

/** By what else files of a kind are known. */
const alsoKnown: Partial<Readonly<Record<ImportKind, string>>> = {
  operations: '; or run eras: era, start, end, with luminosity_fb, notes, source',
  holidays: 'weekday; told by the kinds, e.g. official',
}

/** By which columns a file is recognised, and what else it may have; names of columns as files spell them. */
export function kindColumns(kind: ImportKind): { readonly needed: string; readonly more: string } {
  const named = (needed: boolean) =>
    columnsOf[kind]
      .filter(column => isNeeded(column) === needed)
      .map(({ name }) => name)
      .join(', ')
  return { needed: named(true), more: `${named(false)}${alsoKnown[kind] ?? ''}` }
}

const list = (words: readonly string[]) =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`

/** Whom a text may mean: `may be Ada Quill or Ben Quill`, of more than three people the first two. */
export function mayBe(people: readonly string[]): string {
  return `may be ${list(people.length <= 3 ? people : [...people.slice(0, 2), `${people.length - 2} more`])}`
}

/** The dialog that imports files. */
export const importing = {
  title: 'Import tables',
  close: 'Close without importing',
  cancel: 'Cancel',
  choose: 'Choose files…',
  drop: 'or drop them anywhere on this window',
  recognised: 'Seven kinds of table are recognised by their columns',
  kind: 'Kind',
  needed: 'Columns it needs',
  more: 'and may have',
  about:
    'Columns may stand in any order; of a workbook every sheet is a table. Where columns have other names you are asked which is which; a list of duties with date, shift and name becomes bookings, and so does a rota with days as rows or columns. You see what would happen before anything does; nothing is ever removed from the rota.',
  reading: 'Reading the files…',
  importing: 'Importing…',
  files: 'Files',
  line: 'Line',
  says: 'What it says',
  becomes: 'becomes',
  changed: 'changed',
  import: 'Import',
  addFiles: 'Add files…',
  leaveOut: 'Leave this file out',
  showMore: (left: number) => `Show more (${grouped(left)} left)`,
  changedMeanwhile: {
    title: 'The rota has changed meanwhile',
    advice: 'Nothing was imported. Below is what the files would do to the rota as it is now.',
  },
  tooMany: {
    title: 'At most 50 files can be imported in one go',
    advice: 'Nothing was imported. Choose fewer, and import the others afterwards.',
  },
  unrecognised: 'Nothing can be taken',
  computed: 'Computed: left out',
  asked: 'Which column is which?',
  grid: 'A rota with days',
  opens: (years: readonly number[]) =>
    `Opens ${years.join(', ')}: bookings lie in ${years.length === 1 ? 'this year' : 'these years'}, so the slots are made.`,
  nothingLeft: 'The rota already holds all of it: nothing was imported',
} as const

/** By what a line finds the row that it changes. */
const foundBy: Readonly<Record<ImportKind, string>> = {
  people: 'found by id, else by e-mail',
  qualifications: 'found by person, role and first day',
  absences: 'found by person and dates',
  wishes: 'found by person and dates',
  operations: 'found by name and start',
  holidays: 'found by name and start',
  bookings: 'found by slot and person',
}

/** The four parts of a file's preview, by what becomes of their lines. */
export const partTitles = {
  refused: (n: number) => `${grouped(n)} refused: left out`,
  flagged: (n: number) => `${count(n, 'booking')} taken although a hard rule is broken: flagged in the rota`,
  changed: (n: number, kind: ImportKind | null) => `${grouped(n)} changed${kind === null ? '' : `: ${foundBy[kind]}`}`,
  added: (n: number) => `${grouped(n)} added`,
} as const

/** What becomes of a file's lines, in a line: `1,284 added, 12 changed, 3 refused`. */
export function tallyWords({ added, changed, same, refused }: Tally): string {
  const parts = [
    added > 0 ? `${grouped(added)} added` : null,
    changed > 0 ? `${grouped(changed)} changed` : null,
    same > 0 ? `${grouped(same)} as they are` : null,
    refused > 0 ? `${grouped(refused)} refused` : null,
  ].filter(part => part !== null)
  return parts.length === 0 ? 'no rows below the header' : parts.join(', ')
}

/** The button that imports, with its scope: `Import 1,299 rows, leave out 3`. */
export function importButton({ added, changed, refused }: Tally): string {
  const rows = `Import ${count(added + changed, 'row')}`
  return refused === 0 ? rows : `${rows}, leave out ${grouped(refused)}`
}

/** What is to be known before importing: bookings that break a hard rule, years that are opened; empty: nothing. */
export function importNote(plan: {
  readonly files: readonly { readonly lines: readonly Pick<PlannedLine, 'verdict' | 'flags'>[] }[]
  readonly opens: readonly number[]
}): string {
  const { files, opens } = plan
  const lines = files.flatMap(({ lines }) => lines).filter(({ verdict }) => verdict === 'add' || verdict === 'change')
  const flagged = lines.filter(({ flags }) => flags.length > 0).length
  const broken = flagged === 1 ? '1 booking breaks' : `${count(flagged, 'booking')} break`
  const notes = [
    flagged > 0 ? `${broken} a hard rule: taken all the same, and flagged.` : '',
    opens.length > 0 ? importing.opens(opens) : '',
  ]
  return notes.filter(note => note !== '').join(' ')
}

/** Why there is nothing to import. */
export function nothingToImport({ same, refused }: Tally): string {
  if (refused > 0) return same > 0 ? 'Every other row is in the rota already.' : 'No row can be taken.'
  return same > 0 ? 'The rota already holds all of it.' : 'There is no row to import.'
}

/** What was imported, for the notice. */
export function imported({ added, changed, refused }: Tally): string {
  const rows = `Imported ${count(added + changed, 'row')}`
  return refused === 0 ? rows : `${rows}, left out ${grouped(refused)}`
}

/** Why nothing of a file can be taken, and what to do. */
export function fileProblemWords({ code, detail }: FileProblem): Account {
  switch (code) {
    case 'empty':
      return { title: 'The file is empty', advice: 'It has not even a header. Save it again from where it came.' }
    case 'not-text':
      return {
        title: 'The file is not plain text',
        advice: 'CSV files and Excel workbooks (.xlsx) can be imported. Save it as one of these first.',
      }
    case 'unknown-columns':
      return {
        title: 'Its columns fit none of the kinds',
        advice: `The header says: ${detail}. Name the columns as the kind needs them, each once.`,
      }
    case 'broken-quotes':
      return {
        title: `A quote is not closed on line ${detail}`,
        advice: 'Where the fields end cannot be told from there on. A quote inside a quoted field is written twice.',
      }
    case 'too-large':
      return {
        title: 'The file is too large',
        advice: 'At most 20 million characters and 100,000 rows are taken. Divide it into smaller files.',
      }
    case 'computed':
      return {
        title: 'Computed from the rota: there is nothing to take in',
        advice: `This is a table of ${detail}: it follows from the other tables, so it is left out.`,
      }
  }
}

/** Why a line is refused, with its field and what stands there, and where it helps what should. */
export function lineProblemWords({ code, field, value, people }: LineProblem, kind: ImportKind | null): string {
  const there = field === null ? `“${value}”` : `${field} “${value}”`
  switch (code) {
    case 'too-few-fields':
      return `${count(Number(value), 'field')}, fewer than the header has`
    case 'too-many-fields':
      return `${count(Number(value), 'field')}, more than the header has: a text with a comma in it needs quotes`
    case 'missing':
      return field === null ? 'A field that is needed is empty' : `${field} is empty`
    case 'not-a-date':
      return `${there} is not a date such as 2017-03-31`
    case 'not-a-number':
      return `${there} is not a number such as 5.8`
    case 'not-a-time':
      return `${there} is not a time with its offset, such as 2017-03-31T07:00:00+02:00`
    case 'not-an-email':
      return `${there} is not an e-mail address`
    case 'end-before-start':
      return kind === 'bookings'
        ? `With ${there} it would not end after it begins`
        : `With ${there} it would not end after it begins: an end is the first day that no longer belongs`
    case 'unknown-person':
      return `${there} is nobody’s e-mail in the rota: import the people as well`
    case 'unknown-role':
      return `${there} is no role of the rota`
    case 'unknown-kind':
      return kind === 'holidays'
        ? `${there} is not ${list(HolidayKind.options)}`
        : `${there} is no kind of period of the rota`
    case 'unknown-level':
      return `${there} is not ${list(Level.options)}`
    case 'unknown-place':
      return `${there} is not ${list(Place.options)}`
    case 'unknown-wish':
      return `${there} is not ${list(Wish.shape.wish.options)}`
    case 'not-yes-or-no':
      return `${there} is not yes or no`
    case 'several-people':
      return `${there} ${people ? mayBe(people) : 'may be several people'}`
    case 'nobody':
    case 'no-date':
    case 'no-slot':
    case 'twice':
    case 'unknown-entry':
    case 'start-missing':
    case 'start-unknown':
    case 'role-unclear':
      return `${there}: ${board.paste.problems[code === 'nobody' ? 'unknown-person' : code]}`
    case 'another-person':
      return `${there} is the e-mail of somebody else`
    case 'off-pattern':
      return field === 'end'
        ? `The slot that starts then does not end at ${there}`
        : `The role has no slot with ${there}`
    case 'slot-full':
      return `The slot with ${there} has no place left`
    case 'twice-in-file':
      return `${there} differs from an earlier line about the same`
    case 'too-long':
      return `${there} is too long`
    case 'unreadable':
      return `${there} holds characters that were lost when the file was saved: save it as UTF-8`
  }
}

/** A field that a line changes, in words; `was` null: both texts are so long that they differ behind what is shown. */
export interface FieldChangeWords {
  readonly field: string
  readonly was: string | null
  readonly is: string
}

/** What a line changes in a field: `level`, `qualified`, `expert`. */
export function fieldChangeWords({ field, before, after }: FieldChange): FieldChangeWords {
  const [was, is] = [plainValueWords(before), plainValueWords(after)]
  return { field: fieldName(field), ...(was === is ? { was: null, is: importing.changed } : { was, is }) }
}

/** What a line changes, in one line: `level: qualified → expert, until: none → 2017-12-31`. */
export function changeWords(changes: readonly FieldChange[]): string {
  return changes
    .map(fieldChangeWords)
    .map(({ field, was, is }) => `${field}: ${was === null ? '' : `${was} → `}${is}`)
    .join(', ')
}

/** The hard rules that a booking breaks, by their ids: `not qualified, too little rest`; empty if none. */
export function flagWords(flags: readonly string[]): string {
  const names: Readonly<Record<string, string>> = ruleNames
  return flags.map(flag => names[flag] ?? flag).join(', ')
}

/** What happens to files that are dropped on the window. */
export const dropping = {
  invitation: 'Drop tables to import them',
  preview: 'You see what they would do before anything happens.',
  noRota: 'Tables are imported into a rota: open one first, or start a new one. Nothing was changed.',
  rotaFile: (name: string) => `${name} is a rota: open it with Open…. Nothing was changed.`,
  tooLarge: (name: string) => `${name} is larger than 20 MB: divide it into smaller files. Nothing was changed.`,
  unreadable: (name: string) => `${name} cannot be read: it may be a folder, or was moved. Nothing was changed.`,
} as const
