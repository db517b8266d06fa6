import { timeOf } from '../../rota/civil-time.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { shadeGlyphs } from '../words/coverage.ts'
import { clockTime } from '../words/dates.ts'
import { dayWidth, xOf } from '../year/axis.ts'
import { fittingNames, textWidth } from '../year/fitting.ts'
import { fillsDays, lineOfSlot } from '../year/placement.ts'
import type { Facts, Marked } from './facts.ts'
import type { BoardRow } from './rows.ts'
import { dayIndexOf, detailOf, type Window, xOfMoment } from './timeline.ts'

/** Height in pixels of a row. */
export const rowHeight = 28

/** Pixels that stay free above and below a bar. */
const margin = 3

/** Where something lies in a row, in pixels. */
export interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A booking as it is drawn. */
export interface Bar extends Box {
  readonly marked: Marked
  /** What stands in it; empty where nothing fits. */
  readonly text: string
}

/** The letter by which a start of a day is told: morning, afternoon, night. */
export function letterOf(time: string): 'M' | 'A' | 'N' {
  return time >= '05:00' && time < '12:00' ? 'M' : time >= '12:00' && time < '20:00' ? 'A' : 'N'
}

/** The letter of a slot's start among those of its role, its hour where letters would not tell them apart; '' without several. */
export function startLetter(rota: Rota, role: Role, slot: Slot): string {
  if (role.pattern.kind !== 'daily' || role.pattern.starts.length === 1) return ''
  const time = timeOf(rota.zone, slot.start)
  const letters = new Set(role.pattern.starts.map(letterOf))
  return letters.size === role.pattern.starts.length ? letterOf(time) : time.slice(0, 2)
}

/**
 * Where a slot lies in a row of people.
 *
 * Long slots and, where there is room, all are drawn at their hours; else one fills the day on which it starts, and where
 * days are too narrow for a letter its third of the row tells the start.
 */
export function boxOfSlot(rota: Rota, window: Window, role: Role, slot: Slot): Box {
  const detail = detailOf(dayWidth(window))
  const tall = rowHeight - 2 * margin
  if (fillsDays(role) || detail === 'hours') {
    const x = Math.max(-4, xOfMoment(window, slot.start))
    return {
      x,
      y: margin,
      width: Math.max(2, Math.min(window.width + 4, xOfMoment(window, slot.end)) - x - 1),
      height: tall,
    }
  }
  const index = dayIndexOf(rota.zone, window, slot.start)
  const x = xOf(window, index)
  const width = Math.max(1, xOf(window, index + 1) - x - (dayWidth(window) >= 4 ? 1 : 0))
  if (detail === 'letters') return { x, y: margin, width, height: tall }
  const lines = role.pattern.kind === 'daily' ? role.pattern.starts.length : 1
  const height = Math.max(3, Math.floor((tall - lines + 1) / lines))
  return { x, y: margin + lineOfSlot(rota, role, slot) * (height + 1), width, height }
}

/** Where a slot lies in a row of one start of a role: long ones at their hours, others fill the day on which they start. */
export function boxOfPlace(rota: Rota, window: Window, role: Role, slot: Slot): Box {
  if (fillsDays(role)) return boxOfSlot(rota, window, role, slot)
  const index = dayIndexOf(rota.zone, window, slot.start)
  const x = xOf(window, index)
  const width = Math.max(1, xOf(window, index + 1) - x - (dayWidth(window) >= 4 ? 1 : 0))
  return { x, y: margin, width, height: rowHeight - 2 * margin }
}

/** Where a slot lies in a row. */
export function boxIn(rota: Rota, window: Window, row: BoardRow, role: Role, slot: Slot): Box {
  return row.kind === 'person' ? boxOfSlot(rota, window, role, slot) : boxOfPlace(rota, window, role, slot)
}

/** Whether a stretch of time shows in a window. */
export function isInSight({ midnights, days }: Window, { start, end }: { start: number; end: number }): boolean {
  return start < (midnights[days] as number) && end > (midnights[0] as number)
}

/** The bookings of a row that show in a window. Two of a person on a day share its width. */
export function barsOf(rota: Rota, window: Window, row: BoardRow, facts: Facts): Bar[] {
  const bars: Bar[] = []
  for (const marked of facts.bookings) {
    if (!isInSight(window, marked)) continue
    const box = boxIn(rota, window, row, marked.role, marked.slot)
    bars.push({ ...box, marked, text: '' })
  }
  return shareDays(bars).map(bar => ({ ...bar, text: textIn(rota, row, bar) }))
}

/** Lets bars of equal place stand side by side. */
function shareDays(bars: readonly Bar[]): readonly Bar[] {
  const byPlace = new Map<string, Bar[]>()
  for (const bar of bars) {
    const key = `${bar.x} ${bar.y} ${bar.width}`
    const group = byPlace.get(key)
    if (group) group.push(bar)
    else byPlace.set(key, [bar])
  }
  if (byPlace.size === bars.length) return bars
  return [...byPlace.values()].flatMap(group =>
    group.map((bar, index) => {
      const x = bar.x + Math.floor((index * (bar.width + 1)) / group.length)
      const end = bar.x + Math.floor(((index + 1) * (bar.width + 1)) / group.length)
      return { ...bar, x, width: Math.max(1, end - x - 1) }
    }),
  )
}

function textIn(rota: Rota, row: BoardRow, { marked, x, width, height }: Bar): string {
  if (height < 12) return ''
  // A bar that begins before the window still says what it is, where it begins to be in sight.
  const room = width - 4
  if (row.kind === 'place') {
    const sign = marked.surplus ? shadeGlyphs.surplus : ''
    return room < 9 ? '' : sign + fittingNames([marked.name], room - 2 - textWidth(sign))
  }
  const letter = startLetter(rota, marked.role, marked.slot)
  const { code } = marked.role
  const time = clockTime(rota.zone, marked.slot.start)
  const ways = letter === '' ? [code, code.slice(0, 1)] : [`${code} ${time}`, `${code} ${letter}`, letter]
  return x < -4 ? '' : (ways.find(way => textWidth(way) <= room + (way.length === 1 ? 2 : 0)) ?? '')
}
