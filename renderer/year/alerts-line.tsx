import { memo, useId, useState } from 'react'
import { type Alerts, alertsOf } from '../../rota/alerts.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import type { Instant } from '../../rota/time.ts'
import { showPerson } from '../people/people-view.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { alertWords as words } from '../words/alerts.ts'
import { slotName } from '../words.ts'
import classes from './alerts-line.module.css'

/** Most places that are named; the others are counted. */
const most = 24

type Kind = 'gaps' | 'thin' | 'runningOut'

/** What is amiss in the next four weeks, in a line; each number opens the places. Nothing where nobody is needed then. */
export const AlertsLine = memo(function AlertsLine(props: {
  readonly rota: Rota
  readonly now: Instant
  readonly onSlot: (slot: Slot) => void
}) {
  const { rota } = props
  const [opened, setOpened] = useState<Kind | null>(null)
  const id = useId()
  const alerts = alertsOf(rota, props.now)
  if (alerts.demanded === 0 && alerts.runningOut.length === 0) return null
  const kinds = (['gaps', 'thin', 'runningOut'] as const).filter(kind => alerts[kind].length > 0)
  const shown = kinds.find(kind => kind === opened) ?? null
  return (
    <section className={classes.place} aria-label={words.label}>
      <p className={classes.line}>
        <span className={classes.title}>{words.title}</span>
        {kinds.length === 0 && words.allWell}
        {kinds.map(kind => (
          <button
            key={kind}
            type="button"
            className={classes.number}
            data-kind={kind}
            aria-expanded={kind === shown}
            aria-controls={kind === shown ? id : undefined}
            onClick={() => setOpened(kind === shown ? null : kind)}
          >
            {words[kind](alerts[kind].length)}
          </button>
        ))}
      </p>
      {shown !== null && <Places id={id} rota={rota} alerts={alerts} kind={shown} onSlot={props.onSlot} />}
    </section>
  )
})

function Places(props: {
  readonly id: string
  readonly rota: Rota
  readonly alerts: Alerts
  readonly kind: Kind
  readonly onSlot: (slot: Slot) => void
}) {
  const { rota, alerts, kind } = props
  const more = alerts[kind].length - most
  return (
    <ul id={props.id} className={classes.places}>
      {kind === 'runningOut'
        ? alerts.runningOut.slice(0, most).map(each => (
            <li key={`${each.personId} ${each.roleId} ${each.date}`}>
              <LinkButton onClick={() => showPerson(each.personId)}>{words.outFrom(rota, each)}</LinkButton>
            </li>
          ))
        : alerts[kind].slice(0, most).map(slot => (
            <li key={slot.id}>
              <LinkButton onClick={() => props.onSlot(slot)}>{slotName(rota, slot)}</LinkButton>
            </li>
          ))}
      {more > 0 && <li className={classes.more}>{words.more(more)}</li>}
    </ul>
  )
}
