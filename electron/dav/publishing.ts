import type { Reply } from '../../rota/contract.ts'
import type { CalendarServer, Contested, SendingResult, ServerAccount } from '../../rota/dav/server.ts'
import { hasScope } from '../../rota/ical/scope.ts'
import { stateToSend } from '../../rota/publish.ts'
import type { Desk } from '../desk.ts'
import { rotaState } from '../rota-state.ts'
import { Connection, ServerFault } from './connection.ts'
import { Ledger, ledgerPath } from './ledger.ts'
import { type PreparedCalendar, prepare } from './preparing.ts'
import { send } from './sending.ts'

/** What publishing needs beside the rota: nothing of a window, and the password handed in. */
export interface Publishing {
  /** Whose open rota is published. */
  readonly desk: Desk
  readonly server: CalendarServer
  readonly password: string
  /** The folder in which is remembered what was sent: the next run from the same one sends differences alone. */
  readonly deskFolder: string
  readonly signal: AbortSignal
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/**
 * Brings the calendars of the open rota to a server: asks what is there, sends what differs and leaves alone what is
 * not ours or was changed by somebody else.
 *
 * A server that fails in the middle, and a cancellation, end in a result that says so; the next run goes on from there.
 * A failure means that nothing was sent: no rota, a server that cannot be reached or refuses.
 *
 * @param insisted  what is to be as it is meant although others changed or removed it there, as long as it is as it was seen
 * @param tell  told after each request how many of all are done
 */
export async function publishToServer(
  publishing: Publishing,
  insisted: readonly Contested[],
  tell: (done: number, of: number) => void,
): Promise<Reply<SendingResult>> {
  return prepared(publishing, insisted, (calendars, connection, ledger) =>
    send(calendars, connection, ledger, publishing.now, tell),
  )
}

/** Compares what is meant with what the server has, for whoever wants to see or do what differs. */
export async function prepared<Value>(
  { desk, server, password, deskFolder, signal }: Publishing,
  insisted: readonly Contested[],
  use: (calendars: PreparedCalendar[], connection: Connection, ledger: Ledger) => Value | Promise<Value>,
): Promise<Reply<Value>> {
  const now = await desk.rota()
  if (!now.ok) return now
  const shown = await rotaState(desk, stateToSend(now.value, server.state))
  if (!shown.ok) return shown
  const { rota } = shown.value
  const there = server.calendars.filter(({ scope }) => hasScope(rota, scope))
  return connected(server, password, signal, async connection => {
    const ledger = new Ledger(ledgerPath(deskFolder, rota.heading.id))
    const seen = new Map(insisted.map(({ href, etag }) => [href, etag]))
    const calendars = await prepare(shown.value, { ...server, calendars: there }, connection, ledger, seen)
    return use(calendars, connection, ledger)
  })
}

/** Talks to a server; what it refuses becomes a failure. @throws what else goes wrong */
export async function connected<Value>(
  account: ServerAccount,
  password: string,
  signal: AbortSignal,
  talk: (connection: Connection) => Promise<Value>,
): Promise<Reply<Value>> {
  try {
    return { ok: true, value: await talk(new Connection(account, password, signal)) }
  } catch (fault) {
    if (fault instanceof ServerFault) return { ok: false, failure: { kind: 'server', trouble: fault.trouble } }
    if (signal.aborted) return { ok: false, failure: { kind: 'hindered', hindrance: { why: 'cancelled' } } }
    throw fault
  }
}
