import { addDays, instantOf } from '../../rota/civil-time.ts'
import { plain } from '../../rota/plain-letters.ts'
import type { Table } from '../../rota/records.ts'
import type { LocalDate } from '../../rota/time.ts'
import type { LogLine } from './log.ts'

/** Which changes are listed; null or empty: all. */
export interface HistoryFilter {
  /** Words that stand in the label or in the name of who did it. */
  readonly text: string
  readonly personId: string | null
  readonly roleId: string | null
  readonly table: Table | null
  readonly by: string | null
  /** Made on this date or later. */
  readonly from: LocalDate | null
  /** Made on this date or earlier. */
  readonly to: LocalDate | null
}

/** Lists everything. */
export const everything: HistoryFilter = {
  text: '',
  personId: null,
  roleId: null,
  table: null,
  by: null,
  from: null,
  to: null,
}

/** The changes that a filter lists, in their order. */
export function matching(lines: readonly LogLine[], filter: HistoryFilter, zone: string): readonly LogLine[] {
  const words = plain(filter.text).split(/\s+/).filter(Boolean)
  const from = filter.from === null ? Number.NEGATIVE_INFINITY : instantOf(zone, filter.from)
  const end = filter.to === null ? Number.POSITIVE_INFINITY : instantOf(zone, addDays(filter.to, 1))
  return lines.filter(line => {
    if (line.at < from || line.at >= end) return false
    if (filter.personId !== null && !line.personIds.includes(filter.personId)) return false
    if (filter.roleId !== null && !line.roleIds.includes(filter.roleId)) return false
    if (filter.table !== null && !line.tables.includes(filter.table)) return false
    if (filter.by !== null && line.by !== filter.by) return false
    if (words.length === 0) return true
    const text = plain(`${line.label} ${line.by}`)
    return words.every(word => text.includes(word))
  })
}

/** Whether a filter leaves anything out. */
export function narrows(filter: HistoryFilter): boolean {
  return filter.text.trim() !== '' || Object.entries(filter).some(([key, value]) => key !== 'text' && value !== null)
}
