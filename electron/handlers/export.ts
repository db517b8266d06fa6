import { calendarOf } from '../../rota/ical/calendar.ts'
import { suggestedFileName } from '../../rota/ical/file-name.ts'
import { readBack } from '../../rota/ical/read-back.ts'
import { latestPublication } from '../../rota/publish.ts'
import { Rota } from '../../rota/rota.ts'
import type { Handler } from '../context.ts'
import type { Desk } from '../desk.ts'
import { replaceFile } from '../files.ts'

/** Writes a calendar where the user wants it. */
export const exportCalendar: Handler<'export.calendar'> = async ({ desk, dialogs }, { scope, state, ...options }) => {
  const shown = await stateOf(desk, state)
  if (!shown.ok) return shown
  const { rota, publication, log } = shown.value
  const roleId = scope.kind === 'role' || scope.kind === 'call' ? scope.roleId : null
  if (roleId !== null && !rota.rows.role.has(roleId)) return notFound('role')
  if (scope.kind === 'person' && !rota.rows.person.has(scope.personId)) return notFound('person')
  const path = await dialogs.place('calendar', suggestedFileName(rota, scope))
  if (path === null) return { ok: true, value: null }
  const { text, events } = calendarOf(rota, log, scope, { ...options, publication })
  const written = await replaceFile(path, text, back => readBack(back, events))
  return written.ok ? { ok: true, value: { path, events: events.length } } : written
}

/** The rota as it is now, or as it was when it was published last, and the log that led to it. */
async function stateOf(desk: Desk, state: 'draft' | 'published') {
  const [store, now] = [desk.store, await desk.rota()]
  if (!store.ok) return store
  if (!now.ok) return now
  const log = await store.value.history({ tables: ['booking', 'slot', 'person', 'role'] })
  if (state === 'draft') return { ok: true, value: { rota: now.value, publication: null, log } } as const
  const publication = latestPublication(now.value)
  const past = publication && (await store.value.readAt(publication.revision))
  if (!past) return notFound('publication')
  const rota = Rota.fromRows(past.rows)
  return {
    ok: true,
    value: { rota, publication, log: log.filter(({ revision }) => revision <= publication.revision) },
  } as const
}

function notFound(what: 'role' | 'person' | 'publication') {
  return { ok: false, failure: { kind: 'not-found', what } } as const
}
