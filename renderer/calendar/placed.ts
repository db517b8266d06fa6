import { addDays } from '../../rota/civil-time.ts'
import { kindOf } from '../../rota/kind-by-code.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { type Axis, dateAt, indexOf, xOf } from '../year/axis.ts'
import { textWidth } from '../year/fitting.ts'
import { datesOf } from '../year/shown-year.ts'

/** Heights in pixels of the parts of the timeline. */
export const heights = { months: 20, weeks: 16, days: 15, holidays: 14, lane: 26, mark: 20 } as const

/** An entry where it is drawn. */
export interface Placed {
  readonly period: Period
  readonly isMark: boolean
  readonly tint: string
  readonly x: number
  /** Of a mark 0. */
  readonly width: number
  readonly y: number
}

/** The entries of a year as they lie under the head of the timeline. */
export interface Placement {
  readonly entries: readonly Placed[]
  /** One more than is used: there is always an empty one to draw in. */
  readonly lanes: number
  /** Where the marks begin. */
  readonly marksTop: number
  readonly height: number
}

/** The entries that touch a year, as keys go through them: by start, the longer first. */
export function entriesOf(rota: Rota, year: number): Period[] {
  const { start, end } = datesOf(year)
  return [...rota.rows.period.values()]
    .filter(period => period.start < end && period.end > start)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.end > b.end ? -1 : 1))
}

/**
 * Places the entries of a year: what asks for people above what is only shown, each in the first lane that is free;
 * marks below with their names, as many rows as these need.
 */
export function placementOf(rota: Rota, year: number, axis: Axis): Placement {
  const entries = entriesOf(rota, year)
  const isMark = ({ kind }: Period) => kindOf(rota, kind).shows === 'mark'
  const bands = entries.filter(period => !isMark(period))
  const asks = (period: Period) => kindOf(rota, period.kind).demands
  const lanes: Period[][] = []
  for (const group of [bands.filter(asks), bands.filter(period => !asks(period))]) {
    const first = lanes.length
    for (const period of group) {
      const free = lanes.slice(first).find(lane => (lane.at(-1) as Period).end <= period.start)
      if (free) free.push(period)
      else lanes.push([period])
    }
  }
  const tint = ({ kind }: Period) => kindOf(rota, kind).tint
  const placed = lanes.flatMap((lane, number) =>
    lane.map(
      (period): Placed => ({
        period,
        isMark: false,
        tint: tint(period),
        ...extent(axis, period),
        y: number * heights.lane,
      }),
    ),
  )
  const marksTop = (lanes.length + 1) * heights.lane + 4
  const ends: number[] = []
  const marks = entries.filter(isMark).map((period): Placed => {
    const x = xOf(axis, indexOf(axis, period.start)) + 1
    const free = ends.findIndex(end => end <= x)
    const row = free === -1 ? ends.length : free
    ends[row] = x + 20 + Math.min(markName, textWidth(period.name))
    return { period, isMark: true, tint: tint(period), x, width: 0, y: marksTop + row * heights.mark }
  })
  return {
    entries: [...placed, ...marks],
    lanes: lanes.length + 1,
    marksTop,
    height: marksTop + Math.max(1, ends.length) * heights.mark + 4,
  }
}

/** Widest that the name of a mark gets, in pixels. */
export const markName = 150

/** Where a stretch of dates lies on the axis; one that goes on beyond the picture has its end outside. */
export function extent(axis: Axis, { start, end }: DateRange): { readonly x: number; readonly width: number } {
  const x = Math.max(-6, xOf(axis, indexOf(axis, start)))
  return { x, width: Math.max(3, Math.min(axis.width + 6, xOf(axis, indexOf(axis, end))) - x) }
}

/** What of an entry is under the mouse. */
export interface Hit {
  readonly placed: Placed
  readonly grip: 'whole' | 'start' | 'end'
}

/** The entry at a point under the head, and by what it would be dragged; null: empty ground. */
export function hitAt({ entries }: Placement, x: number, y: number): Hit | null {
  const inRow = entries.filter(placed => y >= placed.y && y < placed.y + (placed.isMark ? heights.mark : heights.lane))
  // One that is narrow is caught from a little beside it, but not where another one lies.
  const placed = inRow.findLast(each => holds(each, x, 0)) ?? inRow.findLast(each => holds(each, x, 3))
  if (!placed) return null
  const edge = Math.min(6, placed.width / 4)
  if (placed.isMark) return { placed, grip: 'whole' }
  if (x < placed.x + edge) return { placed, grip: 'start' }
  return { placed, grip: x >= placed.x + placed.width - edge ? 'end' : 'whole' }
}

function holds({ isMark, period, x: left, width }: Placed, x: number, beside: number): boolean {
  if (isMark) return x >= left - 7 && x < left + 14 + Math.min(markName, textWidth(period.name))
  return x >= left - beside && x < left + width + beside
}

/** The date under a pixel, also beyond the ends of the axis. */
export function dateUnder(axis: Axis, x: number): DateRange['start'] {
  return dateAt(axis, Math.floor((x * axis.days) / axis.width))
}

/** The dates that a drag by some days gives: all of it moves, or the edge that is held; one day is the least. */
export function dragged(range: DateRange, grip: Hit['grip'], days: number): DateRange {
  const start = addDays(range.start, days)
  const end = addDays(range.end, days)
  switch (grip) {
    case 'whole':
      return { start, end }
    case 'start':
      return { start: start < range.end ? start : addDays(range.end, -1), end: range.end }
    case 'end':
      return { start: range.start, end: end > range.start ? end : addDays(range.start, 1) }
  }
}

/** The stretch between two dates that were dragged over, both with it. */
export function drawn(from: DateRange['start'], to: DateRange['start']): DateRange {
  return from <= to ? { start: from, end: addDays(to, 1) } : { start: to, end: addDays(from, 1) }
}
