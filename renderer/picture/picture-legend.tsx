import { intervalOf } from '../../rota/civil-time.ts'
import { periodsWithin } from '../../rota/demand.ts'
import type { Kind } from '../../rota/kind.ts'
import { kindsInOrder } from '../../rota/kind-by-code.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Shade, shadeMeanings, shadeNames } from '../words/coverage.ts'
import { yearScreen } from '../words/year.ts'
import { type Axis, dateAt } from '../year/axis.ts'
import { barHeights } from '../year/bars.ts'
import { textWidth } from '../year/fitting.ts'
import heatmap from '../year/heatmap.module.css'
import classes from './heatmap-picture.module.css'

const shades: readonly Shade[] = ['gap', 'thin', 'covered', 'surplus', 'none']
const lineHeight = 24
const barHeight = 16

interface Entry {
  readonly key: string
  readonly name: string
  readonly meaning: string
  readonly x: number
}

/** What heights and colours of bars and of the calendar mean, in two lines under the rows. */
export function PictureLegend(props: { readonly rota: Rota; readonly axis: Axis; readonly institute: string | null }) {
  const { rota, axis, institute } = props
  const dates = { start: dateAt(axis, axis.from), end: dateAt(axis, axis.to) }
  const occurring = new Set(periodsWithin(rota, intervalOf(rota.zone, dates)).map(({ kind }) => kind))
  const kinds = kindsInOrder(rota).filter(({ code }) => occurring.has(code))
  const statuses = inARow(shades.map(shade => ({ key: shade, name: shadeNames[shade], meaning: shadeMeanings[shade] })))
  const last = statuses.at(-1)
  return (
    <>
      {statuses.map(({ key, name, meaning, x }, index) => {
        const shade = shades[index] as Shade
        const tall = Math.round(barHeight * barHeights[shade])
        return (
          <g key={key} transform={`translate(${x} 0)`}>
            <rect className={classes.track} width={12} height={barHeight} />
            <rect className={heatmap.bar} data-shade={shade} y={barHeight - tall} width={12} height={tall} />
            {shade === 'surplus' && <rect className={heatmap.bar} data-shade={shade} width={12} height={3} />}
            <text className={classes.name} x={18} y={barHeight / 2}>
              {name} <tspan className={classes.dim}>{meaning}</tspan>
            </text>
          </g>
        )
      })}
      {institute !== null && last && (
        <g transform={`translate(${last.x + widthOf(last)} 0)`}>
          <rect className={classes.mark} y={6} width={12} height={5} />
          <text className={classes.name} x={18} y={barHeight / 2}>
            {yearScreen.withInstitute(institute)}
          </text>
        </g>
      )}
      {inARow(kinds.map(({ code, name }) => ({ key: code, name, meaning: '' }))).map(({ key, name, x }, index) => (
        <g key={key} transform={`translate(${x} ${lineHeight})`}>
          <KindSign kind={kinds[index] as Kind} />
          <text className={classes.name} x={18} y={barHeight / 2}>
            {name}
          </text>
        </g>
      ))}
    </>
  )
}

/** The sign of a kind of period, as the calendar draws it. */
function KindSign({ kind: { tint, shows } }: { readonly kind: Kind }) {
  if (shows === 'mark') return <path className={heatmap.milestone} d="M6 4l4 4-4 4-4-4z" />
  return (
    <rect
      className={tint === 'white' ? heatmap.period : classes.kind}
      data-tint={tint}
      style={{ fill: `var(--tint-${tint})` }}
      x={0.5}
      y={2.5}
      width={11}
      height={11}
    />
  )
}

/** Places entries beside each other. */
function inARow(entries: readonly Omit<Entry, 'x'>[]): Entry[] {
  let x = 0
  return entries.map(entry => {
    const placed = { ...entry, x }
    x += widthOf(entry)
    return placed
  })
}

/** About how wide an entry is with its sign and the space behind it. */
function widthOf({ name, meaning }: Omit<Entry, 'x'>): number {
  return 18 + textWidth(`${name} ${meaning}`) + 20
}
