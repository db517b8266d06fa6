import type { Booking, Place } from '../../rota/booking.ts'
import { addDays, timeOf } from '../../rota/civil-time.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { type BoardRow, bookingsInCell } from './rows.ts'
import type { Block } from './selection.ts'

/**
 * Selected cells as a table for spreadsheets: dates across, rows down, in each cell its bookings, e.g. `DQM 07:00`, or in
 * the rows of places who has it.
 *
 * A booking that fills several days stands in the first of them only, so that pasting the table books it once.
 *
 * @param bookings  those that are selected; others of the cells are left out
 */
export function tableOf(
  rota: Rota,
  { rows, first, last }: Block,
  bookings: readonly Booking[],
): { readonly text: string; readonly html: string } {
  const dates: LocalDate[] = []
  for (let date = first; date <= last; date = addDays(date, 1)) dates.push(date)
  const selected = new Set(bookings)
  const lines = rows.map(row => {
    const told = new Set<Booking>()
    const cells = dates.map(date =>
      bookingsInCell(rota, row, date)
        .filter(({ booking }) => selected.has(booking) && !told.has(booking))
        .map(({ booking, role, slot }) => {
          told.add(booking)
          return row.kind === 'person'
            ? entryWords(role, timeOf(rota.zone, slot.start), booking.place)
            : rota.get('person', booking.personId).name
        })
        .join(', '),
    )
    return [headOf(row), ...cells]
  })
  const table = [['', ...dates], ...lines]
  const text = table.map(line => line.map(quoted).join('\t')).join('\n')
  const cells = (line: readonly string[]) => line.map(cell => `<td>${escaped(cell)}</td>`).join('')
  return { text, html: `<table>${table.map(line => `<tr>${cells(line)}</tr>`).join('')}</table>` }
}

/** What a row is called in the table, to be read again whatever clock the desk likes. */
function headOf(row: BoardRow): string {
  if (row.kind === 'person') return row.person.name
  const { pattern } = row.role
  const start = pattern.kind === 'daily' ? (pattern.starts[row.line] ?? '') : ''
  const place = entryWords(row.role, start, row.place)
  return row.seat > 1 ? `${place} ${row.seat}` : place
}

function entryWords({ code, pattern }: Role, start: string, place: Place): string {
  const several = pattern.kind === 'daily' && pattern.starts.length > 1
  return [code, several ? start : '', place === 'shadow' ? place : ''].filter(part => part !== '').join(' ')
}

function quoted(text: string): string {
  // A spreadsheet must not take a name for a formula.
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text
  return /["\t\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
