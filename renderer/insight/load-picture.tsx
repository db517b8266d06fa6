import type { Concentration } from '../../rota/concentration.ts'
import { useSize } from '../ui/size.ts'
import { loadWords as words } from '../words/load.ts'
import classes from './load.module.css'
import type { LoadLine, Measure, Owner } from './load-lines.ts'

const [height, top, bottom] = [150, 24, 1]

/** What each carries as bars, most first; the busiest third stands apart. A picture: the table says the same. */
export function LoadPicture(props: {
  readonly what: string
  readonly lines: readonly LoadLine[]
  readonly measure: Measure
  readonly owner: Owner
  readonly concentration: Concentration
}) {
  const { measure, concentration } = props
  const { ref, width } = useSize<HTMLDivElement>()
  const falling = [...props.lines].sort((a, b) => b.load[measure] - a.load[measure])
  const most = falling[0]?.load[measure] ?? 0
  const step = Math.min(36, width / falling.length)
  const gap = step > 8 ? 2 : step > 3 ? 1 : 0
  const y = (amount: number) => height - bottom - ((height - top - bottom) * amount) / most
  const mean = concentration.total / concentration.of
  const third = concentration.busiest.count * step - gap
  const meanWords = words.mean(words.amount[measure](mean))
  return (
    <div ref={ref} className={classes.picture} style={{ height }}>
      {width > 0 && (
        <svg
          width={width}
          height={height}
          role="img"
          aria-label={words.picture(props.what, concentration, words.owners[props.owner])}
        >
          {falling.map((line, index) => (
            <rect
              key={line.id}
              className={index < concentration.busiest.count ? classes.busiest : classes.other}
              x={index * step}
              y={y(line.load[measure])}
              width={step - gap}
              height={height - bottom - y(line.load[measure])}
            >
              <title>{`${line.name}: ${words.amount[measure](line.load[measure])}`}</title>
            </rect>
          ))}
          <path className={classes.brace} d={`M0.5 ${top - 3}V${top - 7.5}H${third}V${top - 3}`} />
          <text className={classes.said} x={0} y={top - 12}>
            {words.third(concentration)}
          </text>
          <path className={classes.ground} d={`M0 ${height - 0.5}H${width}`} />
          <path className={classes.mean} d={`M0 ${Math.round(y(mean)) + 0.5}H${width}`} />
          <text className={classes.said} x={width} y={y(mean) - 5} textAnchor="end">
            {meanWords}
          </text>
        </svg>
      )}
    </div>
  )
}
