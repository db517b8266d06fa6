import type { Absence } from './absence.ts'
import { byHand } from './calendar-source.ts'
import { added, type RowChange, removed, replaced } from './change.ts'
import { addDays } from './civil-time.ts'
import { dateLabel } from './date-label.ts'
import { type Decision, decided, notFound } from './decision.ts'
import { type Rota, sameRow } from './rota.ts'
import type { DateRange } from './time.ts'
import type { Wish } from './wish.ts'

/** When and why people are away. */
export type AbsenceEntry = DateRange & Pick<Absence, 'reason'>

/** When people want a shift, or would rather not have one. */
export type WishEntry = DateRange & Pick<Wish, 'wish'>

/** Says that people are away for a stretch, each of them; bookings that it breaks stay and are flagged. */
export function decideAbsences(
  rota: Rota,
  personIds: readonly string[],
  entry: AbsenceEntry,
  newId: () => string,
): Decision {
  if (personIds.some(id => !rota.rows.person.has(id))) return notFound('person')
  const rows = distinct(personIds).map(personId => added('absence', { id: newId(), personId, ...entry, ...byHand }))
  return decided({ label: `${whoOf(rota, personIds)}: away ${rangeLabel(entry)}`, rows })
}

/** Gives an absence other dates or another reason. */
export function decideAbsence(rota: Rota, absenceId: string, entry: AbsenceEntry): Decision {
  const before = rota.rows.absence.get(absenceId)
  if (!before) return notFound('absence')
  const after = { ...before, ...entry }
  const rows = sameRow(before, after) ? [] : [replaced('absence', before, after)]
  return decided({ label: `${nameOf(rota, before)}: away ${rangeLabel(after)}`, rows })
}

/** Takes absences away. */
export function decideNoAbsences(rota: Rota, absenceIds: readonly string[]): Decision {
  const rows: RowChange[] = []
  for (const id of distinct(absenceIds)) {
    const absence = rota.rows.absence.get(id)
    if (!absence) return notFound('absence')
    rows.push(removed('absence', absence))
  }
  return decided({ label: gone(rota, rows, 'absence'), rows })
}

/** Says that people want a stretch, or would rather not have it, each of them. */
export function decideWishes(
  rota: Rota,
  personIds: readonly string[],
  entry: WishEntry,
  newId: () => string,
): Decision {
  if (personIds.some(id => !rota.rows.person.has(id))) return notFound('person')
  const rows = distinct(personIds).map(personId => added('wish', { id: newId(), personId, ...entry, ...byHand }))
  return decided({ label: `${whoOf(rota, personIds)}: ${wishLabel(entry)}`, rows })
}

/** Gives a wish other dates, or turns it round. */
export function decideWish(rota: Rota, wishId: string, entry: WishEntry): Decision {
  const before = rota.rows.wish.get(wishId)
  if (!before) return notFound('wish')
  const after = { ...before, ...entry }
  const rows = sameRow(before, after) ? [] : [replaced('wish', before, after)]
  return decided({ label: `${nameOf(rota, before)}: ${wishLabel(after)}`, rows })
}

/** Takes wishes away. */
export function decideNoWishes(rota: Rota, wishIds: readonly string[]): Decision {
  const rows: RowChange[] = []
  for (const id of distinct(wishIds)) {
    const wish = rota.rows.wish.get(id)
    if (!wish) return notFound('wish')
    rows.push(removed('wish', wish))
  }
  return decided({ label: gone(rota, rows, 'wish'), rows })
}

function distinct(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

function nameOf(rota: Rota, { personId }: { readonly personId: string }): string {
  return rota.get('person', personId).name
}

/** Several people as labels of changes name them: `Ada Quill`, `Ada Quill and 2 others`. */
export function whoOf(rota: Rota, personIds: readonly string[]): string {
  const [first, ...others] = distinct(personIds).map(id => rota.get('person', id).name)
  if (others.length === 0) return first ?? ''
  return `${first} and ${others.length} ${others.length === 1 ? 'other' : 'others'}`
}

function rangeLabel({ start, end }: DateRange): string {
  const last = addDays(end, -1)
  return last <= start ? dateLabel(start) : `${dateLabel(start)} – ${dateLabel(last)}`
}

function wishLabel(entry: WishEntry): string {
  return `${entry.wish === 'wanted' ? 'wants' : 'would rather not'} ${rangeLabel(entry)}`
}

function gone(rota: Rota, rows: readonly RowChange[], what: 'absence' | 'wish'): string {
  const [only] = rows
  if (rows.length !== 1 || !only?.before || !('start' in only.before) || !('personId' in only.before)) {
    return `Remove ${rows.length} ${what === 'wish' ? 'wishes' : 'absences'}`
  }
  const { start, end, personId } = only.before as Absence | Wish
  return `Remove ${what} of ${nameOf(rota, { personId })}, ${rangeLabel({ start, end })}`
}
