import { instantOf, timeOf } from '../civil-time.ts'
import { type Instant, minute, wholeMinute } from '../time.ts'
import { type Component, propertyOf } from './content-lines.ts'
import { occurrences, readRecurrence } from './recurrence.ts'
import { Unreadable } from './unreadable.ts'
import { dateOfWall, readWhen, readWhens, type Wall, wallDay } from './when.ts'

/**
 * The moment at which the clocks of a zone show something; seconds are dropped.
 *
 * As everywhere in a rota, a time that occurs twice is its first occurrence, and one that is skipped the first instant
 * after the gap.
 */
export type Clock = (wall: Wall) => Instant

/** The clocks of a zone of the tz database. */
export function clockOf(zone: string): Clock {
  return wall => instantOf(zone, dateOfWall(wall), timeOf('UTC', wholeMinute(wall)))
}

/** A clock that is always as far ahead of UTC. */
export function clockAhead(milliseconds: number): Clock {
  return wall => wholeMinute(wall - milliseconds)
}

/** Programs begin zones in 1601; nothing of interest lies so far back. */
const since = Date.UTC(1970, 0, 1)

/** More changes than the clocks of any zone have had. */
const mostChanges = 1000

interface ClockChange {
  readonly at: number
  /** How far ahead of UTC the clocks are before and after. */
  readonly from: number
  readonly offset: number
}

/**
 * The clocks that a VTIMEZONE describes, up to a time; later they stay as they are then.
 *
 * @returns null if it describes none, and then its name has to say which zone is meant
 */
export function describedClock(component: Component, until: Wall): Clock | null {
  try {
    const observances = component.components.filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
    const changes = observances.flatMap(observance => changesOf(observance, until)).sort((a, b) => a.at - b.at)
    const [first] = changes
    return first ? wall => momentOf(wall, changes, first.from) : null
  } catch (fault) {
    if (fault instanceof Unreadable) return null
    throw fault
  }
}

function changesOf(observance: Component, until: Wall): ClockChange[] {
  const start = propertyOf(observance, 'DTSTART')
  if (!start) throw new Unreadable('no-start')
  const { wall } = readWhen(start.value, null)
  const from = offsetOf(observance, 'TZOFFSETFROM')
  const offset = offsetOf(observance, 'TZOFFSETTO')
  const onsets = new Set(wall < since && hasRule(observance) ? [] : [wall])
  for (const { name, value } of observance.properties) {
    if (name !== 'RRULE') continue
    const rule = readRecurrence(value)
    const last = rule.until ? rule.until.wall + (rule.until.zone === null ? 0 : from) : until
    for (const onset of occurrences(rule, wall, since, Math.min(until, last + minute))) {
      onsets.add(onset)
      if (onsets.size > mostChanges) throw new Unreadable('too-many')
    }
  }
  for (const property of observance.properties)
    if (property.name === 'RDATE') for (const onset of readWhens(property)) onsets.add(onset.wall)
  return [...onsets].map(onset => ({ at: onset - from, from, offset }))
}

function hasRule({ properties }: Component): boolean {
  return properties.some(({ name }) => name === 'RRULE')
}

function offsetOf(observance: Component, name: string): number {
  const match = /^([+-])(\d\d):?(\d\d)(\d\d)?$/.exec(propertyOf(observance, name)?.value.trim() ?? '')
  if (!match) throw new Unreadable('no-time')
  const [, sign, hours, minutes, seconds] = match
  return (sign === '-' ? -1 : 1) * ((Number(hours) * 60 + Number(minutes)) * minute + Number(seconds ?? 0) * 1000)
}

function momentOf(wall: Wall, changes: readonly ClockChange[], before: number): Instant {
  const earlier = indexBefore(changes, wall - wallDay)
  const later = indexBefore(changes, wall + wallDay)
  for (let index = earlier; index <= later; index++) {
    const offset = changes[index]?.offset ?? before
    const at = wall - offset
    if (indexBefore(changes, at) === index) return wholeMinute(at)
    // No clock shows it: the next change has skipped it.
    const next = changes[index + 1]
    if (next && at >= next.at && wall - next.offset < next.at) return wholeMinute(next.at)
  }
  return wholeMinute(wall - (changes[later]?.offset ?? before))
}

/** Which change was the last one at a moment; -1 if there was none before. O(log n). */
function indexBefore(changes: readonly ClockChange[], at: number): number {
  let low = 0
  let high = changes.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((changes[middle] as ClockChange).at <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
