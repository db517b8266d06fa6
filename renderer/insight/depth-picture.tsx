import { type KeyboardEvent, type MouseEvent, useMemo, useRef } from 'react'
import type { DepthDrop } from '../../rota/depth-drops.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { roleColour } from '../palette.ts'
import { useSize } from '../ui/size.ts'
import { insight as words } from '../words/insight.ts'
import { type Axis, axisOf, dateAt, indexAt, indexOf, xOf } from '../year/axis.ts'
import { rectangle } from '../year/bars.ts'
import { datesOf } from '../year/shown-year.ts'
import { monthTicks, weekTicks } from '../year/ticks.ts'
import classes from './depth-picture.module.css'
import { type DepthRow, type DepthShade, depthShade } from './depth-rows.ts'

/** A week of a role. */
export interface DepthCell {
  readonly row: number
  readonly week: number
}

const [labels, head, tall, between] = [84, 42, 30, 18]
const shades: readonly DepthShade[] = ['nobody', 'few', 'enough', 'plenty']

/**
 * The spares of each role through a year: a field for each week with the fewest that a slot in it has.
 *
 * To a screen reader it is a grid with one cell that says where the keyboard is.
 */
export function DepthPicture(props: {
  readonly rota: Rota
  readonly rows: readonly DepthRow[]
  readonly year: number
  readonly cell: DepthCell
  /** What is marked above the rows. */
  readonly marks: readonly DepthDrop[]
  readonly onCell: (cell: DepthCell) => void
  readonly onOpen: (cell: DepthCell) => void
}) {
  const { rows, year, cell, marks } = props
  const { ref, width } = useSize<HTMLDivElement>()
  const grid = useRef<HTMLTableElement>(null)
  const axis = useMemo(() => axisOf(datesOf(year), Math.max(200, width - labels)), [year, width])
  const weeks = axis.days / 7
  const height = head + rows.length * (tall + between)
  const top = (row: number) => head + row * (tall + between) + between - 4

  function at(event: MouseEvent): DepthCell | null {
    const box = ref.current?.getBoundingClientRect()
    if (!box) return null
    const [x, y] = [event.clientX - box.left - labels, event.clientY - box.top - head]
    const row = Math.floor(y / (tall + between))
    return x < 0 || row < 0 || row >= rows.length ? null : { row, week: Math.floor(indexAt(axis, x) / 7) }
  }

  function onKeyDown(event: KeyboardEvent): void {
    const next = moved(cell, event.key, rows.length, weeks)
    if (event.key === 'Enter') props.onOpen(cell)
    else if (next) props.onCell(next)
    else return
    event.preventDefault()
  }

  const row = rows[cell.row]
  return (
    <div ref={ref} className={classes.place} style={{ height }}>
      {width > 0 && (
        <>
          <svg className={classes.picture} width={width} height={height} aria-hidden="true">
            <g transform={`translate(${labels} 0)`}>
              {monthTicks(axis).map(({ date, x, name }) => (
                <g key={date}>
                  <path className={classes.rule} d={`M${x + 0.5} 4V${height}`} />
                  <text className={classes.month} x={x + 5} y={14}>
                    {name}
                  </text>
                </g>
              ))}
              {weekTicks(axis).map(({ date, x, name }) => (
                <text key={date} className={classes.week} x={x} y={32}>
                  {name}
                </text>
              ))}
              {rows.map((each, index) => (
                <Row
                  key={each.role.id}
                  row={each}
                  axis={axis}
                  y={top(index)}
                  marks={marks.filter(({ roleId }) => roleId === each.role.id)}
                />
              ))}
              {row && (
                <rect
                  className={classes.focus}
                  x={xOf(axis, cell.week * 7) - 1}
                  y={top(cell.row) - 1}
                  width={xOf(axis, cell.week * 7 + 7) - xOf(axis, cell.week * 7) + 1}
                  height={tall + 2}
                  rx={2}
                />
              )}
            </g>
          </svg>
          <ul className={classes.labels} style={{ width: labels }}>
            {rows.map(({ role }, index) => (
              <li key={role.id} style={{ top: top(index) + 5 }}>
                <span className={classes.code} style={{ background: roleColour(role.colour) }}>
                  {role.code}
                </span>
              </li>
            ))}
          </ul>
          <table
            ref={grid}
            className={classes.grid}
            role="grid"
            tabIndex={0}
            aria-label={words.depth.grid}
            aria-rowcount={rows.length}
            aria-colcount={weeks}
            aria-activedescendant="depth-cell"
            onKeyDown={onKeyDown}
            onClick={event => {
              const pointed = at(event)
              if (pointed) props.onCell(pointed)
            }}
            onDoubleClick={event => {
              const pointed = at(event)
              if (pointed) props.onOpen(pointed)
            }}
          >
            <tbody>
              <tr aria-rowindex={cell.row + 1}>
                <td
                  id="depth-cell"
                  aria-colindex={cell.week + 1}
                  aria-label={row ? sentence(props.rota, row, cell.week, dateAt(axis, cell.week * 7)) : undefined}
                />
              </tr>
            </tbody>
          </table>
        </>
      )}
    </div>
  )
}

