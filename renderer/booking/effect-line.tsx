import { useMemo } from 'react'
import { decideBooking } from '../../rota/book.ts'
import type { Place } from '../../rota/booking.ts'
import type { Candidate } from '../../rota/candidates.ts'
import { effectOf } from '../../rota/effect.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { effectWords } from '../words/coverage.ts'
import { booking, shiftsOf } from '../words.ts'
import classes from './booking-panel.module.css'

/** What booking the chosen candidate would do: `1 gap closed · Ada Quill 9 → 10 shifts`. */
export function EffectLine(props: {
  readonly rota: Rota
  readonly slot: Slot
  readonly candidate: Candidate
  readonly place: Place
}) {
  const { rota, slot, candidate, place } = props
  const effect = useMemo(() => {
    const wish = { slotId: slot.id, personId: candidate.person.id, place, reason: null }
    const decision = decideBooking(rota, wish, () => crypto.randomUUID())
    return decision.ok ? effectOf(rota, decision.change) : null
  }, [rota, slot, candidate, place])
  if (effect === null) return null
  const parts = effectWords(effect)
  const load = place === 'shifter' ? [booking.load(candidate.person.name, shiftsOf(candidate))] : []
  return (
    <p className={classes.effect} aria-live="polite">
      <b>{booking.effect}</b> {[...(parts.length > 0 ? parts : [booking.noEffect]), ...load].join(' · ')}
    </p>
  )
}
