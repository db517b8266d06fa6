import { memo } from 'react'
import { unqualifiedIn } from '../../rota/people.ts'
import { verdicts } from '../words/booking.ts'
import { rowHeight } from './bars.ts'
import classes from './overlay.module.css'
import type { Picture } from './pointing.ts'
import { xOfMoment } from './timeline.ts'
import type { Tone } from './verdicts.ts'

/** The signs that repeat a verdict without colour. */
export const signs: Readonly<Record<Tone, string>> = {
  fine: verdicts.fine.sign,
  warning: verdicts.warning.sign,
  refused: verdicts.refused.sign,
  nowhere: '',
}

type Tones = ReadonlyMap<number, Tone>

/** A colour over each row that is judged. */
export const VerdictBands = memo(function VerdictBands({
  tones,
  width,
}: {
  readonly tones: Tones
  readonly width: number
}) {
  return [...tones].map(([index, tone]) => (
    <rect
      key={index}
      className={classes.verdict}
      data-tone={tone}
      x={0}
      y={index * rowHeight}
      width={width}
      height={rowHeight - 1}
    />
  ))
})

/** A sign beside the name of each row that is judged. */
export const VerdictSigns = memo(function VerdictSigns({ tones }: { readonly tones: Tones }) {
  return (
    <div className={classes.signs} aria-hidden="true">
      {[...tones]
        .filter(([, tone]) => tone !== 'nowhere')
        .map(([index, tone]) => (
          <span key={index} className={classes.sign} data-tone={tone} style={{ top: index * rowHeight + 5, left: 1 }}>
            {signs[tone]}
          </span>
        ))}
    </div>
  )
})

/** Grey over the days on which the people in sight are not qualified for a role: nothing is to be drawn there. */
export function Unqualified(props: {
  readonly picture: Picture
  readonly shown: readonly [number, number]
  readonly roleId: string
}) {
  const { rota, rows, window } = props.picture
  const { midnights, days, width } = window
  const [start, end] = [midnights[0], midnights[days]]
  if (start === undefined || end === undefined) return null
  return rows.slice(...props.shown).map((row, offset) => {
    if (row.kind !== 'person') return null
    const y = (props.shown[0] + offset) * rowHeight
    const parts = unqualifiedIn(rota, row.person.id, props.roleId, { start, end }).map(part => {
      const [x, right] = [xOfMoment(window, part.start), Math.min(width, xOfMoment(window, part.end))]
      return `M${x} ${y}H${right}V${y + rowHeight - 1}H${x}Z`
    })
    return <path key={row.key} className={classes.unqualified} d={parts.join('')} />
  })
}
