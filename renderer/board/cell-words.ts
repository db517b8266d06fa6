import type { BookedSlot } from '../../rota/bookings.ts'
import { addDays, intervalOf } from '../../rota/civil-time.ts'
import { surplusOn } from '../../rota/coverage.ts'
import { absencesOfPerson, membershipOf, wishesOfPerson } from '../../rota/people.ts'
import type { Rota } from '../../rota/rota.ts'
import { encloses, type LocalDate, overlaps } from '../../rota/time.ts'
import { draftNow } from '../publish/published.ts'
import { board, slotPhrase } from '../words/board.ts'
import { breachWords } from '../words/breach.ts'
import { shadeNames } from '../words/coverage.ts'
import { shortDate, timeOfDay } from '../words/dates.ts'
import { publishing } from '../words/publish.ts'
import { breachesOn } from './facts.ts'
import { type BoardRow, bookingsInCell, isNeeded, slotOfPlace } from './rows.ts'

/** What a row is called. */
export function rowName(row: BoardRow): string {
  if (row.kind === 'person') return row.person.name
  const start =
    row.role.pattern.kind === 'daily' && row.role.pattern.starts.length > 1 ? row.role.pattern.starts[row.line] : ''
  return [row.role.code, board.place(start ? timeOfDay(start) : '', row.place, row.seat)]
    .filter(part => part !== '')
    .join(' ')
}

/** A booking and everything that is marked on it, in words. */
export function bookingPhrases(rota: Rota, { booking, slot }: BookedSlot): string[] {
  return [
    booking.place === 'shadow' ? board.shadow : '',
    surplusOn(rota, slot).includes(booking) ? shadeNames.surplus : '',
    booking.pinned ? board.pinned : '',
    booking.offered ? board.offered : '',
    draftNow(rota)?.bookingIds.has(booking.id) ? publishing.mark : '',
    booking.note === '' ? '' : board.note(booking.note),
    ...breachesOn(rota, booking).map(breach => breachWords(rota, slot, breach)),
  ].filter(part => part !== '')
}

/** Everything that a cell says: a title and lines for the card, and one sentence for a screen reader. */
export function cellWords(
  rota: Rota,
  row: BoardRow,
  date: LocalDate,
): { readonly title: string; readonly lines: readonly string[]; readonly sentence: string } {
  const lines = row.kind === 'person' ? linesOfPerson(rota, row, date) : linesOfPlace(rota, row, date)
  const title = `${rowName(row)}, ${shortDate(date)}`
  return { title, lines, sentence: `${title}: ${lines.join('; ')}` }
}

function linesOfPerson(rota: Rota, row: BoardRow & { readonly kind: 'person' }, date: LocalDate): string[] {
  const day = intervalOf(rota.zone, { start: date, end: addDays(date, 1) })
  const { id } = row.person
  const member = membershipOf(rota).get(id)
  const lines = bookingsInCell(rota, row, date).map(booked =>
    [slotPhrase(rota, booked.slot), ...bookingPhrases(rota, booked)].join(', '),
  )
  for (const { row: absence, ...stretch } of absencesOfPerson(rota).get(id) ?? []) {
    if (overlaps(stretch, day)) lines.push(board.away(absence.reason))
  }
  for (const { row: wish, ...stretch } of wishesOfPerson(rota).get(id) ?? []) {
    if (overlaps(stretch, day)) lines.push(board[wish.wish])
  }
  if (member && !encloses(member, day)) lines.push(board.outside)
  return lines.length === 0 ? [board.free] : lines
}

function linesOfPlace(rota: Rota, row: BoardRow & { readonly kind: 'place' }, date: LocalDate): string[] {
  const slot = slotOfPlace(rota, row.role, row.line, date)
  if (slot === null) return [board.noSlot]
  const [booked] = bookingsInCell(rota, row, date)
  const who = booked
    ? [rota.get('person', booked.booking.personId).name, ...bookingPhrases(rota, booked)]
    : [isNeeded(rota, row, slot) ? board.openPlace : board.notNeeded]
  const own = [slot.extra ? board.extra : '', slot.override ? board.override(slot.override.reason) : '']
  return [slotPhrase(rota, slot), ...who, ...own.filter(part => part !== '')]
}