function Row(props: {
  readonly row: DepthRow
  readonly axis: Axis
  readonly y: number
  readonly marks: readonly DepthDrop[]
}) {
  const { row, axis, y } = props
  const paths = new Map<DepthShade, string>()
  const numbers: { readonly week: number; readonly text: string; readonly shade: DepthShade }[] = []
  row.weeks.forEach((week, index) => {
    if (!week) return
    const shade = depthShade(row.role, week.spares)
    const x = xOf(axis, index * 7)
    const wide = xOf(axis, index * 7 + 7) - x - 1
    paths.set(shade, (paths.get(shade) ?? '') + rectangle(x, y, wide, tall))
    numbers.push({ week: index, text: String(week.spares), shade })
  })
  return (
    <>
      <path
        className={classes.track}
        d={rectangle(xOf(axis, axis.from), y, xOf(axis, axis.to) - xOf(axis, axis.from), tall)}
      />
      {shades.map(
        shade =>
          paths.has(shade) && <path key={shade} className={classes.field} data-shade={shade} d={paths.get(shade)} />,
      )}
      {numbers.map(({ week, text, shade }) => (
        <text
          key={week}
          className={classes.number}
          data-shade={shade}
          x={(xOf(axis, week * 7) + xOf(axis, week * 7 + 7) - 1) / 2}
          y={y + tall / 2}
        >
          {text}
        </text>
      ))}
      {[...new Set(props.marks.map(({ date }) => date))].map(date => (
        <path key={date} className={classes.mark} d={`M${xOf(axis, indexOf(axis, date)) - 4} ${y - 9}h8l-4 7z`} />
      ))}
    </>
  )
}

function moved(cell: DepthCell, key: string, rows: number, weeks: number): DepthCell | null {
  const to = (row: number, week: number) => ({
    row: Math.min(rows - 1, Math.max(0, row)),
    week: Math.min(weeks - 1, Math.max(0, week)),
  })
  switch (key) {
    case 'ArrowLeft':
      return to(cell.row, cell.week - 1)
    case 'ArrowRight':
      return to(cell.row, cell.week + 1)
    case 'ArrowUp':
      return to(cell.row - 1, cell.week)
    case 'ArrowDown':
      return to(cell.row + 1, cell.week)
    case 'PageUp':
      return to(cell.row, cell.week - 4)
    case 'PageDown':
      return to(cell.row, cell.week + 4)
    case 'Home':
      return to(cell.row, 0)
    case 'End':
      return to(cell.row, weeks - 1)
    default:
      return null
  }
}

/** What the cell of the keyboard says. */
function sentence(rota: Rota, { role, weeks }: DepthRow, week: number, date: LocalDate): string {
  const worst = weeks[week]
  if (!worst) return words.depth.nothingInWeek(role.code, date)
  return words.depth.inWeek(role.code, date, worst.spares, words.depth.slot(rota, worst.scarcest))
}
