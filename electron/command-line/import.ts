import { gridSaying } from '../../renderer/words/grid.ts'
import {
  changeWords,
  fileProblemWords,
  flagWords,
  imported,
  importing,
  lineProblemWords,
  tallyWords,
} from '../../renderer/words/import.ts'
import { mappedWords } from '../../renderer/words/mapping.ts'
import type { ImportFile, PlannedFile } from '../../rota/csv/plan.ts'
import { type ImportKind, importKinds } from '../../rota/csv/plan-kinds.ts'
import { tallyOf } from '../../rota/csv/tally.ts'
import { type Command, taken } from './command.ts'
import { Ending, exitCodes, misused } from './ending.ts'
import { withRota } from './session.ts'
import type { Terminal } from './terminal.ts'

interface FileOption {
  readonly type: 'string'
  readonly multiple: true
  readonly value: 'FILE'
  readonly says: string
}

const kindOptions = Object.fromEntries(
  importKinds.map(kind => [kind, { type: 'string', multiple: true, value: 'FILE', says: `a file of ${kind}` }]),
) as Record<ImportKind, FileOption>

/** A file, or a sheet of one, as the command line names it; `expected` null: it is told apart by its columns. */
interface Wanted {
  readonly from: string
  readonly expected: ImportKind | null
}

const options = {
  ...kindOptions,
  'dry-run': {
    type: 'boolean',
    says: 'only tell what would happen, and what each line changes; the rota is only read',
  },
  whole: { type: 'boolean', says: 'import nothing if a line is refused' },
} as const

/** Takes files in. */
export const importFiles: Command = {
  name: 'import',
  synopsis: 'FILE [--bookings FILE]... [--people FILE]... [FILE]... [--dry-run] [--whole]',
  summary: 'take tables into a rota, CSV or Excel',
  description: [
    'Tells for each file how many of its lines are added, changed, there already or refused, and takes all that are not refused into the rota, as one change that can be undone in the window. Nothing is ever removed.',
    'A file that is named without an option is told apart by its columns, each sheet of an Excel workbook by itself; where it has days as rows or columns, or was read in the window before, it is told how it is read. A file that is given as one kind and has the columns of another is refused, and nothing is imported then, nor if a file cannot be taken at all.',
    'Each refused line is told on standard error, as FILE:LINE: why. So is each booking that breaks a hard rule; it is taken all the same, and flagged in the rota.',
  ],
  options,
  examples: [
    { line: 'watchbill import cms.watchbill --bookings june.csv --dry-run', does: 'what would happen' },
    { line: 'watchbill import cms.watchbill people.csv qualifications.csv bookings.csv', does: 'several at once' },
  ],
  async run(args, terminal) {
    const { values, files: given } = taken(args, options)
    const [path, ...unnamed] = given
    if (path === undefined) throw misused('Into which rota? Give its file')
    const named = importKinds.flatMap(kind => (values[kind] ?? []).map(from => ({ from, expected: kind })))
    const wanted: Wanted[] = [...named, ...unnamed.map(from => ({ from, expected: null }))]
    if (wanted.length === 0) throw misused('Which files? Give them behind the rota')
    const dryRun = values['dry-run'] ?? false
    let next = ''
    const dialogs = { chooseImports: async () => [next] }
    return withRota(path, dryRun ? 'look' : 'work', terminal, dialogs, async ({ read, ask }) => {
      const files: ImportFile[] = []
      const origins: Wanted[] = []
      for (const { from, expected } of wanted) {
        next = from
        // Each sheet of a workbook is a file: then its name tells which it is.
        const held = await ask('import.choose', undefined)
        files.push(...held)
        origins.push(...held.map(({ name }) => ({ from: held.length > 1 ? name : from, expected })))
      }
      const { revision } = await read()
      const plan = await ask('import.plan', { files })
      const refused = plan.files.map((file, index) => told(terminal, origins[index] as Wanted, file, dryRun))
      if (refused.includes('file')) throw new Ending(exitCodes.unreadable, 'Nothing was imported.')
      if (plan.opens.length > 0) terminal.say(importing.opens(plan.opens))
      const amiss = refused.includes('lines')
      if (amiss && values.whole) throw new Ending(exitCodes.amiss, 'Nothing was imported: lines were refused.')
      if (!dryRun) await apply(files, revision)
      return amiss ? exitCodes.amiss : exitCodes.done

      async function apply(files: ImportFile[], revision: number): Promise<void> {
        const committed = await ask('import.apply', { files, revision }, 'write')
        terminal.say(committed === null ? `${importing.nothingLeft}.` : `${imported(tallyOf(plan.files))}.`)
      }
    })
  },
}

/** Tells what would become of a file. @returns what of it is refused */
function told(
  terminal: Terminal,
  { from, expected }: Wanted,
  { kind, problem, lines, mapped, grid }: PlannedFile,
  dryRun: boolean,
): 'file' | 'lines' | null {
  if (problem?.code === 'computed') {
    terminal.say(`${from}: ${fileProblemWords(problem).advice}`)
    return null
  }
  if (problem) {
    const { title, advice } = fileProblemWords(problem)
    terminal.warn(`${from}: ${title}. ${advice}`)
    return 'file'
  }
  if (expected !== null && kind !== expected) {
    terminal.warn(`${from}: It has the columns of ${kind}, not of ${expected}.`)
    return 'file'
  }
  terminal.say(`${from}: ${kind}, ${tallyWords(tallyOf([{ lines }]))}`)
  const how = grid ? gridSaying(grid) : mapped && mappedWords(mapped)
  if (how) terminal.say(`${from}: ${how}`)
  for (const { line, changes } of dryRun ? lines : [])
    if (changes.length > 0) terminal.say(`${from}:${line}: ${changeWords(changes)}`)
  for (const { line, flags } of lines)
    if (flags.length > 0) terminal.warn(`${from}:${line}: taken although a hard rule is broken: ${flagWords(flags)}`)
  const refused = lines.flatMap(({ line, problem }) => (problem ? [{ line, problem }] : []))
  for (const { line, problem } of refused) terminal.warn(`${from}:${line}: ${lineProblemWords(problem, kind)}`)
  return refused.length > 0 ? 'lines' : null
}
