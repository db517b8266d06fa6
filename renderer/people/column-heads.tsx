import { peopleWords } from '../words/people.ts'
import type { PeopleColumn } from './columns.ts'
import classes from './people-grid.module.css'
import { lookAtPeople, type PeopleView } from './people-view.ts'

/** The heads of the list of people; each sorts by its column, and once more the other way round. */
export function ColumnHeads(props: {
  readonly columns: readonly PeopleColumn[]
  readonly widths: readonly number[]
  readonly order: PeopleView['order']
  readonly total: number
}) {
  const { columns, widths, order } = props
  return (
    <div className={classes.heads} style={{ width: props.total }}>
      {columns.map(({ id, title }, index) => {
        const sorts = order.column === id
        return (
          <button
            key={id}
            type="button"
            className={classes.head}
            style={{ width: widths[index] }}
            aria-label={peopleWords.sort(title, sorts ? order : null)}
            data-column={id}
            onClick={() => lookAtPeople({ order: { column: id, down: sorts && !order.down } })}
          >
            {title}
            <svg width="8" height="8" viewBox="0 0 8 8" data-on={sorts || undefined} aria-hidden="true">
              <path d={sorts && order.down ? 'M1 2.5h6L4 6.5z' : 'M1 5.5h6L4 1.5z'} fill="currentColor" />
            </svg>
          </button>
        )
      })}
    </div>
  )
}
