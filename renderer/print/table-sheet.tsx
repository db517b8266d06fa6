import { useMemo } from 'react'
import { monthOfYear } from '../words/dates.ts'
import { coverageTable } from '../words/year.ts'
import { gapColumns, slotColumns } from '../year/slot-columns.tsx'
import { gapLines, type SlotLine, slotLines } from '../year/slot-lines.ts'
import { CoverageHead, type Shown } from './coverage-head.tsx'
import classes from './print-sheet.module.css'
import { PrintTable } from './print-table.tsx'

/** The slots as a table for each month, each on pages of its own with the heads on all of them. */
export function SlotSheet(shown: Shown) {
  const { rota, roles, years, view } = shown
  const columns = useMemo(() => slotColumns(rota), [rota])
  const lines = slotLines(rota, roles, years).filter(
    ({ shade }) => view.shades.length === 0 || view.shades.includes(shade),
  )
  const months = new Map<string, SlotLine[]>()
  for (const line of lines) {
    const month = line.date.slice(0, 7)
    months.set(month, [...(months.get(month) ?? []), line])
  }
  return (
    <article className={classes.table}>
      <CoverageHead {...shown} />
      {[...months].map(([month, ofMonth]) => (
        <PrintTable
          key={month}
          title={`${monthOfYear((ofMonth[0] as SlotLine).date)}, ${coverageTable.slotCount(ofMonth.length, ofMonth.length)}`}
          columns={columns}
          lines={ofMonth}
          idOf={({ slot }) => slot.id}
        />
      ))}
    </article>
  )
}

/** The gaps as one table. */
export function GapSheet(shown: Shown) {
  const { rota, roles, years } = shown
  const columns = useMemo(() => gapColumns(rota), [rota])
  const lines = gapLines(slotLines(rota, roles, years))
  const slots = lines.reduce((sum, line) => sum + line.slots, 0)
  return (
    <article className={classes.table}>
      <CoverageHead {...shown} />
      <PrintTable
        title={coverageTable.gapCount(lines.length, slots)}
        columns={columns}
        lines={lines}
        idOf={({ first }) => first.id}
      />
    </article>
  )
}
