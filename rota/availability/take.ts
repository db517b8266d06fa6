import { z } from 'zod'
import { byHand, CalendarSource } from '../calendar-source.ts'
import { added, type RowChange, removed, replaced } from '../change.ts'
import { yearInterval } from '../civil-time.ts'
import { type Decision, decided, notFound } from '../decision.ts'
import { openYears } from '../open-year.ts'
import { type Rota, sameRow } from '../rota.ts'
import { Instant, type Interval } from '../time.ts'
import { type AvailabilityLine, planAvailability, reasonOf } from './plan.ts'
import { Availability, EventKey } from './reading.ts'

/** What of a calendar is taken into the rota. */
export const CalendarTaking = z.object({
  /** Null: it is taken for the first time. */
  sourceId: z.uuid().nullable(),
  personId: z.uuid(),
  name: CalendarSource.shape.name,
  kind: CalendarSource.shape.kind,
  choices: CalendarSource.shape.choices,
  availability: Availability,
  /** The stretch that was read. */
  range: z.object({ start: Instant, end: Instant }),
  /** The events that are taken, or go, as somebody ticked them. */
  ticked: z.array(EventKey).max(50_000),
})
export type CalendarTaking = z.infer<typeof CalendarTaking>

/** What is taken, with the id that its calendar has or gets. */
export type NamedTaking = CalendarTaking & { readonly id: string }

/** What of a person's calendar is of interest: the years in which the rota has slots; null if there is none. */
export function rangeOfInterest(rota: Rota): Interval | null {
  const years = openYears(rota)
  const [first, last] = [years[0], years.at(-1)]
  if (first === undefined || last === undefined) return null
  return { start: yearInterval(rota.zone, first).start, end: yearInterval(rota.zone, last).end }
}

/**
 * Takes what was ticked of some calendars into the rota, as one change.
 *
 * The plan is made again: what is decided is true of this rota, whatever was shown of an earlier one.
 */
export function decideTaking(rota: Rota, takings: readonly NamedTaking[], at: Instant, newId: () => string): Decision {
  const rows: RowChange[] = []
  const labels: string[] = []
  for (const taking of takings) {
    const person = rota.rows.person.get(taking.personId)
    if (!person) return notFound('person')
    const source = taking.sourceId === null ? null : rota.rows.calendarSource.get(taking.sourceId)
    if (source === undefined) return notFound('calendarSource')
    const taken = rowsOf(rota, taking, source, at, newId)
    if (taken.rows.length > 0) labels.push(`${person.name}: ${taken.label}`)
    rows.push(...taken.rows)
  }
  const others = labels.length - 1
  const more = others > 0 ? `, and ${others} ${others === 1 ? 'other calendar' : 'other calendars'}` : ''
  return decided({ label: `${labels[0] ?? 'Refresh calendars'}${more}`, rows })
}

function rowsOf(
  rota: Rota,
  taking: NamedTaking,
  source: CalendarSource | null,
  at: Instant,
  newId: () => string,
): { readonly rows: RowChange[]; readonly label: string } {
  const { personId, name, kind, choices, availability, range } = taking
  const terms = { sourceId: source?.id ?? null, personId, choices, leftOut: source?.leftOut ?? [] }
  const ticked = new Set(taking.ticked)
  const lines = planAvailability(rota, terms, availability, range, at)
  const sourceId = source?.id ?? taking.id
  const effective = lines.filter(({ state, key }) => state !== 'same' && ticked.has(key))
  const leftOut = lines
    .filter(({ state, left, key }) => state === 'new' && (left === null || left === 'left-out') && !ticked.has(key))
    .map(({ key }) => key)
    .slice(0, 5000)
  const said = { personId, name, kind, choices, leftOut }
  const rows: RowChange[] = []
  if (source === null) rows.push(added('calendarSource', { id: sourceId, ...said, taken: at }))
  else if (effective.length > 0 || !sameRow({ ...source, ...said }, source))
    rows.push(replaced('calendarSource', source, { ...source, ...said, taken: at }))
  rows.push(...effective.flatMap(line => rowsOfLine(line, sourceId, newId)))
  return { rows, label: labelOf(name, effective) }
}

function rowsOfLine(line: AvailabilityLine, sourceId: string, newId: () => string): RowChange[] {
  const { before, table, start, end, personId, key } = line
  const gone = () => (before ? [removed(before.table, before.row)] : [])
  if (line.state === 'gone') return gone()
  const said = { personId, start, end, sourceId, eventKey: key }
  if (table === 'wish') {
    if (before?.table === 'wish') return [replaced('wish', before.row, { ...before.row, ...said })]
    return [...gone(), added('wish', { id: newId(), ...said, wish: 'unwanted' })]
  }
  const absence = { ...said, reason: reasonOf(line.busy) }
  if (before?.table === 'absence') return [replaced('absence', before.row, { ...before.row, ...absence })]
  return [...gone(), added('absence', { id: newId(), ...absence })]
}

/** `2 absences and 1 wish from calendar.ics`, `1 new, 1 changed, 1 gone in calendar.ics`. */
function labelOf(name: string, lines: readonly AvailabilityLine[]): string {
  const number = (state: AvailabilityLine['state']) => lines.filter(line => line.state === state).length
  const parts = (['new', 'changed', 'gone'] as const).flatMap(state =>
    number(state) ? `${number(state)} ${state}` : [],
  )
  return parts.length === 0 ? `calendar ${name}` : `${parts.join(', ')} in calendar ${name}`
}

/** Lets a calendar go; what came from it stays, as if it was entered by hand. */
export function decideNoCalendar(rota: Rota, sourceId: string): Decision {
  const source = rota.rows.calendarSource.get(sourceId)
  if (!source) return notFound('calendarSource')
  const rows: RowChange[] = [removed('calendarSource', source)]
  for (const row of rota.rows.absence.values())
    if (row.sourceId === sourceId) rows.push(replaced('absence', row, { ...row, ...byHand }))
  for (const row of rota.rows.wish.values())
    if (row.sourceId === sourceId) rows.push(replaced('wish', row, { ...row, ...byHand }))
  return decided({ label: `Let calendar ${source.name} of ${rota.get('person', source.personId).name} go`, rows })
}
