import type { HeatRow } from './rows.ts'

/** Where a row of the heatmap lies. */
export interface PlacedRow {
  readonly row: HeatRow
  readonly y: number
  readonly height: number
}

/** Where what stands above the rows lies, in pixels from its top; it stays in sight while the rows scroll. */
export interface HeadLayout {
  readonly lanesTop: number
  readonly milestones: number
  readonly weeks: number
  /** Where the numbers of the days stand; null where days are too narrow for them. */
  readonly days: number | null
  readonly height: number
}

/** Where the rows lie, in pixels from the top of the first. */
export interface Layout {
  readonly rows: readonly PlacedRow[]
  readonly height: number
}

/** Height of a lane of the operations calendar, and of what stands in it. */
export const laneHeight = 18
const weekHeight = 22

const lowestDays = 22
const highestDays = 80

/** Pixels from which a day has room for its number. */
export const roomyDay = 16

/** Places what stands above the rows. @param lanes  how many the operations calendar has */
export function headLayout(lanes: number, hasMilestones: boolean, dayWidth: number): HeadLayout {
  const lanesTop = 22
  const milestones = lanesTop + lanes * laneHeight
  const weeks = milestones + (hasMilestones ? 16 : 0) + 6
  const days = dayWidth >= roomyDay ? weeks + 15 : null
  return { lanesTop, milestones, weeks, days, height: (days ?? weeks) + 16 }
}

/**
 * Places the rows under each other, the rows of days as high as the height allows; they may need more than that.
 *
 * @param highest  how high a row of days gets at most
 */
export function layoutWithin(height: number, rows: readonly HeatRow[], highest = highestDays): Layout {
  const least = layoutOf(rows, lowestDays).height
  const days = rows.filter(({ line }) => line !== null).length
  const spare = days === 0 ? 0 : Math.floor((height - least) / days)
  return layoutOf(rows, Math.min(highest, Math.max(lowestDays, lowestDays + spare)))
}

/** The most height that rows make use of. */
export function mostHeight(rows: readonly HeatRow[]): number {
  return layoutOf(rows, highestDays).height
}

function layoutOf(rows: readonly HeatRow[], dayHeight: number): Layout {
  let y = 2
  const placed: PlacedRow[] = []
  let before: HeatRow | null = null
  for (const row of rows) {
    if (before !== null) y += before.role === row.role ? 3 : before.line === null ? 2 : 10
    const height = row.line === null ? weekHeight : dayHeight
    placed.push({ row, y, height })
    y += height
    before = row
  }
  return { rows: placed, height: y + 3 }
}

/** The row that lies at a height; the nearest one between rows, null where there is none. */
export function rowAt({ rows }: Layout, y: number): PlacedRow | null {
  const [first] = rows
  if (first === undefined || y < 0) return null
  const distance = ({ y: top, height }: PlacedRow) => Math.max(top - y, y - (top + height), 0)
  return rows.reduce((nearest, row) => (distance(row) < distance(nearest) ? row : nearest), first)
}
