import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { dayNumberAndName } from '../words/dates.ts'
import { isFree } from './free.ts'
import classes from './print-sheet.module.css'
import { datesIn } from './stretches.ts'

/** The days that are columns of a table. */
export interface Days {
  readonly rota: Rota
  readonly stretch: DateRange
  /** Whether the hours of a booking have room. */
  readonly wide: boolean
}

/** The heads of a table by days. */
export function DaysHead({ rota, stretch, wide, of }: Days & { readonly of: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{of}</th>
        {datesIn(stretch).map(date => (
          <th key={date} scope="col" className={isFree(rota, date) ? classes.free : undefined}>
            {wide ? dayNumberAndName(date) : Number(date.slice(8))}
          </th>
        ))}
      </tr>
    </thead>
  )
}
