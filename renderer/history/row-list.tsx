import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef } from 'react'
import type { RowChange } from '../../rota/change.ts'
import type { Rota } from '../../rota/rota.ts'
import { history, knownIn, rowWords } from '../words/history.ts'
import classes from './change-panel.module.css'

/** The rows of a change in words; only those in sight are on the page, for an import has thousands. */
export function RowList(props: {
  readonly rota: Rota
  readonly rows: readonly RowChange[]
  readonly gone: readonly RowChange[]
}) {
  const { rota, rows, gone } = props
  const scroller = useRef<HTMLDivElement>(null)
  const known = useMemo(() => knownIn(rota, [...gone, ...rows]), [rota, gone, rows])
  const list = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 46,
    overscan: 8,
  })
  return (
    // A list that scrolls has to be reachable by the keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section ref={scroller} className={classes.rows} aria-label={history.rowsOf} tabIndex={0}>
      <ol className={classes.space} style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index] as RowChange
          const { table, title, became } = rowWords(rota.zone, known, row)
          return (
            <li
              key={key}
              ref={list.measureElement}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              className={classes.row}
              style={{ transform: `translateY(${start}px)` }}
            >
              <span className={classes.table}>{table}: </span>
              <span className={classes.rowTitle}>{title}</span>{' '}
              <span className={classes.became} data-gone={row.after === null || undefined}>
                {became.join(' · ')}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
