import { calendarOf } from '../../rota/ical/calendar.ts'
import { suggestedFileName } from '../../rota/ical/file-name.ts'
import { readBack } from '../../rota/ical/read-back.ts'
import type { Handler } from '../context.ts'
import { replaceFile } from '../files.ts'
import { rotaState } from '../rota-state.ts'

/** Writes a calendar where the user wants it. */
export const exportCalendar: Handler<'export.calendar'> = async ({ desk, dialogs }, { scope, state, ...options }) => {
  const shown = await rotaState(desk, state)
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

function notFound(what: 'role' | 'person') {
  return { ok: false, failure: { kind: 'not-found', what } } as const
}
