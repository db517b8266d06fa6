import { Button } from '@mantine/core'
import { useEffect } from 'react'
import type { Candidate } from '../../rota/candidates.ts'
import { qualificationsOfRole } from '../../rota/people.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { run } from '../commands/run.ts'
import { levelNames } from '../words/coverage.ts'
import { booking, reasonWords } from '../words.ts'
import classes from './booking-panel.module.css'
import { BreachLine } from './breach-line.tsx'

/** The id of a candidate's option, to which the field points while it is chosen. */
export function optionId({ person }: Candidate): string {
  return `candidate-${person.id}`
}

/** Those who can take the slot, best first. */
export function CandidateList(props: {
  readonly id: string
  readonly rota: Rota
  readonly slot: Slot
  readonly candidates: readonly Candidate[]
  /** How many there are without the query. */
  readonly total: number
  readonly query: string
  readonly chosen: Candidate | undefined
  readonly onChoose: (candidate: Candidate) => void
  readonly onBook: (candidate: Candidate) => void
}) {
  const { candidates, chosen } = props
  const chosenId = chosen && optionId(chosen)
  useEffect(() => {
    if (chosenId) document.getElementById(chosenId)?.scrollIntoView({ block: 'nearest' })
  }, [chosenId])
  return (
    <>
      <h4 className={classes.heading}>{booking.able(candidates.length, props.total)}</h4>
      {candidates.length === 0 && (
        <Nobody rota={props.rota} slot={props.slot} total={props.total} query={props.query} />
      )}
      <div id={props.id} role="listbox" aria-label={booking.candidates}>
        {candidates.map(candidate => (
          <Option key={candidate.person.id} {...props} candidate={candidate} isChosen={candidate === chosen} />
        ))}
      </div>
    </>
  )
}

/** Why there are no candidates, and what to do where that is because nobody was ever entered. */
function Nobody(props: { readonly rota: Rota; readonly slot: Slot; readonly total: number; readonly query: string }) {
  const { rota, slot } = props
  if (rota.rows.person.size === 0) {
    return (
      <p className={classes.nobody}>
        {booking.emptyPool}{' '}
        <Button size="compact-xs" onClick={() => run('import')}>
          {booking.fillPool}
        </Button>
      </p>
    )
  }
  if (props.total > 0) return <p className={classes.nobody}>{booking.nobodyMatches(props.query.trim())}</p>
  const held = qualificationsOfRole(rota).get(slot.roleId)
  return (
    <p className={classes.nobody}>
      {held ? booking.nobodyAble : booking.nobodyQualified(rota.get('role', slot.roleId).code)}
    </p>
  )
}

function Option(props: {
  readonly rota: Rota
  readonly slot: Slot
  readonly candidate: Candidate
  readonly isChosen: boolean
  readonly onChoose: (candidate: Candidate) => void
  readonly onBook: (candidate: Candidate) => void
}) {
  const { candidate, rota, slot } = props
  const { person, level, reasons, warnings } = candidate
  return (
    <div
      id={optionId(candidate)}
      role="option"
      tabIndex={-1}
      aria-selected={props.isChosen}
      className={classes.option}
      onClick={() => props.onChoose(candidate)}
      onDoubleClick={() => props.onBook(candidate)}
      onKeyDown={event => {
        if (event.key === 'Enter') props.onBook(candidate)
      }}
    >
      <span className={classes.name}>
        {person.name}{' '}
        <span className={classes.from}>{[person.institute, person.subsystem].filter(Boolean).join(' · ')}</span>
      </span>
      <span className={classes.level} data-level={level ?? undefined}>
        {level && levelNames[level]}
      </span>
      <span className={classes.reasons}>{reasons.map(reasonWords).join(' · ')}</span>
      {warnings.map(breach => (
        <BreachLine key={breach.rule} rota={rota} slot={slot} breach={breach} />
      ))}
    </div>
  )
}
