import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { notify } from '../notice.ts'
import type { ScreenProps } from '../screens.tsx'
import { useSnapshot } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { DataTable, inOrder, type Order } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { failureWords } from '../words/failure.ts'
import { history } from '../words/history.ts'
import { ChangePanel } from './change-panel.tsx'
import { historyColumns } from './columns.tsx'
import { everything, matching } from './filter.ts'
import { FilterBar } from './filter-bar.tsx'
import classes from './history-screen.module.css'
import { filterHistory, openChange, useHistoryView } from './history-view.ts'
import { type LogLine, linesOf, readLog, useLog } from './log.ts'
import { LookOn } from './look-on.tsx'

const newestFirst: Order = { column: 'when', down: true }
const idOf = ({ revision }: LogLine) => String(revision)
const copied = (lines: number) => notify('done', history.copied(lines))

/** The History screen: every change, what it did, and how to take it back or look at the rota as it was. */
export function HistoryScreen({ rota }: ScreenProps) {
  const { filter, active, open } = useHistoryView()
  const revision = useSnapshot(state => (state.status === 'ready' ? state.revision : 0))
  const { entries, failure } = useLog()
  const [order, setOrder] = useState(newestFirst)
  const tableRef = useRef<HTMLTableElement>(null)
  const { id: rotaId } = rota.heading

  // biome-ignore lint/correctness/useExhaustiveDependencies: the log has grown whenever the revision has
  useEffect(() => void readLog(rotaId), [rotaId, revision])

  const columns = useMemo(() => historyColumns(rota.zone), [rota.zone])
  const lines = useMemo(() => linesOf(entries), [entries])
  const listed = useMemo(() => matching(lines, filter, rota.zone), [lines, filter, rota.zone])
  const shown = useMemo(
    () => (order.column === 'when' && order.down ? listed : inOrder(listed, columns, order)),
    [listed, columns, order],
  )
  const opened = lines.find(line => line.revision === open)
  const isListed = shown.length > 0
  useEffect(() => {
    // Whoever came with the keyboard goes on with it.
    if (isListed && document.activeElement === document.body) tableRef.current?.focus({ preventScroll: true })
  }, [isListed])
  const close = () => {
    useHistoryView.setState({ open: null })
    tableRef.current?.focus({ preventScroll: true })
  }

  return (
    <>
      <main className={classes.screen} aria-busy={entries.length === 0 && failure === null}>
        <header className={classes.head}>
          <h1 className={classes.title}>{history.title}</h1>
          <span className={classes.count} aria-live="polite">
            {history.shown(listed.length, lines.length)}
          </span>
          <LookOn rota={rota} />
        </header>
        <FilterBar rota={rota} filter={filter} />
        {failure && <Account {...failureWords(failure)} />}
        {isListed && (
          <DataTable
            label={history.list}
            columns={columns}
            lines={shown}
            idOf={idOf}
            order={order}
            onOrder={setOrder}
            activeId={active === null ? null : String(active)}
            onActive={id => useHistoryView.setState({ active: Number(id) })}
            onOpen={line => openChange(line.revision)}
            onCopied={copied}
            tableRef={tableRef}
          />
        )}
        {!isListed && lines.length > 0 && (
          <EmptyState
            inline
            title={history.none}
            advice={history.noneAdvice}
            action={<Button onClick={() => filterHistory(everything)}>{history.clear}</Button>}
          />
        )}
      </main>
      {opened && <ChangePanel key={opened.revision} rota={rota} line={opened} onClose={close} />}
    </>
  )
}
