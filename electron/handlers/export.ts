import { type Calendar, calendarOf, calendarOfBooking } from '../../rota/ical/calendar.ts'
import { bookingFileName, suggestedFileName } from '../../rota/ical/file-name.ts'
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
  const calendar = calendarOf(rota, log, scope, { ...options, publication })
  const written = await write(path, calendar)
  if (!written.ok) return written
  const cancelled = calendar.events.filter(({ status }) => status === 'CANCELLED').length
  return { ok: true, value: { path, events: calendar.events.length - cancelled, cancelled } }
}

/** Writes one booking as a calendar where the user wants it. */
export const exportBooking: Handler<'export.booking'> = async ({ desk, dialogs }, { bookingId }) => {
  const now = await rotaState(desk, 'draft')
  if (!now.ok) return now
  const { rota, log } = now.value
  const booking = rota.rows.booking.get(bookingId)
  if (!booking) return notFound('booking')
  const path = await dialogs.place('calendar', bookingFileName(rota, booking))
  if (path === null) return { ok: true, value: null }
  const written = await write(path, calendarOfBooking(rota, log, bookingId))
  return written.ok ? { ok: true, value: { path } } : written
}

function write(path: string, { text, events }: Calendar) {
  return replaceFile(path, text, back => readBack(back, events))
}

function notFound(what: 'role' | 'person' | 'booking') {
  return { ok: false, failure: { kind: 'not-found', what } } as const
}
