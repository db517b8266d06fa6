import { failureLine } from '../../renderer/words/failure.ts'
import type { Failure } from '../../rota/failure.ts'

/** How a command ends, for whoever started it. */
export const exitCodes = {
  done: 0,
  amiss: 1,
  usage: 2,
  unreadable: 3,
  unwritable: 4,
  refused: 5,
  fault: 70,
} as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** What each exit code means, for the help. */
export const exitMeanings: Readonly<Record<ExitCode, string>> = {
  0: 'done',
  1: 'done, but something is amiss: gaps (check), lines that were refused (import), or what others did on the server (publish)',
  2: 'the command line is wrong: an unknown command, option, role, person or institute; nothing was done',
  3: 'a file cannot be read: it is not there, is no rota, is damaged, in use, or from a newer Watchbill',
  4: 'a file or folder cannot be written',
  5: 'the rota, or a server, does not take it',
  70: 'a fault of the program',
}

/** A command cannot go on: the sentence for the person at the terminal, and the exit code. */
export class Ending extends Error {
  readonly code: ExitCode

  constructor(code: ExitCode, sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** The command line is wrong. @param meant  what may have been meant */
export function misused(sentence: string, meant: readonly string[] = []): Ending {
  const hint = meant.length === 0 ? '' : ` Did you mean ${meant.join(' or ')}?`
  return new Ending(exitCodes.usage, `${sentence}.${hint}`)
}

const unwritten = new Set(['read-only', 'disk-full', 'cannot-write', 'read-back'])

/** An operation did not happen. @param doing  whether files were read or written */
export function failed(failure: Failure, doing: 'read' | 'write'): Ending {
  switch (failure.kind) {
    case 'file': {
      const { path, code } = failure.trouble
      const exit = doing === 'write' || unwritten.has(code) ? exitCodes.unwritable : exitCodes.unreadable
      return new Ending(exit, code === 'not-found' ? `${path}: there is no such file.` : failureLine(failure))
    }
    case 'invalid-input':
      return new Ending(exitCodes.usage, failureLine(failure))
    case 'internal':
      return new Ending(exitCodes.fault, 'Something went wrong inside Watchbill; what is known of it stands above.')
    default:
      return new Ending(exitCodes.refused, failureLine(failure))
  }
}
