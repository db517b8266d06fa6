import { Button, Checkbox } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Achievable } from '../../rota/achievable/achievable.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { arrange } from '../board/arrange.ts'
import { achievableWords as words } from '../words/achievable.ts'
import own from './achievable.module.css'
import { useAnswer } from './asking.ts'
import classes from './insight.module.css'
import type { PartProps } from './insight-view.ts'
import { ReachRoles } from './reach-roles.tsx'
import { UnfilledList } from './unfilled-list.tsx'
import { Working } from './working.tsx'

/** How much of the year could be covered at best, and why the rest cannot. */
export function AchievablePart({ rota, year }: PartProps) {
  const hasCaps = rolesInOrder(rota).some(({ loadCap }) => loadCap !== null)
  const [keepBookings, setKeepBookings] = useState(true)
  const [wantsCaps, setWantsCaps] = useState(false)
  const keepCaps = hasCaps && wantsCaps
  const input = useMemo(() => ({ year, terms: { keepBookings, keepCaps } }), [year, keepBookings, keepCaps])
  const asked = useAnswer(rota, 'achievable', input)
  return (
    <>
      <fieldset className={own.options}>
        <legend>{words.options}</legend>
        <Checkbox
          label={words.keepBookings}
          checked={keepBookings}
          onChange={event => setKeepBookings(event.currentTarget.checked)}
        />
        <Checkbox
          label={words.keepCaps}
          disabled={!hasCaps}
          checked={keepCaps}
          onChange={event => setWantsCaps(event.currentTarget.checked)}
        />
        {!hasCaps && <span className={classes.quiet}>{words.noCaps}</span>}
        <Working asked={asked} />
      </fieldset>
      {asked.latest && (
        <Best
          rota={asked.latest.rota}
          year={year}
          answer={asked.latest.answer}
          canBook={keepBookings && asked.status === 'answered'}
        />
      )}
    </>
  )
}

function Best(props: {
  readonly rota: Rota
  readonly year: number
  readonly answer: Achievable
  readonly canBook: boolean
}) {
  const { rota, year, answer } = props
  const { plan, roles, places } = answer
  if (roles.length === 0) return <p className={classes.quiet}>{words.nobodyNeeded(year)}</p>
  return (
    <>
      <p className={own.sentence}>{words.inAll(places)}</p>
      <ReachRoles rota={rota} roles={roles} />
      {props.canBook && plan.length > 0 && (
        <div className={own.plan}>
          <Button
            onClick={() =>
              void arrange(
                rota,
                plan.map(planned => ({ kind: 'book', ...planned, place: 'shifter' })),
              )
            }
          >
            {words.takeOver(plan.length)}
          </Button>
          <p className={classes.line}>{words.takeOverMeaning}</p>
        </div>
      )}
      <UnfilledList rota={rota} answer={answer} />
    </>
  )
}
