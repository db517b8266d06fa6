import type { HeatRow } from './rows.ts'

/** Where a row of the heatmap lies. */
export interface PlacedRow {
  readonly row: HeatRow
  readonly y: number
  readonly height: number
}

/** Where everything in the heatmap lies, in pixels from its top. */
export interface Layout {
  readonly lanesTop: number
  readonly milestones: number
  readonly weeks: number
  readonly rows: readonly PlacedRow[]
  /** Where the rows of days begin and end. */
  readonly daysTop: number
  readonly height: number
  /** The least that it can be squeezed to, and the most that it makes use of. */
  readonly least: number
  readonly most: number
}

/** Height of a lane of the operations calendar, and of what stands in it. */
export const laneHeight = 18
const weekHeight = 22

const lowestDays = 20
const highestDays = 64

/**
 * Places the rows under each other, the rows of days as high as the height allows.
 *
 * @param lanes  how many the operations calendar has
 */
export function layoutWithin(height: number, rows: readonly HeatRow[], lanes: number, hasMilestones: boolean): Layout {
  const placed = (dayHeight: number) => layoutOf(rows, lanes, hasMilestones, dayHeight)
  const least = placed(lowestDays).height
  const most = placed(highestDays).height
  const days = Math.max(1, rows.filter(({ line }) => line !== null).length)
  const each = lowestDays + Math.floor((Math.min(height, most) - least) / days)
  return { ...placed(Math.max(lowestDays, each)), least, most }
}

function layoutOf(
  rows: readonly HeatRow[],
  lanes: number,
  hasMilestones: boolean,
  dayHeight: number,
): Omit<Layout, 'least' | 'most'> {
  const lanesTop = 22
  const milestoneTop = lanesTop + lanes * laneHeight
  const weeks = milestoneTop + (hasMilestones ? 16 : 0) + 6
  let y = weeks + 16
  const placed: PlacedRow[] = []
  let daysTop: number | null = null
  let before: HeatRow | null = null
  for (const row of rows) {
    const isWeek = row.line === null
    if (before !== null) {
      if (before.line === null) y += isWeek ? 2 : 14
      else y += before.role === row.role ? 3 : 10
    }
    if (!isWeek && daysTop === null) daysTop = y
    const height = isWeek ? weekHeight : dayHeight
    placed.push({ row, y, height })
    y += height
    before = row
  }
  return { lanesTop, milestones: milestoneTop, weeks, rows: placed, daysTop: daysTop ?? y, height: y + 2 }
}

/** The row that lies at a height; the nearest one between rows, null above the first. */
export function rowAt({ rows }: Layout, y: number): PlacedRow | null {
  if (rows.length === 0 || y < (rows[0] as PlacedRow).y) return null
  const distance = ({ y: top, height }: PlacedRow) => Math.max(top - y, y - (top + height), 0)
  return rows.reduce((nearest, row) => (distance(row) < distance(nearest) ? row : nearest))
}
