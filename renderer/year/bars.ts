import type { Shade } from '../words/coverage.ts'
import { type Axis, xOf } from './axis.ts'
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
 * Draws a row of days.
 *
 * Days of one slot run together; between slots a pixel stays free where days are at least `spacious` pixels wide.
 *
 * @param height  of the row in pixels
 */
export function dayPaths(codes: Uint8Array, axis: Axis, height: number): RowPaths {
  const paths = new Map<Shade, string>()
  let cap = ''
  const space = axis.width / axis.days >= spacious ? 1 : 0
  for (let index = 0; index < codes.length; ) {
    const code = (codes[index] as number) & ~slotBegins
    const from = index++
    while (index < codes.length && codes[index] === code) index++
    const shade = shadesByCode[code - 1]
    if (shade === undefined || shade === 'none') continue
    const x = xOf(axis, from)
    const width = Math.max(1, xOf(axis, index) - x - space)
    const tall = Math.round(height * barHeights[shade])
    paths.set(shade, (paths.get(shade) ?? '') + rectangle(x, height - tall, width, tall))
    if (shade === 'surplus') cap += rectangle(x, 0, width, capHeight)
  }
  return { bars: [...paths].map(([shade, path]) => ({ shade, path })), cap }
}

const spacious = 2.5

/** Draws a row of weeks: a field for each week that has slots. */
export function weekPaths(codes: Uint8Array, axis: Axis, height: number): RowPaths {
  const paths = new Map<Shade, string>()
  codes.forEach((code, week) => {
    const shade = shadesByCode[code - 1]
    if (shade === undefined) return
    const { x, width } = weekBox(axis, week)
    paths.set(shade, (paths.get(shade) ?? '') + rectangle(x, 0, width, height))
  })
  return { bars: [...paths].map(([shade, path]) => ({ shade, path })), cap: '' }
}

/** Where the field of a week lies; a pixel stays free behind it. */
export function weekBox(axis: Axis, week: number): { readonly x: number; readonly width: number } {
  const x = xOf(axis, week * 7)
  return { x, width: xOf(axis, week * 7 + 7) - x - 1 }
}

function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${x} ${y}h${width}v${height}h${-width}z`
}
