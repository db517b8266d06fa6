import {
  fileProblemWords,
  flagWords,
  imported,
  importing,
  lineProblemWords,
  tallyWords,
} from '../../renderer/words/import.ts'
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

const options = {
  ...kindOptions,
  'dry-run': { type: 'boolean', says: 'only tell what would happen; the rota is only read' },
  whole: { type: 'boolean', says: 'import nothing if a line is refused' },
} as const

/** Takes files in. */
export const importFiles: Command = {
  name: 'import',
  synopsis: 'FILE [--bookings FILE]... [--people FILE]... [FILE]... [--dry-run] [--whole]',
  summary: 'take files into a rota',
  description: [
    'Tells for each file how many of its lines are added, changed, there already or refused, and takes all that are not refused into the rota, as one change that can be undone in the window. Nothing is ever removed.',
    'A file that is named without an option is told apart by its columns, each sheet of an Excel workbook by itself. A file that is given as one kind and has the columns of another is refused, and nothing is imported then, nor if a file cannot be taken at all.',
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
    const named = importKinds.flatMap(kind => (values[kind] ?? []).map(file => ({ kind, file })))
    const paths = [...named.map(({ file }) => file), ...unnamed]
    if (paths.length === 0) throw misused('Which files? Give them behind the rota')
    const dryRun = values['dry-run'] ?? false
    const dialogs = { chooseImports: async () => paths }
    return withRota(path, dryRun ? 'look' : 'work', terminal, dialogs, async ({ read, ask }) => {
      const files = await ask('import.choose', undefined)
      const { revision } = await read()
      const plan = await ask('import.plan', { files })
      // Of a workbook each sheet is a file: then only its name tells which it is.
      const each = plan.files.length === paths.length ? paths : plan.files.map(({ name }) => name)
      const refused = plan.files.map((file, index) =>
        told(terminal, each[index] as string, file, each === paths ? named[index]?.kind : undefined),
      )
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
  path: string,
  { kind, problem, lines }: PlannedFile,
  expected: ImportKind | undefined,
): 'file' | 'lines' | null {
  if (problem?.code === 'computed') {
    terminal.say(`${path}: ${fileProblemWords(problem).advice}`)
    return null
  }
  if (problem) {
    const { title, advice } = fileProblemWords(problem)
    terminal.warn(`${path}: ${title}. ${advice}`)
    return 'file'
  }
  if (expected !== undefined && kind !== expected) {
    terminal.warn(`${path}: It has the columns of ${kind}, not of ${expected}.`)
    return 'file'
  }
  terminal.say(`${path}: ${kind}, ${tallyWords(tallyOf([{ lines }]))}`)
  for (const { line, flags } of lines)
    if (flags.length > 0) terminal.warn(`${path}:${line}: taken although a hard rule is broken: ${flagWords(flags)}`)
  const refused = lines.flatMap(({ line, problem }) => (problem ? [{ line, problem }] : []))
  for (const { line, problem } of refused) terminal.warn(`${path}:${line}: ${lineProblemWords(problem, kind)}`)
  return refused.length > 0 ? 'lines' : null
}
