import { calendarOf } from '../../rota/ical/calendar.ts'
import { suggestedFileName } from '../../rota/ical/file-name.ts'
import { readBack } from '../../rota/ical/read-back.ts'
import type { Handler } from '../context.ts'
import { replaceFile } from '../files.ts'

/** Writes a calendar where the user wants it. */
export const exportCalendar: Handler<'export.calendar'> = async ({ desk, dialogs }, { scope, times }) => {
  const rota = await desk.rota()
  const store = desk.store
  if (!rota.ok) return rota
  if (!store.ok) return store
  if (scope.kind === 'role' && !rota.value.rows.role.has(scope.roleId)) return notFound('role')
  if (scope.kind === 'person' && !rota.value.rows.person.has(scope.personId)) return notFound('person')
  const path = await dialogs.placeCalendar(suggestedFileName(rota.value, scope))
  if (path === null) return { ok: true, value: null }
  const { text, events } = calendarOf(
    rota.value,
    await store.value.history({ tables: ['booking', 'slot', 'person', 'role'] }),
    scope,
    times,
  )
  const written = await replaceFile(path, text, back => readBack(back, events))
  return written.ok ? { ok: true, value: { path, events: events.length } } : written
}

function notFound(what: 'role' | 'person') {
  return { ok: false, failure: { kind: 'not-found', what } } as const
}
