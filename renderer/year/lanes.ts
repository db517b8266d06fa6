import { addDays, intervalOf } from '../../rota/civil-time.ts'
import { periodsWithin } from '../../rota/demand.ts'
import { kindOf } from '../../rota/kind-by-code.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Axis } from './axis.ts'

/** The operations calendar of the days on an axis, packed into lanes. */
export interface Lanes {
  /** What is drawn from its start to its end; within a lane none overlap, and they are in order. */
  readonly lanes: readonly (readonly Period[])[]
  /** What is drawn as a mark at its start. */
  readonly milestones: readonly Period[]
}

/** Packs the entries that touch the axis into as few lanes as greed finds: each goes to the first lane that is free. */
export function lanesOf(rota: Rota, axis: Axis): Lanes {
  const stretch = intervalOf(rota.zone, { start: axis.first, end: addDays(axis.first, axis.days) })
  const entries = periodsWithin(rota, stretch)
  const lanes: Period[][] = []
  const isMark = ({ kind }: Period) => kindOf(rota, kind).shows === 'mark'
  for (const entry of entries.filter(entry => !isMark(entry))) {
    const free = lanes.find(lane => (lane.at(-1) as Period).end <= entry.start)
    if (free) free.push(entry)
    else lanes.push([entry])
  }
  return { lanes, milestones: entries.filter(isMark) }
}
