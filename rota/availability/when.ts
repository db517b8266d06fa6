import { dateOf } from '../civil-time.ts'
import { type Instant, type LocalDate, minute } from '../time.ts'
import type { Property } from './content-lines.ts'
import { Unreadable } from './unreadable.ts'

/** What a clock on the wall shows, as the milliseconds since 1970 at which one in UTC shows it. */
export type Wall = number

export const wallDay = 1440 * minute

/** A date or a time as a calendar file says it. */
export interface When {
  readonly wall: Wall
  /** A date alone, and then `wall` is its midnight. */
  readonly date: boolean
  /** The zone that it is a time of, as the file calls it; `UTC` is said by the letter Z; null: a date, or it does not say. */
  readonly zone: string | null
}

const date = /^(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z?))?$/i

/** Reads the values of a property that are dates or times. @throws Unreadable */
export function readWhens(property: Property): When[] {
  return property.value.split(',').map(value => readWhen(value, property.parameters.get('TZID') ?? null))
}

/** Reads a date or a time. @throws Unreadable */
export function readWhen(text: string, tzid: string | null): When {
  // A RDATE may be a stretch; it is known by its start.
  const match = date.exec(text.trim().split('/')[0] as string)
  if (!match) throw new Unreadable('no-time')
  const [, year, month, day, hours, minutes, seconds, utc] = match
  const [y = 0, mo = 0, d = 0, h = 0, mi = 0, s = 0] = [year, month, day, hours, minutes, seconds].map(n =>
    Number(n ?? 0),
  )
  const wall = Date.UTC(y, mo - 1, d, h, mi, Math.min(s, 59))
  if (y < 1000 || new Date(Date.UTC(y, mo - 1, d)).getUTCMonth() !== mo - 1 || d < 1 || h > 23 || mi > 59 || s > 60)
    throw new Unreadable('no-time')
  return { wall, date: hours === undefined, zone: hours === undefined ? null : utc ? 'UTC' : tzid?.trim() || null }
}

/** How long something takes: by what the clock on the wall shows, and by what has elapsed on top, in milliseconds. */
export interface Length {
  readonly wall: number
  readonly elapsed: number
}

const duration = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/i

/** Reads a duration, e.g. `P1DT2H`: days are those of the calendar, hours have elapsed. @throws Unreadable if it is none, negative, or longer than a hundred years */
export function readLength(text: string): Length {
  const match = duration.exec(text.trim())
  if (!match || /[PT]$/i.test(text.trim())) throw new Unreadable('no-duration')
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map(part => Number(part ?? 0))
  const length = { wall: (7 * weeks + days) * wallDay, elapsed: ((hours * 60 + minutes) * 60 + seconds) * 1000 }
  if (length.wall + length.elapsed > 36_525 * wallDay) throw new Unreadable('no-duration')
  return length
}

/** The date that a wall clock shows. */
export function dateOfWall(wall: Wall): LocalDate {
  return dateOf('UTC', wall as Instant)
}
