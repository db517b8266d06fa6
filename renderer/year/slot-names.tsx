import { memo } from 'react'
import { dayNumber } from '../../rota/civil-time.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Shade, shadeGlyphs } from '../words/coverage.ts'
import { yearScreen } from '../words/year.ts'
import { type Axis, xOf } from './axis.ts'
import { hasFields } from './bars.ts'
import { fittingNames } from './fitting.ts'
import classes from './heatmap.module.css'
import { namesOn } from './names-on.ts'
import { type Placement, placementsOfRole } from './placement.ts'
import { type HeatRow, shadeOf } from './rows.ts'

/** Pixels that a sign takes with the space behind it. */
const signRoom = 12

/** What stands in the fields of a row of days that are wide enough: the sign of the status, and who is on. */
export const SlotNames = memo(function SlotNames(props: {
  readonly rota: Rota
  readonly row: HeatRow
  readonly axis: Axis
  readonly height: number
  readonly strong: readonly Shade[]
}) {
  const { rota, row, axis, height, strong } = props
  if (row.line === null || !hasFields(row.role, axis)) return null
  const coverage = coverageOf(rota)
  return placedWithin(rota, row, axis).map(({ slot, from, until }) => {
    const judged = coverage.get(slot.id) as SlotCoverage
    const shade = shadeOf(judged)
    const x = Math.max(0, xOf(axis, from))
    const width = Math.min(axis.width, xOf(axis, until)) - x - 1
    const sign = shade === 'covered' || shade === 'none' ? '' : shadeGlyphs[shade]
    const names = namesOn(rota, slot)
    const start = x + 4 + (sign === '' ? 0 : signRoom)
    const room = x + width - start - 3
    const text = names.length > 0 ? fittingNames(names, room) : shade === 'gap' ? nobody(judged, room) : ''
    const quiet = (strong.length > 0 && !strong.includes(shade)) || undefined
    const at = text === '' ? x + width / 2 : x + 4 + 4
    return (
      <g key={slot.id} className={classes.caption} data-shade={shade} data-quiet={quiet}>
        {shade === 'thin' ? (
          <path className={classes.triangle} d={`M${at} ${height / 2 - 4}l4 7h-8z`} />
        ) : (
          sign !== '' && (
            <text className={classes.sign} x={at} y={height / 2}>
              {sign}
            </text>
          )
        )}
        {text !== '' && (
          <text x={start} y={height / 2}>
            {text}
          </text>
        )}
      </g>
    )
  })
})

function nobody({ counted, demand }: SlotCoverage, room: number): string {
  const words = yearScreen.outOf(counted, demand.required)
  return words.length * 6.2 <= room ? words : ''
}

/** The slots of a row of days that are on the axis, one for each place where one begins. */
function placedWithin(rota: Rota, { role, line }: HeatRow, axis: Axis): Placement[] {
  const first = dayNumber(axis.first)
  const byBegin = new Map<number, Placement>()
  for (const placed of placementsOfRole(rota).get(role.id) ?? []) {
    const from = Math.max(axis.from, placed.from - first)
    const until = Math.min(axis.to, placed.until - first)
    if (placed.line !== line || from >= until || byBegin.has(from)) continue
    byBegin.set(from, { ...placed, from, until })
  }
  return [...byBegin.values()]
}
