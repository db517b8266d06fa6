import { useLayoutEffect, useMemo, useState } from 'react'
import type { Step } from '../../rota/arrange.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Verdict, verdictOf } from '../../rota/verdict.ts'
import { type Drag, ordered } from './drag.ts'
import { type Plan, planBlock } from './moving.ts'
import type { Picture } from './pointing.ts'
import type { BoardRow } from './rows.ts'
import { planDrop } from './swapping.ts'

/** How a row stands to what is dragged; `nowhere`: it has no slot or row for it. */
export type Tone = Verdict['kind'] | 'nowhere'

/** Milliseconds of a frame that judging rows may take; what is left is judged in the frames that follow. */
const share = 5

/** What the rules say in each row in sight, by its number; rows that are not judged, or not yet, are left out. */
export function useVerdicts(
  picture: Picture,
  [from, to]: readonly [number, number],
  drag: Drag | null,
): ReadonlyMap<number, Tone> {
  const { rota, rows } = picture
  const plans = usePlans(rota, rows, drag)
  // Kept while one thing is dragged: going back and forth over the same days judges none of them again.
  const known = useMemo(() => ({ rota, verdicts: new Map<string, Verdict>() }), [rota])
  const [judged, setJudged] = useState<Judged>({ plans: null, tones: none })
  useLayoutEffect(() => {
    if (plans === null) return known.verdicts.clear()
    const tones = new Map<number, Tone>()
    let next = from
    let frame = 0
    function judgeSome(): void {
      const until = performance.now() + share
      for (; next < to && performance.now() < until; next++) {
        const row = rows[next]
        const plan = row && plans?.(row)
        if (plan) tones.set(next, toneOf(known.rota, plan, known.verdicts))
      }
      setJudged({ plans, tones: new Map(tones) })
      if (next < to) frame = requestAnimationFrame(judgeSome)
    }
    judgeSome()
    return () => cancelAnimationFrame(frame)
  }, [rows, from, to, plans, known])
  return plans !== null && judged.plans === plans ? judged.tones : none
}

interface Judged {
  readonly plans: Plans | null
  readonly tones: ReadonlyMap<number, Tone>
}

const none: ReadonlyMap<number, Tone> = new Map()

/** What dropping on a row would come to; null: it is not judged. */
type Plans = (row: BoardRow) => Plan | null

/** The same function as long as what is dragged comes to the same in every row. */
function usePlans(rota: Rota, rows: readonly BoardRow[], drag: Drag | null): Plans | null {
  const { grab, copy, goal } = drag?.kind === 'move' ? drag : still
  const { date, at } = goal ?? still
  const { pen, row, from, to, keep } = drag?.kind === 'block' ? drag : undrawn
  return useMemo(() => {
    if (grab !== null && date !== null) return each => planDrop(rota, rows, grab, { row: each, date, at }, copy)
    if (pen === null || from === null || to === null) return null
    const [first, last] = ordered(from, to)
    return each => {
      // The end of a block belongs to its person; what is drawn anew could be anybody's.
      if (each.kind !== 'person' || (keep.length > 0 && each.key !== row)) return null
      const steps = planBlock(rota, each.person, pen, { first, last }, keep)
      return steps.length === 0 ? null : { steps, lost: 0 }
    }
  }, [rota, rows, grab, copy, date, at, pen, row, from, to, keep])
}

/** Nothing is moved. */
const still = { grab: null, copy: false, goal: null, date: null, at: null } as const
/** Nothing is drawn. */
const undrawn = { pen: null, row: null, from: null, to: null, keep: [] } as const

function toneOf(rota: Rota, { steps, lost }: Plan, known: Map<string, Verdict>): Tone {
  if (lost > 0) return 'nowhere'
  const key = steps.map(keyOf).join()
  let verdict = known.get(key)
  if (verdict === undefined) {
    verdict = verdictOf(rota, steps)
    known.set(key, verdict)
  }
  return verdict.kind
}

function keyOf(step: Step): string {
  if (step.kind === 'remove') return step.bookingId
  return `${step.kind === 'book' ? step.place : step.bookingId} ${step.slotId} ${step.personId}`
}
