import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Step } from '../../rota/arrange.ts'
import { openInBlock } from '../../rota/block.ts'
import { bookingsOnSlot } from '../../rota/bookings.ts'
import type { Rota } from '../../rota/rota.ts'
import { candidatesForSeveral, type SeveralCandidate } from '../../rota/several.ts'
import type { Slot } from '../../rota/slot.ts'
import { type OpenDay, visitDay } from '../view.ts'
import { blockWords, exchange, shifts } from '../words/booking.ts'
import { levelNames } from '../words/coverage.ts'
import { booking } from '../words.ts'
import { attemptOrTell } from './attempt.ts'
import classes from './booking-panel.module.css'
import type { Choice } from './choice.ts'
import { ChoiceList } from './choice-list.tsx'
import { type Draft, discard, enter } from './draft.ts'
import { EffectLine } from './effect-line.tsx'
import { ReasonField } from './reason-field.tsx'

/** The candidates for what is still open of a block, each judged for all of it; who is refused on some slots can take the others. */
export function BlockChoice(props: {
  readonly rota: Rota
  readonly slot: Slot
  readonly open: OpenDay
  readonly draft: Draft
}) {
  const { rota, slot, open, draft } = props
  const slots = useMemo(() => openInBlock(rota, slot), [rota, slot])
  const candidates = useMemo(
    () => candidatesForSeveral(rota, slots, personId => stepsFor(rota, slots, personId)),
    [rota, slots],
  )
  const [chosenId, choose] = useState<string | null | undefined>(undefined)
  const [asked, setAsked] = useState(false)
  const choices = useMemo(() => candidates.map(candidate => choiceOf(candidate, slots.length)), [candidates, slots])
  const chosen = chosenId === undefined ? choices[0] : choices.find(({ id }) => id === chosenId)
  const candidate = candidates.find(({ person }) => person.id === chosen?.id)
  const steps = useMemo(() => (candidate ? stepsFor(rota, slots, candidate.person.id) : []), [rota, slots, candidate])
  const rest = useMemo(() => {
    const refused = new Set(candidate?.refused.map(({ id }) => id))
    return steps.filter(step => step.kind === 'book' && !refused.has(step.slotId))
  }, [steps, candidate])
  const isRefused = candidate?.verdict.kind === 'refused'
  const asksReason = isRefused && candidate.verdict.canOverride
  const reason = (candidate && draft.reasons[candidate.person.id]) ?? ''

  async function book(wanted: readonly Step[], because: string | null): Promise<void> {
    if (!(await attemptOrTell('booking.arrange', { steps: [...wanted], reason: because }))) return
    discard(slot.id)
    visitDay(open.date, slot.id)
  }

  function confirm(): void {
    if (!candidate || (isRefused && !asksReason)) return
    setAsked(true)
    if (asksReason && reason.trim() === '') return
    void book(steps, asksReason ? reason.trim() : null)
  }

  return (
    <div className={classes.block}>
      <ChoiceList
        rota={rota}
        label={blockWords.who(slots.length)}
        listLabel={booking.candidates}
        choices={choices}
        empty={booking.nobodyAble}
        chosen={chosen}
        onChoose={choice => choose(choice?.id ?? null)}
        onConfirm={confirm}
      />
      {asksReason && candidate && (
        <ReasonField
          value={reason}
          missing={asked && reason.trim() === ''}
          onChange={text => enter(slot.id, { reasons: { ...draft.reasons, [candidate.person.id]: text } })}
        />
      )}
      {candidate && !isRefused && (
        <EffectLine rota={rota} steps={steps} name={candidate.person.name} shifts={candidate.bookings} />
      )}
      <div className={classes.buttons}>
        {isRefused && rest.length > 0 && (
          <Button variant="filled" onClick={() => void book(rest, null)}>
            {blockWords.bookOthers(rest.length)}
          </Button>
        )}
        <Button
          variant={isRefused ? 'default' : 'filled'}
          className={isRefused ? classes.confirm : undefined}
          disabled={!candidate || (isRefused && !asksReason)}
          onClick={confirm}
        >
          {isRefused ? booking.confirmAnyway : blockWords.book(steps.length)}
        </Button>
      </div>
    </div>
  )
}

/** Booking a person on each of the slots on which they are not yet. */
function stepsFor(rota: Rota, slots: readonly Slot[], personId: string): Step[] {
  return slots
    .filter(({ id }) => !(bookingsOnSlot(rota).get(id) ?? []).some(booked => booked.personId === personId))
    .map(({ id: slotId }) => ({ kind: 'book', slotId, personId, place: 'shifter' }))
}

function choiceOf({ person, level, bookings, verdict, refused }: SeveralCandidate, all: number): Choice {
  return {
    id: person.id,
    name: person.name,
    detail: [level && levelNames[level], person.institute, shifts(bookings)].filter(Boolean).join(' · '),
    summary: refused.length > 0 ? exchange.refusedOn(refused.length, all) : null,
    dated: true,
    verdict,
  }
}
