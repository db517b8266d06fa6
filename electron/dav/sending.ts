import type { SendingStep } from '../../rota/dav/plan.ts'
import type { SendingResult } from '../../rota/dav/server.ts'
import { isOfOneObject } from '../../rota/dav/trouble.ts'
import { wholeMinute } from '../../rota/time.ts'
import { type Connection, ServerFault } from './connection.ts'
import { makeCalendar, stateIn } from './contents.ts'
import type { Ledger } from './ledger.ts'
import { type PreparedCalendar, type SendableObject, titleIn } from './preparing.ts'
import { several } from './several.ts'

/**
 * Carries out what was prepared: makes calendars that are missing, then puts, replaces and removes, a few at a time.
 *
 * Each request holds only for the state that was found, so nothing is overwritten that changed in the meantime. What one
 * object is refused for is told, and the rest goes on; what befalls the server ends the run. Every object is remembered
 * before and after, so the next run goes on from there.
 *
 * @param tell  told after each step how many of all are done
 * @throws nothing that the server or a cancellation brought about: the result says it
 */
export async function send(
  prepared: readonly PreparedCalendar[],
  connection: Connection,
  ledger: Ledger,
  now: () => number,
  tell: (done: number, of: number) => void,
): Promise<SendingResult> {
  const steps = prepared.flatMap(({ plan }) => plan.steps)
  const result: SendingResult = {
    ...{ added: 0, changed: 0, removed: 0, failed: [], stopped: null, left: 0 },
    foreign: prepared.flatMap(({ plan }) =>
      plan.foreign.map(({ href, meant }) => meant?.title ?? titleIn(ledger, href)),
    ),
    gone: prepared.flatMap(({ plan }) => plan.gone.map(({ title }) => title)),
  }
  const ran = (whole: boolean) => ledger.ran(connection.address.origin, { at: wholeMinute(now()), whole })
  let done = 0
  try {
    for (const { plan } of prepared) catchUp(plan, ledger)
    for (const { make, plan, calendar, name } of prepared) {
      const isCollection = calendar.url.endsWith('/')
      if (make && isCollection && plan.steps.length > 0) await makeCalendar(connection, calendar.url, name)
    }
    ran(false)
    await several(steps, async step => {
      await take(step, connection, ledger, result)
      tell(++done, steps.length)
    })
    ran(true)
  } catch (fault) {
    if (fault instanceof ServerFault) result.stopped = fault.trouble
    else if (fault instanceof DOMException && fault.name === 'AbortError') result.stopped = 'cancelled'
    else throw fault
  }
  result.left = steps.length - done
  return result
}

/** Remembers what the comparison found out. */
function catchUp(plan: PreparedCalendar['plan'], ledger: Ledger): void {
  const meant = new Map([...plan.untouched, ...plan.steps.flatMap(objectOf)].map(object => [object.href, object]))
  for (const { href, etag, mark } of plan.known) {
    const [object, was] = [meant.get(href), ledger.entries.get(href)]
    const own = [object, was].find(each => each?.mark === mark)?.own ?? null
    const title = object?.title ?? titleIn(ledger, href)
    ledger.keep(href, { etag, mark, own, attempted: null, removing: false, title })
  }
  for (const href of plan.forgotten) ledger.forget(href)
}

async function take(
  step: SendingStep<SendableObject>,
  connection: Connection,
  ledger: Ledger,
  result: SendingResult,
): Promise<void> {
  const title = step.kind === 'removed' ? titleIn(ledger, step.href) : step.object.title
  try {
    if (step.kind === 'removed') {
      await remove(step.href, step.etag, connection, ledger)
      result.removed++
    } else {
      await put(step.object, step.kind === 'changed' ? step.etag : null, connection, ledger)
      if (step.kind === 'new') result.added++
      else result.changed++
    }
  } catch (fault) {
    if (!(fault instanceof ServerFault)) throw fault
    if (fault.trouble.code === 'changed') result.foreign.push(title)
    else if (isOfOneObject(fault.trouble)) result.failed.push({ title, trouble: fault.trouble })
    else throw fault
  }
}

async function put(
  { href, mark, own, text, title }: SendableObject,
  etag: string | null,
  connection: Connection,
  ledger: Ledger,
): Promise<void> {
  const was = ledger.entries.get(href) ?? { etag: null, mark: null, own: null }
  ledger.keep(href, { etag: was.etag, mark: was.mark, own: was.own, attempted: mark, removing: false, title })
  const condition: Record<string, string> = etag === null ? { 'if-none-match': '*' } : { 'if-match': etag }
  const headers = { ...condition, 'content-type': 'text/calendar; charset=utf-8' }
  const answer = await connection.ask('PUT', href, headers, text)
  // Some servers give a state only when they are asked; the next run reads what they hold.
  ledger.keep(href, { etag: stateIn(answer), mark, own, attempted: null, removing: false, title })
}

async function remove(href: string, etag: string, connection: Connection, ledger: Ledger): Promise<void> {
  const was = ledger.entries.get(href)
  if (was) ledger.keep(href, { ...was, removing: true })
  try {
    await connection.ask('DELETE', href, { 'if-match': etag })
  } catch (fault) {
    // It is gone already, which is what was wanted.
    if (!(fault instanceof ServerFault && fault.trouble.code === 'missing')) throw fault
  }
  ledger.forget(href)
}

function objectOf(step: SendingStep<SendableObject>): SendableObject[] {
  return step.kind === 'removed' ? [] : [step.object]
}
