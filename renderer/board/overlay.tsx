import { useDrag } from './drag.ts'
import { Ghost } from './ghost.tsx'
import { Hint } from './hint.tsx'
import classes from './overlay.module.css'
import type { Picture } from './pointing.ts'
import { SelectionMarks } from './selection-marks.tsx'
import { Unqualified, VerdictBands, VerdictSigns } from './verdict-marks.tsx'
import { useVerdicts } from './verdicts.ts'

/** What lies over the rows: cursor and selection, and while dragging the goal with its verdict, row by row. */
export function Overlay(props: {
  readonly picture: Picture
  /** The rows that are drawn: number of the first, and after the last. */
  readonly shown: readonly [from: number, to: number]
  readonly labels: number
  readonly height: number
  /** Pixels of the axis that are in sight. */
  readonly inSight: { readonly scrolled: number; readonly viewport: number }
}) {
  const { picture, shown, labels, height } = props
  const drag = useDrag(({ drag }) => drag)
  const { window } = picture
  const tones = useVerdicts(picture, shown, drag)
  return (
    <>
      <svg
        className={classes.overlay}
        style={{ left: labels + window.left }}
        width={window.width}
        height={height}
        aria-hidden="true"
      >
        <VerdictBands tones={tones} width={window.width} />
        {drag?.kind === 'block' && <Unqualified picture={picture} shown={shown} roleId={drag.pen.roleId} />}
        <SelectionMarks picture={picture} shown={shown} />
        {drag && <Ghost picture={picture} drag={drag} />}
      </svg>
      <VerdictSigns tones={tones} />
      {drag && <Hint picture={picture} drag={drag} labels={labels} inSight={props.inSight} />}
    </>
  )
}
