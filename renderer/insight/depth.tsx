import { depthDropsOf } from '../../rota/depth-drops.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { visitDay } from '../view.ts'
import { insight as words } from '../words/insight.ts'
import { DepthDetail } from './depth-detail.tsx'
import { type DepthCell, DepthPicture } from './depth-picture.tsx'
import { type DepthRow, depthRowsOf } from './depth-rows.ts'
import { DropList } from './drop-list.tsx'
import classes from './insight.module.css'
import { useDepthCell } from './insight-view.ts'

/** How many people could step in, week by week, and what makes that fewer. */
export function Depth({ rota, year }: { readonly rota: Rota; readonly year: number }) {
  const rows = depthRowsOf(rota, year)
  const { cell: placed } = useDepthCell()
  const cell = placed ?? scarcestOf(rows)
  const drops = depthDropsOf(rota, year)
  // Another year may have a week less, another rota fewer roles.
  const row = rows[Math.min(cell.row, rows.length - 1)]
  if (row === undefined) return null
  const shown = { row: rows.indexOf(row), week: Math.min(cell.week, row.weeks.length - 1) }
  return (
    <>
      <DepthPicture
        rota={rota}
        rows={rows}
        year={year}
        cell={shown}
        marks={drops}
        onCell={next => useDepthCell.setState({ cell: next })}
        onOpen={({ row, week }) => {
          const slot = rows[row]?.weeks[week]?.scarcest
          if (slot) visitDay(dateOfSlot(rota, slot), slot.id)
        }}
      />
      <ul className={classes.legend} aria-label={words.depth.legend}>
        {words.depth.shades.map(({ shade, text }) => (
          <li key={shade}>
            <span className={classes.swatch} data-shade={shade} />
            {text}
          </li>
        ))}
        <li>
          <svg width="9" height="8" aria-hidden="true">
            <path className={classes.markSign} d="M0.5 0.5h8l-4 7z" />
          </svg>
          {words.depth.markMeaning}
        </li>
      </ul>
      <DepthDetail rota={rota} row={row} week={row.weeks[shown.week] ?? null} />
      <DropList
        rota={rota}
        drops={drops.filter(({ roleId }) => roleId === row.role.id)}
        code={row.role.code}
        year={year}
      />
    </>
  )
}

/** The week with the fewest spares of all, the first of several. */
function scarcestOf(rows: readonly DepthRow[]): DepthCell {
  const cells = rows.flatMap(({ weeks }, row) =>
    weeks.flatMap((each, week) => (each ? [{ row, week, spares: each.spares }] : [])),
  )
  const least = Math.min(...cells.map(({ spares }) => spares))
  return cells.find(({ spares }) => spares === least) ?? { row: 0, week: 0 }
}
