import type { PlannedMapping } from '../../rota/csv/plan.ts'
import type { ColumnMapping, ImportKind, ReadingOrigin } from '../../rota/csv/plan-kinds.ts'
import { kindTitles } from './import.ts'

/** What is asked about a table whose columns do not say what they are. */
export const mappingWords = {
  ask: 'Its columns are not called as Watchbill calls them. Say once which is which; it is remembered on this desk.',
  kind: 'Each row is about',
  theirs: 'Column of the file',
  samples: 'What stands in it',
  ours: 'is',
  is: (title: string) => `What “${title}” is`,
  untitled: (number: number) => `column ${number}`,
  leftOut: 'left out',
  leaveOut: 'Leave out',
  missing: ({ kind }: ColumnMapping, names: readonly string[]) =>
    `Still needed: ${names.map(name => ourName(kind, name)).join(', ')}.`,
  note: (kind: ImportKind) =>
    kind === 'bookings'
      ? 'People may be told by name, slots by date and shift, such as night, N or 23:00. 3/4/2017 is 3 April.'
      : 'People may be told by name. An end is the first day that no longer belongs. 3/4/2017 is 3 April.',
  tell: 'Read it so',
  change: 'Change…',
} as const

/** How a file is read, in a line: `Remembered from before: Mail is email, From is start`. */
export function mappedWords({ from, mapping, columns }: PlannedMapping): string {
  const said = columns.flatMap(({ title }, index) => {
    const name = mapping.columns[index]
    return name ? [`${title || mappingWords.untitled(index + 1)} is ${ourName(mapping.kind, name)}`] : []
  })
  return `${readHow[from]}${kindTitles[mapping.kind]}: ${said.join(', ')}.`
}

/** What a column of ours is called: where an address says whom a row is about, a name does, too. */
export function ourName(kind: ImportKind, name: string): string {
  return kind !== 'people' && name === 'email' ? 'person' : name
}

/** Who says how a file is read, before it is said how. */
export const readHow: Readonly<Record<ReadingOrigin, string>> = {
  told: 'Read as you said. ',
  remembered: 'Read as you said before. ',
  guessed: '',
}
