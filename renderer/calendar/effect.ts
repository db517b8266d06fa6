import { type CalendarEffect, calendarEffectOf } from '../../rota/calendar-effect.ts'
import type { Decision } from '../../rota/decision.ts'
import { decidePeriod, type PeriodWish } from '../../rota/periods.ts'
import type { Rota } from '../../rota/rota.ts'
import { now } from '../clock.ts'
import { usePublished } from '../publish/published.ts'
import { effectWords } from '../words/calendar.ts'
import { failureLine } from '../words/failure.ts'

/** What something that is not done yet would change, or why it cannot be done. */
export type Prospect =
  | { readonly ok: true; readonly effect: CalendarEffect | null; readonly words: string }
  | { readonly ok: false; readonly words: string }

/** Looks ahead at what a decision comes to. */
export function prospectOf(rota: Rota, decision: Decision): Prospect {
  if (!decision.ok) return { ok: false, words: failureLine(decision.failure) }
  const effect = calendarEffectOf(rota, decision.change, now(), usePublished.getState().published?.rota ?? null)
  return { ok: true, effect, words: effectWords(effect) }
}

/** Looks ahead at what saving a period would change. */
export function periodProspect(rota: Rota, wish: PeriodWish): Prospect {
  return prospectOf(rota, decidePeriod(rota, wish, newId))
}

/** Ids for what is only looked at ahead; what is done gets its ids elsewhere. */
export function newId(): string {
  return crypto.randomUUID()
}
