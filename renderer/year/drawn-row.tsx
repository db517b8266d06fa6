import type { ReactNode } from 'react'
import type { Rota } from '../../rota/rota.ts'
import type { CoverageView } from '../view.ts'
import type { Axis } from './axis.ts'
import { hasFields } from './bars.ts'
import { InstituteMarks } from './institute-marks.tsx'
import type { PlacedRow } from './layout.ts'
import { Bars, WeekGlyphs } from './row-picture.tsx'
import { SlotNames } from './slot-names.tsx'

/** A row of the heatmap where it lies: its bars, the marks of an institute, and what is written on it. */
export function DrawnRow(props: {
  readonly rota: Rota
  readonly placed: PlacedRow
  readonly axis: Axis
  readonly view: Pick<CoverageView, 'shades' | 'institute'>
  /** What lies between the bars and what is written on them. */
  readonly children?: ReactNode
}) {
  const { rota, axis, view } = props
  const { row, y, height } = props.placed
  return (
    <g transform={`translate(0 ${y})`}>
      <Bars
        codes={row.codes}
        axis={axis}
        height={height}
        weeks={row.line === null}
        fields={hasFields(row.role, axis)}
        strong={view.shades}
      />
      {props.children}
      {view.institute !== null && (
        <InstituteMarks rota={rota} institute={view.institute} row={row} axis={axis} height={height} />
      )}
      {row.line === null ? (
        <WeekGlyphs codes={row.codes} gaps={row.gaps} axis={axis} height={height} strong={view.shades} />
      ) : (
        <SlotNames rota={rota} row={row} axis={axis} height={height} strong={view.shades} />
      )}
    </g>
  )
}
