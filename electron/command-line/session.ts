import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { lookAtRota } from '../../db/look.ts'
import { openRota } from '../../db/open.ts'
import type { Call, InputOf, Operation, OutputOf } from '../../rota/contract.ts'
import { Rota } from '../../rota/rota.ts'
import { answer } from '../answer.ts'
import type { Context, Dialogs } from '../context.ts'
import { Desk } from '../desk.ts'
import { GivenCalendars } from '../given-calendars.ts'
import { Memory } from '../remembered.ts'
import { sessionSecrets } from '../session-secrets.ts'
import { failed } from './ending.ts'
import type { Terminal } from './terminal.ts'

/** A rota that a command works on, by the operations that the window has. */
export interface Session {
  /** The rota as it is now, with its revision. */
  readonly read: () => Promise<{ readonly rota: Rota; readonly revision: number }>
  /** Asks for an operation. @throws Ending if it does not happen */
  readonly ask: <Name extends Operation>(
    name: Name,
    input: InputOf<Name>,
    doing?: 'read' | 'write',
  ) => Promise<OutputOf<Name>>
}

/**
 * Opens a rota, lets a command work on it, and lets it go.
 *
 * @param how  `look`: nothing is ever written, neither to the file nor beside it; `work`: as the window opens it
 * @param dialogs  what the command line answers instead of a user; all else is cancelled
 * @throws Ending if the rota cannot be opened
 */
export async function withRota<Value>(
  path: string,
  how: 'look' | 'work',
  terminal: Terminal,
  dialogs: Partial<Dialogs>,
  body: (session: Session) => Promise<Value>,
): Promise<Value> {
  const opened = how === 'look' ? lookAtRota(path) : openRota(path)
  if (!opened.ok) throw failed({ kind: 'file', trouble: opened.trouble }, 'read')
  const desk = new Desk(new Memory(join(terminal.deskFolder, 'remembered.json'), 'look'), terminal.version)
  desk.hold(opened.store)
  try {
    const context = windowless(desk, terminal, dialogs)
    const call = ((name: Operation, input: unknown) => answer(context, name, input)) as Call
    const ask: Session['ask'] = async (name, input, doing = 'read') => {
      const reply = await call(name, input)
      if (!reply.ok) throw failed(reply.failure, doing)
      return reply.value
    }
    const read = async () => {
      const { rows, revision } = await ask('rota.read', undefined)
      return { rota: Rota.fromRows(rows), revision }
    }
    return await body({ read, ask })
  } finally {
    desk.end()
  }
}

/** What handlers find where there is no window: nobody to ask, nothing to show. */
function windowless(desk: Desk, { now, deskFolder }: Terminal, dialogs: Partial<Dialogs>): Context {
  const cancelled = async () => null
  return {
    desk,
    secrets: sessionSecrets(),
    calendars: new GivenCalendars(),
    tell: () => {},
    deskFolder,
    dialogs: {
      chooseRota: cancelled,
      placeRota: cancelled,
      chooseImports: async () => [],
      chooseCalendar: cancelled,
      place: cancelled,
      chooseFolder: cancelled,
      ...dialogs,
    },
    feeds: async () => noWindow(),
    folders: async () => noWindow(),
    showMenu: () => {},
    showTheme: () => {},
    showNotification: () => {},
    openLink: async () => noWindow(),
    printing: { pdf: async () => noWindow(), print: async () => 'no-printer' },
    now,
    newId,
    samplePath: '',
    sampleFiles: async () => noWindow(),
  }
}

function noWindow(): never {
  throw new RangeError('no command asks for what needs a window')
}
