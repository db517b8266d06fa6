import type { RowChange } from '../change.ts'
import type { Records, Table } from '../records.ts'
import type { HistoryDigest, HistoryEntry } from './entry.ts'

/** The role of a slot that is, or was, in the rota; null if no slot of that id was ever known. */
export type RoleOfSlot = (slotId: string) => string | null

/** A revision in short. */
export function digestOf({ rows, ...head }: HistoryEntry, roleOfSlot: RoleOfSlot): HistoryDigest {
  const people = new Set<string>()
  const roles = new Set<string>()
  const tables = new Set<Table>()
  for (const row of rows) {
    tables.add(row.table)
    for (const { person, role } of subjectsOf(row, roleOfSlot)) {
      if (person !== null) people.add(person)
      if (role !== null) roles.add(role)
    }
  }
  return { ...head, rows: rows.length, tables: [...tables], personIds: [...people], roleIds: [...roles] }
}

/** Whom and which role a record is about; null: nobody, none. */
export interface Subject {
  readonly person: string | null
  readonly role: string | null
}

/** What the states before and after a row's change are about. */
export function subjectsOf(row: RowChange, roleOfSlot: RoleOfSlot): Subject[] {
  return [row.before, row.after].flatMap(record => (record ? [subjectOf(row.table, record, roleOfSlot)] : []))
}

function subjectOf(table: Table, record: Records[Table], roleOfSlot: RoleOfSlot): Subject {
  const { personId = null, roleId = null, slotId } = record as { personId?: string; roleId?: string; slotId?: string }
  const role = table === 'role' ? record.id : slotId === undefined ? roleId : roleOfSlot(slotId)
  return { person: table === 'person' ? record.id : personId, role }
}
