import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Achievable } from '../../rota/achievable/achievable.ts'
import type { Unfilled } from '../../rota/achievable/unfilled.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { BreachLine } from '../booking/breach-line.tsx'
import { showPerson } from '../people/people-view.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { visitDay } from '../view.ts'
import { achievableWords as words } from '../words/achievable.ts'
import own from './achievable.module.css'
import classes from './insight.module.css'
import { unfilledGroups } from './unfilled-groups.ts'

/** Most slots that are listed at once. */
const most = 40

/** The slots that the plan leaves short: why no plan fills them, and what keeps each person from them. */
export function UnfilledList({ rota, answer }: { readonly rota: Rota; readonly answer: Achievable }) {
  const [showsAll, setShowsAll] = useState(false)
  const { groups, slots } = unfilledGroups(rota, answer, showsAll ? Number.POSITIVE_INFINITY : most)
  return (
    <section aria-label={words.unfilled}>
      <h2 className={classes.heading}>{words.unfilled}</h2>
      {groups.length === 0 && <p className={classes.quiet}>{words.allFilled}</p>}
      {groups.map(({ sentence, isOneSlot, unfilled }) => (
        <div key={sentence} className={own.group}>
          {!isOneSlot && <p>{sentence}</p>}
          {unfilled.map(each => (
            <Short
              key={each.slotId}
              rota={rota}
              unfilled={each}
              summary={isOneSlot ? sentence : words.slot(rota, each)}
            />
          ))}
        </div>
      ))}
      {slots > most && !showsAll && <Button onClick={() => setShowsAll(true)}>{words.showAll(slots)}</Button>}
    </section>
  )
}

function Short(props: { readonly rota: Rota; readonly unfilled: Unfilled; readonly summary: string }) {
  const { rota, unfilled, summary } = props
  const [isOpen, setOpen] = useState(false)
  const slot = rota.get('slot', unfilled.slotId)
  return (
    <details open={isOpen} onToggle={event => setOpen(event.currentTarget.open)} className={own.short}>
      <summary>{summary}</summary>
      {isOpen && (
        <>
          {unfilled.kept.length === 0 && <p className={classes.quiet}>{words.nobodyInRole}</p>}
          <ul className={own.reasons}>
            {unfilled.kept.map(({ personId, breaches }) => (
              <li key={personId}>
                <LinkButton onClick={() => showPerson(personId)}>{rota.get('person', personId).name}</LinkButton>
                <span>
                  {breaches.map(breach => (
                    <BreachLine key={breach.rule} rota={rota} slot={slot} breach={breach} />
                  ))}
                </span>
              </li>
            ))}
          </ul>
          <Button onClick={() => visitDay(dateOfSlot(rota, slot), slot.id)}>{words.openSlot}</Button>
        </>
      )}
    </details>
  )
}
