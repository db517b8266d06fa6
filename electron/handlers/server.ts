import type { Reply } from '../../rota/contract.ts'
import type { CalendarServer, ServerAccount } from '../../rota/dav/server.ts'
import type { Context, Handler } from '../context.ts'
import { lastSending, ledgerPath } from '../dav/ledger.ts'
import type { Publishing } from '../dav/publishing.ts'

// What talks to servers is large and seldom needed: it is read when it is.
const publishing = () => import('../dav/publishing.ts')

/** Ends what is under way with the server of a desk. */
const underWay = new WeakMap<Context['desk'], AbortController>()

/** Says where the calendars of the rota are sent to; never the password. */
export const readServer: Handler<'server.read'> = async context => {
  const rotaId = await rotaIdOf(context)
  return rotaId.ok ? { ok: true, value: stateOf(context, rotaId.value) } : rotaId
}

/** Tries an account, and lists what is there. */
export const lookAtServer: Handler<'server.look'> = async (context, { password, ...account }) => {
  const known = password ?? knownPassword(context, account)
  if (known === null) return noPassword(account)
  const [{ connected }, { contentsOf }] = [await publishing(), await import('../dav/contents.ts')]
  return connected(account, known, begin(context), connection => contentsOf(connection, account.kind))
}

/** Remembers where the calendars are sent to; the password goes to the keychain. */
export const saveServer: Handler<'server.save'> = async (context, { server, password }) => {
  const rotaId = await rotaIdOf(context)
  if (!rotaId.ok) return rotaId
  const before = context.desk.serverOf(rotaId.value)
  if (before && server === null) context.secrets.forget(secretName(before))
  if (server && password !== null) context.secrets.keep(secretName(server), password)
  context.desk.sendTo(rotaId.value, server)
  return { ok: true, value: stateOf(context, rotaId.value) }
}

/** Says what would be sent. */
export const planSending: Handler<'server.plan'> = async context => {
  const read = await context.desk.read()
  if (!read.ok) return read
  const given = await givenFor(context)
  if (!given.ok) return given
  const [{ prepared }, { calendarPlan }] = [await publishing(), await import('../dav/preparing.ts')]
  return prepared(given.value, [], (calendars, _, ledger) => ({
    revision: read.value.revision,
    calendars: calendars.map(calendar => calendarPlan(calendar, ledger)),
  }))
}

/** Sends what differs. */
export const sendToServer: Handler<'server.send'> = async (context, { revision, insisted }) => {
  const read = await context.desk.read()
  if (!read.ok) return read
  if (read.value.revision !== revision) return { ok: false, failure: { kind: 'conflict' } }
  const given = await givenFor(context)
  if (!given.ok) return given
  const { publishToServer } = await publishing()
  return publishToServer(given.value, insisted, (done, of) => context.tell({ kind: 'sending', done, of }))
}

/** Ends what is under way. */
export const cancelSending: Handler<'server.cancel'> = async ({ desk }) => {
  underWay.get(desk)?.abort()
  return { ok: true, value: undefined }
}

/** What talking to the server of the open rota takes. */
async function givenFor(context: Context): Promise<Reply<Publishing>> {
  const rotaId = await rotaIdOf(context)
  if (!rotaId.ok) return rotaId
  const { desk, deskFolder, now } = context
  const server = desk.serverOf(rotaId.value)
  if (server === null) return { ok: false, failure: { kind: 'hindered', hindrance: { why: 'no-server' } } }
  const password = knownPassword(context, server)
  if (password === null) return noPassword(server)
  return { ok: true, value: { desk, server, password, deskFolder, signal: begin(context), now } }
}

/** What is asked later ends what was asked before. */
function begin({ desk }: Context): AbortSignal {
  underWay.get(desk)?.abort()
  const controller = new AbortController()
  underWay.set(desk, controller)
  return controller.signal
}

async function rotaIdOf({ desk }: Context): Promise<Reply<string>> {
  const rota = await desk.rota()
  return rota.ok ? { ok: true, value: rota.value.heading.id } : rota
}

function stateOf(context: Context, rotaId: string) {
  const server = context.desk.serverOf(rotaId)
  const passwordKnown = server !== null && knownPassword(context, server) !== null
  const lastSent = server && lastSending(ledgerPath(context.deskFolder, rotaId), server.address)
  return { server, passwordKnown, lastSent, kept: context.secrets.kept() }
}

/** Servers that ask nobody's name ask no password either. */
function knownPassword({ secrets }: Context, account: Pick<CalendarServer, 'address' | 'user'>): string | null {
  return account.user === '' ? '' : secrets.read(secretName(account))
}

/** A password belongs to a user of a server: no other address is ever given it. */
function secretName({ address, user }: Pick<CalendarServer, 'address' | 'user'>): string {
  const { protocol, host } = URL.canParse(address) ? new URL(address) : { protocol: '', host: address }
  return JSON.stringify([protocol, host, user])
}

function noPassword({ address }: ServerAccount): Reply<never> {
  return { ok: false, failure: { kind: 'server', trouble: { code: 'no-password', host: address, status: null } } }
}
