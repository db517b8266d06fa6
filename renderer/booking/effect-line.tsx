import { useMemo } from 'react'
import { decideArrangement, type Step } from '../../rota/arrange.ts'
import { effectOf } from '../../rota/effect.ts'
import type { Rota } from '../../rota/rota.ts'
import { effectWords } from '../words/coverage.ts'
import { booking } from '../words.ts'
import classes from './booking-panel.module.css'

/** What booking somebody on one or more slots would do: `1 gap closed · Ada Quill 9 → 10 shifts`. Nothing where it is refused. */
export function EffectLine(props: {
  readonly rota: Rota
  readonly steps: readonly Step[]
  readonly name: string
  /** How many shifts they have in the role and year; null where none is added. */
  readonly shifts: number | null
}) {
  const { rota, steps, name, shifts } = props
  const effect = useMemo(() => {
    const decision = decideArrangement(rota, steps, { label: null, reason: null }, () => crypto.randomUUID())
    return decision.ok ? effectOf(rota, decision.change) : null
  }, [rota, steps])
  if (effect === null) return null
  const parts = effectWords(effect)
  const load = shifts === null ? [] : [booking.load(name, shifts, shifts + steps.length)]
  return (
    <p className={classes.effect} aria-live="polite">
      <b>{booking.effect}</b> {[...(parts.length > 0 ? parts : [booking.noEffect]), ...load].join(' · ')}
    </p>
  )
}
