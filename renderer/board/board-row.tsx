import { memo } from 'react'
import type { Rota } from '../../rota/rota.ts'
import { rowHeight } from './bars.ts'
import classes from './board.module.css'
import { factsOf } from './facts.ts'
import { badgesOf, loadOf, RowName } from './row-name.tsx'
import { RowPicture } from './row-picture.tsx'
import type { BoardRow } from './rows.ts'
import type { Window } from './timeline.ts'

const noBadges: readonly never[] = []

/** A row: its name, and what it shows in the window. Scrolling draws none again that is there already. */
export const BoardRowView = memo(function BoardRowView(props: {
  readonly rota: Rota
  readonly row: BoardRow
  readonly index: number
  readonly window: Window
  /** Width of the column of names. */
  readonly labels: number
  readonly year: number
  /** The bookings that changed since the rota was published; null: it was not. */
  readonly drafts: ReadonlySet<string> | null
  /** The role whose load is told; null: all. */
  readonly roleId: string | null
}) {
  const { rota, row, labels, year, roleId } = props
  const isPerson = row.kind === 'person'
  const facts = factsOf(rota, row)
  const changed = facts.bookings.map(({ booking }) => booking.id).filter(id => props.drafts?.has(id))
  return (
    <div className={classes.row} style={{ top: props.index * rowHeight }}>
      <RowName
        rota={rota}
        row={row}
        width={labels}
        year={year}
        roleId={roleId}
        badges={isPerson ? badgesOf(rota, row.key, year) : noBadges}
        load={isPerson ? loadOf(rota, row.key, year, roleId) : 0}
      />
      <div className={classes.lane} style={{ left: labels }}>
        <RowPicture rota={rota} row={row} facts={facts} window={props.window} changed={changed.join(' ')} />
      </div>
    </div>
  )
})
