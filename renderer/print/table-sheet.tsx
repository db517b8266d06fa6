import { useMemo } from 'react'
import type { Column } from '../ui/data-table.tsx'
import { monthOfYear } from '../words/dates.ts'
import { coverageTable } from '../words/year.ts'
import { gapColumns, slotColumns } from '../year/slot-columns.tsx'
import { gapLines, type SlotLine, slotLines } from '../year/slot-lines.ts'
import classes from './print-sheet.module.css'
import { SheetHead, type Shown } from './sheet-head.tsx'

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
      <SheetHead {...shown} />
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
      <SheetHead {...shown} />
      <PrintTable
        title={coverageTable.gapCount(lines.length, slots)}
        columns={columns}
        lines={lines}
        idOf={({ first }) => first.id}
      />
    </article>
  )
}

function PrintTable<Line>(props: {
  readonly title: string
  readonly columns: readonly Column<Line>[]
  readonly lines: readonly Line[]
  readonly idOf: (line: Line) => string
}) {
  const { columns } = props
  return (
    <table>
      <thead>
        <tr>
          <th colSpan={columns.length} className={classes.month}>
            {props.title}
          </th>
        </tr>
        <tr>
          {columns.map(({ id, name, numeric }) => (
            <th key={id} scope="col" data-numeric={numeric}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.lines.map(line => (
          <tr key={props.idOf(line)}>
            {columns.map(({ id, numeric, text, cell }) => (
              <td key={id} data-numeric={numeric}>
                {cell ? cell(line) : text(line)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
