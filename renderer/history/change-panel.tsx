import { Button, CloseButton } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { RowChange } from '../../rota/change.ts'
import type { Failure } from '../../rota/failure.ts'
import type { Rota } from '../../rota/rota.ts'
import { call } from '../bridge.ts'
import { run } from '../commands/run.ts'
import { usePast } from '../past.ts'
import { lookBack, shownAt, useSnapshot } from '../snapshot.ts'
import { tellChange } from '../tell-done.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { history, madeAt, stateWords } from '../words/history.ts'
import { messaging } from '../words/message.ts'
import classes from './change-panel.module.css'
import { GoingBack } from './going-back.tsx'
import { openChange } from './history-view.ts'
import type { LogLine } from './log.ts'
import { RowList } from './row-list.tsx'

/** Tables whose rows say what people have to do, or that they were told. */
const concerning: ReadonlySet<RowChange['table']> = new Set(['booking', 'slot', 'publication'])

interface Rows {
  readonly rows: readonly RowChange[]
  readonly gone: readonly RowChange[]
}

/** One change beside the list: what it did to which rows, and what can be done about it. */
export function ChangePanel(props: { readonly rota: Rota; readonly line: LogLine; readonly onClose: () => void }) {
  const { rota, line } = props
  const { revision } = line
  const [rows, setRows] = useState<Rows | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const latest = useSnapshot(state => (state.status === 'ready' ? state.revision : 0))
  const isPast = usePast(({ past }) => past !== null)
  const title = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    let wanted = true
    title.current?.focus({ preventScroll: true })
    void call('history.rows', { revision }).then(reply => {
      if (!wanted) return
      if (reply.ok) setRows(reply.value)
      else setFailure(reply.failure)
    })
    return () => {
      wanted = false
    }
  }, [revision])

  async function revert(): Promise<void> {
    setFailure(null)
    const reply = await call('history.revert', { revision })
    if (!reply.ok) return setFailure(reply.failure)
    if (reply.value === null) return
    await shownAt(reply.value.revision)
    tellChange(reply.value.label)
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    props.onClose()
  }

  return (
    <aside className={classes.panel} aria-label={history.details} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <div className={classes.headline}>
          <p className={classes.number}>{history.number(revision)}</p>
          <h2 ref={title} className={classes.title} tabIndex={-1}>
            {line.backBy === null ? line.label : <del>{line.label}</del>}
          </h2>
          <p className={classes.made}>{history.made(madeAt(rota.zone, line.at), line.by)}</p>
          {stateWords(line) !== '' && <p className={classes.made}>{stateWords(line)}</p>}
        </div>
        <CloseButton aria-label={history.close} onClick={props.onClose} />
      </header>
      <div className={classes.actions}>
        {line.can === 'undo' && <Button onClick={() => run('undo')}>{history.undo}</Button>}
        {line.can === 'revert' && <Button onClick={() => void revert()}>{history.revert}</Button>}
        {rows?.rows.some(({ table }) => concerning.has(table)) && (
          <Button onClick={() => look({ dialog: { kind: 'messages', revision } })}>{messaging.command}</Button>
        )}
        <Button onClick={() => void lookBack(line)}>{history.lookAfter}</Button>
        {revision < latest && !isPast && <GoingBack rota={rota} revision={revision} latest={latest} />}
      </div>
      {failure && (
        <div className={classes.failure}>
          <Account {...failureWords(failure)} />
          <Builders zone={rota.zone} failure={failure} />
        </div>
      )}
      {rows === null ? (
        failure === null && <p className={classes.loading}>{history.loading}</p>
      ) : (
        <RowList rota={rota} rows={rows.rows} gone={rows.gone} />
      )}
    </aside>
  )
}

/** The changes that stand against taking one back, each of which can be gone to. */
function Builders({ zone, failure }: { readonly zone: string; readonly failure: Failure }) {
  if (failure.kind !== 'hindered' || failure.hindrance.why !== 'depends') return null
  return (
    <>
      <p className={classes.builders}>{history.buildsOn}</p>
      <ul className={classes.builderList}>
        {failure.hindrance.changes.map(({ revision, label, at }) => (
          <li key={revision}>
            <button type="button" className={classes.link} onClick={() => openChange(revision)}>
              {label}
            </button>
            <span className={classes.made}>{madeAt(zone, at)}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
