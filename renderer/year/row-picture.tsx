import { memo } from 'react'
import { shadeGlyphs } from '../words/coverage.ts'
import type { Axis } from './axis.ts'
import { dayPaths, weekBox, weekPaths } from './bars.ts'
import classes from './heatmap.module.css'
import { shadesByCode } from './rows.ts'

/** The bars of a row: one path for each status. Drawn again only if the row says something else. */
export const Bars = memo(function Bars(props: {
  readonly codes: Uint8Array
  readonly axis: Axis
  readonly height: number
  readonly weeks: boolean
}) {
  const { codes, axis, height } = props
  const { bars, cap } = props.weeks ? weekPaths(codes, axis, height) : dayPaths(codes, axis, height)
  return (
    <>
      {bars.map(({ shade, path }) => (
        <path key={shade} className={classes.bar} data-shade={shade} d={path} />
      ))}
      {cap !== '' && <path className={classes.bar} data-shade="surplus" d={cap} />}
    </>
  )
})

/** The signs in a row of weeks: the number of gaps, a triangle, a plus, a dash. */
export const WeekGlyphs = memo(function WeekGlyphs(props: {
  readonly codes: Uint8Array
  readonly gaps: Uint16Array
  readonly axis: Axis
  readonly height: number
}) {
  const { codes, gaps, axis, height } = props
  return [...codes].map((code, week) => {
    const shade = shadesByCode[code - 1]
    if (shade === undefined || shade === 'covered') return null
    const { x, width } = weekBox(axis, week)
    const middle = x + width / 2
    if (shade === 'thin') {
      const path = `M${middle} ${height / 2 - 4}l4 7h-8z`
      return <path key={axis.first + String(week)} className={classes.triangle} d={path} />
    }
    const full = `${shadeGlyphs.gap}${gaps[week]}`
    const glyph = shade === 'gap' ? (full.length * 6.5 <= width ? full : shadeGlyphs.gap) : shadeGlyphs[shade]
    return (
      <text key={axis.first + String(week)} className={classes.glyph} data-shade={shade} x={middle} y={height / 2}>
        {glyph}
      </text>
    )
  })
})
