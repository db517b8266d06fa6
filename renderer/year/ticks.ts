import { addDays, addMonths } from '../../rota/civil-time.ts'
import type { LocalDate } from '../../rota/time.ts'
import { dayNumberAndName, monthHead, monthOfYear, weekNumber } from '../words/dates.ts'
import { yearScreen } from '../words/year.ts'
import { type Axis, dateAt, dayWidth, indexOf, xOf } from './axis.ts'
import { weeksOf } from './bars.ts'
import { roomyDay } from './layout.ts'

/** A name on the time axis, at the pixel where what it names begins. */
export interface Tick {
  readonly date: LocalDate
  readonly x: number
  /** Empty where there is no room for it. */
  readonly name: string
}

/** About how wide a letter of a month's name is, in pixels. */
const letter = 7.4

/** The months that begin on the axis, and the one that has begun before it; January is the year where there are several. */
export function monthTicks(axis: Axis): Tick[] {
  const first = dateAt(axis, axis.from)
  const end = dateAt(axis, axis.to)
  const begun = `${first.slice(0, 7)}-01` as LocalDate
  const starts: LocalDate[] = []
  for (let month = begun; month < end; month = addMonths(month, 1)) starts.push(month)
  const places = starts.map(date => Math.max(xOf(axis, axis.from), xOf(axis, indexOf(axis, date))))
  const long = axis.days <= 120
  const short = 28 * dayWidth(axis) >= 3 * letter + 8
  const severalYears = first.slice(0, 4) !== addDays(end, -1).slice(0, 4)
  let taken = Number.NEGATIVE_INFINITY
  return starts.map((date, index) => {
    const x = places[index] as number
    const room = (places[index + 1] ?? xOf(axis, axis.to)) - x - 8
    const isYear = severalYears && !long && date.slice(5, 7) === '01'
    const head = monthHead(date)
    const names = long ? [monthOfYear(date), head] : [short ? head : head.slice(0, 1)]
    // A year may stand over the month after it.
    const fits = isYear ? date.slice(0, 4) : names.find(name => name.length * letter <= room)
    const name = x < taken || fits === undefined ? '' : fits
    if (name !== '') taken = x + name.length * letter + 6
    return { date, x, name }
  })
}

/** The weeks of the axis with their ISO numbers, as many as there is room for; `x` is their middle. */
export function weekTicks(axis: Axis): Tick[] {
  const width = dayWidth(axis) * 7
  const every = Math.ceil(15 / width)
  return weeksOf(axis)
    .filter(week => (axis.offset / 7 + week) % every === 0 && xOf(axis, week * 7) + width / 2 >= 7)
    .map(week => {
      const date = dateAt(axis, week * 7)
      const number = weekNumber(date)
      const x = (xOf(axis, week * 7) + xOf(axis, week * 7 + 7) - 1) / 2
      return { date, x, name: width >= 60 ? yearScreen.week(number) : String(number) }
    })
}

/** The days of the axis with their numbers, and weekdays where there is room; `x` is their middle. */
export function dayTicks(axis: Axis): Tick[] {
  const width = dayWidth(axis)
  if (width < roomyDay) return []
  return Array.from({ length: axis.to - axis.from }, (_, day) => {
    const index = axis.from + day
    const date = dateAt(axis, index)
    const x = (xOf(axis, index) + xOf(axis, index + 1)) / 2
    return { date, x, name: width >= 44 ? dayNumberAndName(date) : String(Number(date.slice(8, 10))) }
  })
}
