import { memo } from 'react'
import { type Shade, shadeGlyphs } from '../words/coverage.ts'
import { yearScreen } from '../words/year.ts'
import type { Axis } from './axis.ts'
import { dayPaths, signWidth, weekBox, weekPaths, weeksOf } from './bars.ts'
import classes from './heatmap.module.css'
import { shadesByCode } from './rows.ts'

/** The bars of a row: one path for each status. Drawn again only if the row says something else. */
export const Bars = memo(function Bars(props: {
  readonly codes: Uint8Array
  readonly axis: Axis
  readonly height: number
  readonly weeks: boolean
  /** Fields to be written on, instead of bars. */
  readonly fields: boolean
  /** The shades drawn strongly; empty: all. */
  readonly strong: readonly Shade[]
}) {
  const { codes, axis, height, strong } = props
  const { bars, cap } = props.weeks ? weekPaths(codes, axis, height) : dayPaths(codes, axis, height, props.fields)
  const quiet = (shade: Shade) => (strong.length > 0 && !strong.includes(shade)) || undefined
  return (
    <>
      {bars.map(({ shade, path }) => (
        <path key={shade} className={classes.bar} data-shade={shade} data-quiet={quiet(shade)} d={path} />
      ))}
      {cap !== '' && <path className={classes.bar} data-shade="surplus" data-quiet={quiet('surplus')} d={cap} />}
    </>
  )
})

/** The signs in a row of weeks: the number of gaps, a triangle, a plus, a dash. */
export const WeekGlyphs = memo(function WeekGlyphs(props: {
  readonly codes: Uint8Array
  readonly gaps: Uint16Array
  readonly axis: Axis
  readonly height: number
  readonly strong: readonly Shade[]
}) {
  const { codes, gaps, axis, height, strong } = props
  return weeksOf(axis).map(week => {
    const at = axis.offset / 7 + week
    const shade = shadesByCode[(codes[at] as number) - 1]
    if (shade === undefined || shade === 'covered' || (strong.length > 0 && !strong.includes(shade))) return null
    const { x, width } = weekBox(axis, week)
    if (width < signWidth) return null
    const middle = x + width / 2
    if (shade === 'thin') {
      return <path key={at} className={classes.triangle} d={`M${middle} ${height / 2 - 4}l4 7h-8z`} />
    }
    return (
      <text key={at} className={classes.glyph} data-shade={shade} x={middle} y={height / 2}>
        {shade === 'gap' ? gapSign(gaps[at] as number, width) : shadeGlyphs[shade]}
      </text>
    )
  })
})

function gapSign(gaps: number, width: number): string {
  if (width >= 60 && gaps > 0) return `${shadeGlyphs.gap} ${yearScreen.gapCount(gaps)}`
  if (gaps === 0) return shadeGlyphs.gap
  const counted = `${shadeGlyphs.gap}${gaps}`
  return counted.length * 6.5 + 3 <= width ? counted : shadeGlyphs.gap
}
