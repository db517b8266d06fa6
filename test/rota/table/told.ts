import { apply, type RowChange } from '../../../rota/change.ts'
import { planImport } from '../../../rota/csv/import.ts'
import { beginRota, decideNewRota } from '../../../rota/new-rota.ts'
import type { Rota } from '../../../rota/rota.ts'
import { bookingTable, recordTables } from '../../../rota/table/records.ts'
import type { WrittenTable } from '../../../rota/table/table.ts'

/** All tables of a rota that an import takes. */
export function recordsOf(rota: Rota): WrittenTable[] {
  return [...Object.values(recordTables).map(table => table(rota)), bookingTable(rota, null)]
}

/** The rows that tables tell of, with what they name in place of ids, in an order of their own: equal for equal rotas. */
export function told(rota: Rota) {
  const whose = ({ personId, ...row }: { id: string; personId: string }) => ({
    ...row,
    id: undefined,
    email: rota.get('person', personId).email,
  })
  const { person, qualification, absence, wish, period, holiday, booking } = rota.rows
  const slot = (slotId: string) => {
    const { roleId, start, end } = rota.get('slot', slotId)
    return { role: rota.get('role', roleId).code, start, end }
  }
  const rows = {
    person: [...person.values()],
    qualification: [...qualification.values()].map(({ roleId, ...row }) => ({
      ...whose(row),
      role: rota.get('role', roleId).code,
    })),
    absence: [...absence.values()].map(whose),
    wish: [...wish.values()].map(whose),
    period: [...period.values()].map(row => ({ ...row, id: undefined })),
    holiday: [...holiday.values()].map(row => ({ ...row, id: undefined })),
    booking: [...booking.values()].map(({ slotId, ...row }) => ({ ...whose(row), slot: slot(slotId) })),
  }
  const lines = (of: readonly object[]) =>
    of.map(row => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))).sort()
  return Object.fromEntries(Object.entries(rows).map(([table, of]) => [table, lines(of)]))
}

/** A rota of nothing but the default roles, and what makes ids for it, which begin with a digit. */
export function emptyRota(digit = '1'): { rota: Rota; newId: () => string } {
  let count = 0
  const newId = () => `${digit}0000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
  return { rota: beginRota(decideNewRota('Empty', 'Europe/Zurich', newId)), newId }
}

/** A rota with further rows. */
export function withRows(rota: Rota, rows: readonly RowChange[]): Rota {
  const applied = apply(rota, { label: 'set', rows })
  if (!applied.ok) throw new Error('the rows do not fit')
  return applied.rota
}

/** A rota once texts are imported, and what the import did. */
export function imported(rota: Rota, newId: () => string, texts: readonly string[]) {
  const files = texts.map((text, index) => ({ name: `${index}.csv`, text }))
  const { change, plan } = planImport(rota, files, newId)
  return { rota: withRows(rota, change.rows), plan, change }
}
