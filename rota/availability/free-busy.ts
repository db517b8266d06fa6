import { type Instant, type Interval, minute, wholeMinute } from '../time.ts'
import { type Component, propertyOf } from './content-lines.ts'
import { type Busy, freeBusy } from './reading.ts'
import { clipped } from './series.ts'
import { type Fault, Unreadable } from './unreadable.ts'
import { readLength, readWhen } from './when.ts'

/** What a VFREEBUSY says of a range. */
export interface FreeBusyTimes {
  /** The part of the range of which it tells. */
  readonly told: Interval
  readonly busy: readonly Busy[]
  /** How many of its stretches are marked free. */
  readonly free: number
  /** What is wrong with stretches that could not be read. */
  readonly faults: ReadonlySet<Fault>
}

/**
 * Reads a VFREEBUSY, each stretch alone; never throws.
 *
 * Its UID is often another one each time, and who publishes it leaves out what is over and cuts off what is going on. So
 * a stretch is known by its end.
 */
export function readFreeBusy(component: Component, range: Interval): FreeBusyTimes {
  const busy: Busy[] = []
  const faults = new Set<Fault>(component.ended ? [] : ['no-end'])
  const properties = component.ended ? component.properties.filter(({ name }) => name === 'FREEBUSY') : []
  let free = 0
  for (const { value, parameters } of properties) {
    // Whatever else it may be called is busy, too.
    const type = parameters.get('FBTYPE')?.toUpperCase()
    for (const text of value.split(',').filter(each => each.trim() !== '')) {
      const stretch = orFault(() => readPeriod(text))
      if (typeof stretch === 'string') faults.add(stretch)
      else if (type === 'FREE') free++
      else
        for (const { start, end } of clipped(range, stretch)) {
          const key = `${freeBusy}/${new Date(end).toISOString()}`
          busy.push({ key, start, end, wholeDay: false, tentative: type === 'BUSY-TENTATIVE', title: null })
        }
    }
  }
  return { told: toldOf(component, range), busy, free, faults }
}

/** A stretch of time: `20170301T080000Z/20170301T130000Z`, or `20170301T080000Z/PT5H`. */
function readPeriod(text: string): Interval {
  const [from = '', to = ''] = text.split('/')
  const start = readMoment(from)
  const { wall, elapsed } = /^\s*\+?P/i.test(to) ? readLength(to) : { wall: readMoment(to) - start, elapsed: 0 }
  if (wall < 0) throw new Unreadable('ends-before-start')
  const end = Math.ceil((start + wall + elapsed) / minute) * minute
  return { start: wholeMinute(start), end: end as Instant }
}

function readMoment(text: string): number {
  const { wall, zone } = readWhen(text, null)
  if (zone !== 'UTC') throw new Unreadable('not-utc')
  return wall
}

function toldOf(component: Component, { start, end }: Interval): Interval {
  const said = (name: string) => {
    const moment = orFault(() => readMoment(propertyOf(component, name)?.value ?? ''))
    return typeof moment === 'number' ? wholeMinute(moment) : null
  }
  const [from, to] = [said('DTSTART') ?? start, said('DTEND') ?? end]
  return { start: from > start ? from : start, end: to < end ? to : end }
}

/** What reading something gave, or what is wrong with it. */
function orFault<Value>(reading: () => Value): Value | Fault {
  try {
    return reading()
  } catch (fault) {
    if (fault instanceof Unreadable) return fault.fault
    throw fault
  }
}
