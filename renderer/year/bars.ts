import type { Role } from '../../rota/role.ts'
import type { Shade } from '../words/coverage.ts'
import { type Axis, dayWidth, xOf } from './axis.ts'
import { fillsDays } from './placement.ts'
import { shadesByCode, slotBegins } from './rows.ts'

/** Part of a row's height that a bar takes, so that the status can be told without its colour. */
export const barHeights: Readonly<Record<Shade, number>> = { gap: 1, thin: 0.62, covered: 0.34, surplus: 0.34, none: 0 }

/** A row as SVG paths, one for each shade that occurs in it; `cap` marks surplus at the top of the row. */
export interface RowPaths {
  readonly bars: readonly { readonly shade: Shade; readonly path: string }[]
  readonly cap: string
}

/** Height in pixels of the mark of surplus. */
const capHeight = 3

/**
 * Whether the slots of a role have room for a sign or a name, so that fields are filled instead of bars drawn: a part of a
 * day in the width of a day, what fills days in that of a week.
 */
export function hasFields(role: Role, axis: Axis): boolean {
  return dayWidth(axis) >= (fillsDays(role) ? 10 : 26)
}

/**
 * Draws a row of days.
 *
 * Days of one slot run together; behind a slot that is wide enough a pixel stays free.
 *
 * @param codes  of all days of the years; the axis shows those from its offset on
 * @param height  of the row in pixels
 * @param fields  fields of full height to be written on, instead of bars
 */
export function dayPaths(codes: Uint8Array, axis: Axis, height: number, fields: boolean): RowPaths {
  const paths = new Map<Shade, string>()
  let cap = ''
  for (let index = 0; index < axis.days; ) {
    const code = (codes[axis.offset + index] as number) & ~slotBegins
    const from = index++
    while (index < axis.days && codes[axis.offset + index] === code) index++
    const shade = shadesByCode[code - 1]
    if (shade === undefined || shade === 'none') continue
    const x = xOf(axis, from)
    const whole = xOf(axis, index) - x
    const width = whole >= spacious ? whole - 1 : Math.max(1, whole)
    const tall = fields ? height : Math.round(height * barHeights[shade])
    paths.set(shade, (paths.get(shade) ?? '') + rectangle(x, height - tall, width, tall))
    if (shade === 'surplus' && !fields) cap += rectangle(x, 0, width, capHeight)
  }
  return { bars: [...paths].map(([shade, path]) => ({ shade, path })), cap }
}

/** Pixels from which a slot can spare one, to stand apart from the next. */
export const spacious = 7

/** Least width in pixels of a week's field with a sign; narrower ones tell their status by their height. */
export const signWidth = 9

/** Draws a row of weeks: a field for each week that has slots. */
export function weekPaths(codes: Uint8Array, axis: Axis, height: number): RowPaths {
  const paths = new Map<Shade, string>()
  for (const week of weeksOf(axis)) {
    const shade = shadesByCode[(codes[axis.offset / 7 + week] as number) - 1]
    if (shade === undefined) continue
    const { x, width } = weekBox(axis, week)
    const tall = width < signWidth && shade !== 'none' ? Math.round(height * barHeights[shade]) : height
    paths.set(shade, (paths.get(shade) ?? '') + rectangle(x, height - tall, width, tall))
  }
  return { bars: [...paths].map(([shade, path]) => ({ shade, path })), cap: '' }
}

/** The weeks of an axis, from 0. */
export function weeksOf(axis: Axis): readonly number[] {
  return Array.from({ length: axis.days / 7 }, (_, week) => week)
}

/** Where the field of a week lies; a pixel stays free behind it. */
export function weekBox(axis: Axis, week: number): { readonly x: number; readonly width: number } {
  const x = xOf(axis, week * 7)
  return { x, width: Math.max(1, xOf(axis, week * 7 + 7) - x - 1) }
}

/** The path of a rectangle. */
export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}
