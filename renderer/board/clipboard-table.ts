import type { Booking } from '../../rota/booking.ts'
import { addDays, timeOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { fillsDays } from '../year/placement.ts'
import { rowName } from './cell-words.ts'
import { bookingsInCell } from './rows.ts'
import type { Block } from './selection.ts'

/**
 * Selected cells as a table for spreadsheets: dates across, rows down, in each cell its bookings, e.g. `DQM 07:00`.
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
          const several = !fillsDays(role) && role.pattern.kind === 'daily' && role.pattern.starts.length > 1
          const what = several ? `${role.code} ${timeOf(rota.zone, slot.start)}` : role.code
          const entry = booking.place === 'shadow' ? `${what} shadow` : what
          return row.kind === 'person' ? entry : `${rota.get('person', booking.personId).name}`
        })
        .join(', '),
    )
    return [rowName(row), ...cells]
  })
  const table = [['', ...dates], ...lines]
  const text = table.map(line => line.map(quoted).join('\t')).join('\n')
  const cells = (line: readonly string[]) => line.map(cell => `<td>${escaped(cell)}</td>`).join('')
  return { text, html: `<table>${table.map(line => `<tr>${cells(line)}</tr>`).join('')}</table>` }
}

function quoted(text: string): string {
  // A spreadsheet must not take a name for a formula.
  const safe = /^[=+@-]/.test(text) ? `'${text}` : text
  return /["\t\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
