import { Button } from '@mantine/core'
import type { Leverage } from '../../rota/leverage.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import { type ShadowingTerms, shadowingOf } from '../../rota/shadowing.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { perform } from '../perform.ts'
import { tellChange } from '../tell-done.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { visitDay } from '../view.ts'
import { trainingWords as words } from '../words/training.ts'
import { slotName } from '../words.ts'
import classes from './insight.module.css'

/** The shadow bookings that somebody still needs, with a button that books them all. */
export function ShadowingPlan(props: {
  readonly rota: Rota
  readonly role: Role
  readonly line: Leverage
  readonly terms: ShadowingTerms
}) {
  const { rota, role, line } = props
  const plan = shadowingOf(rota, line.personId, role.id, props.terms)
  const [first] = plan.slots

  async function book(): Promise<void> {
    const steps = plan.slots.map(({ id }) => ({
      kind: 'book' as const,
      slotId: id,
      personId: line.personId,
      place: 'shadow' as const,
    }))
    const committed = await perform('booking.arrange', { steps, reason: null })
    if (committed) tellChange(committed.label)
  }

  return (
    <>
      <h3 className={classes.lossTitle}>{words.shadowing}</h3>
      <p className={classes.line}>{plan.missing === 0 ? words.noneMissing : words.missing(plan)}</p>
      <ul className={classes.lost}>
        {plan.slots.map(slot => (
          <li key={slot.id}>
            <LinkButton onClick={() => visitDay(dateOfSlot(rota, slot), slot.id)}>{slotName(rota, slot)}</LinkButton>
          </li>
        ))}
      </ul>
      {first && plan.slots.length === plan.missing && (
        <p className={classes.line}>{words.startBy(dateOfSlot(rota, first))}</p>
      )}
      {line.level === null && plan.missing > 0 && <p className={classes.line}>{words.traineeFirst(role.code)}</p>}
      {line.level !== null && first && (
        <Button mt={6} onClick={() => void book()}>
          {words.book(plan.slots.length)}
        </Button>
      )}
    </>
  )
}
