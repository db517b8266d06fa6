import { memo } from 'react'
import type { PersonLine } from '../../rota/person-year.ts'
import type { Ground, PeopleColumn } from './columns.ts'
import classes from './people-grid.module.css'
import { PersonCell } from './person-cell.tsx'

/** The height of a row in pixels. */
export const rowHeight = 24

/** A person in the list, drawn again only if something of it changes. */
export const PersonRow = memo(function PersonRow(props: {
  readonly line: PersonLine
  readonly columns: readonly PeopleColumn[]
  readonly widths: readonly number[]
  readonly ground: Ground
  readonly top: number
  readonly isChosen: boolean
  readonly isShown: boolean
}) {
  const { line, columns, widths, ground } = props
  return (
    <div
      className={classes.row}
      style={{ top: props.top }}
      data-chosen={props.isChosen || undefined}
      data-shown={props.isShown || undefined}
      data-left={line.hasLeft || undefined}
    >
      {columns.map((column, index) => (
        <span key={column.id} className={classes.cell} data-column={column.id} style={{ width: widths[index] }}>
          <PersonCell column={column} line={line} ground={ground} />
        </span>
      ))}
    </div>
  )
})
