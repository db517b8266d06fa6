import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { outFolder } from '../../electron/runtime/project.ts'

/** Programs of others that read our calendars, by name, each with a command that succeeds where it is installed. */
const checks = {
  libical: ['pkg-config', '--exists', 'libical'],
  gcc: ['gcc', '--version'],
  icalendar: ['/usr/bin/python3', '-c', 'import icalendar'],
  khal: ['/usr/bin/khal', '--version'],
  vdirsyncer: ['/usr/bin/vdirsyncer', '--version'],
  radicale: ['/usr/bin/python3', '-c', 'import radicale'],
} as const

/** A program of others that the tests of this folder need. */
export type Tool = keyof typeof checks

/** What of them this machine lacks, by name. Runs each once: about a second. */
export function missingTools(): Tool[] {
  return (Object.keys(checks) as Tool[]).filter(tool => !succeeds(checks[tool]))
}

/** Whether a missing tool fails the tests, instead of leaving out those that need it. */
export const toolsAreRequired = process.env.WATCHBILL_OUTSIDE === 'required'

/** The reader of calendars built on libical, see {@link buildLibicalReader}. */
export const libicalReader = join(outFolder, 'outside', 'libical-reader')

/** Compiles `libical-reader.c`. @throws if it does not compile */
export function buildLibicalReader(): void {
  mkdirSync(dirname(libicalReader), { recursive: true })
  const flags = execFileSync('pkg-config', ['--cflags', '--libs', 'libical'], { encoding: 'utf8' }).trim().split(/\s+/)
  const source = join(import.meta.dirname, 'libical-reader.c')
  execFileSync('gcc', ['-Wall', '-Werror', '-O1', '-o', libicalReader, source, ...flags], { stdio: 'inherit' })
}

function succeeds([command, ...args]: readonly string[]): boolean {
  if (command === undefined || (command.startsWith('/') && !existsSync(command))) return false
  try {
    execFileSync(command, args, { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}
