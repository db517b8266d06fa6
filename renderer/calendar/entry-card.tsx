import type { ReactNode } from 'react'
import { kindOf } from '../../rota/kind-by-code.ts'
import { type LateLead, leadsOf } from '../../rota/leads.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import { lateWords, leadWords, stretchWords } from '../words/calendar.ts'
import type { Draft } from './calendar-view.ts'
import type { Prospect } from './effect.ts'
import classes from './timeline.module.css'

/** Widest that a card gets, in pixels. */
const widest = 360

/** The card beside the mouse: what an entry is. */
export function EntryCard(props: {
  readonly rota: Rota
  readonly period: Period
  readonly late: readonly LateLead[]
  readonly x: number
  readonly y: number
  readonly width: number
}) {
  const { rota, period } = props
  const late = props.late.filter(({ lead }) => lead.periodId === period.id)
  const kept = (leadsOf(rota).get(period.id) ?? []).filter(lead => !late.some(each => each.lead.id === lead.id))
  return (
    <Card {...props}>
      <b>{period.name}</b>
      <span>
        {[kindOf(rota, period.kind).name, stretchWords(period), period.confidence]
          .filter(text => text !== '')
          .join(' · ')}
      </span>
      {kept.map(({ id, months, days, beforeId }) => (
        <span key={id}>{leadWords(months, days, rota.get('period', beforeId).name)}</span>
      ))}
      {late.map(each => (
        <span key={each.lead.id} className={classes.late}>
          {lateWords(each)}
        </span>
      ))}
      {period.source !== '' && <span className={classes.dim}>{period.source}</span>}
    </Card>
  )
}

/** The card beside the mouse while it drags: the dates, and what they would change. */
export function DraftCard(props: {
  readonly draft: Draft
  readonly prospect: Prospect | null
  readonly x: number
  readonly y: number
  readonly width: number
}) {
  return (
    <Card {...props}>
      <b>{stretchWords(props.draft)}</b>
      {props.prospect && <span>{props.prospect.words}</span>}
    </Card>
  )
}

function Card(props: { readonly x: number; readonly y: number; readonly width: number; readonly children: ReactNode }) {
  const side = props.x > props.width - widest ? { right: props.width - props.x + 10 } : { left: props.x + 12 }
  return (
    <div className={classes.card} style={{ maxWidth: widest, top: props.y + 18, ...side }} aria-hidden="true">
      {props.children}
    </div>
  )
}
