import { Button } from '@mantine/core'
import { candidatesFor } from '../../rota/candidates.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import { luminosityOf } from '../../rota/luminosity.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { visitDay } from '../view.ts'
import { insight as words } from '../words/insight.ts'
import { removedWords, slotName } from '../words.ts'
import type { DepthRow, DepthWeek } from './depth-rows.ts'
import classes from './insight.module.css'

/** The scarcest slot of a week: who could step in, by name, and which rules keep the others from it. */
export function DepthDetail(props: { readonly rota: Rota; readonly row: DepthRow; readonly week: DepthWeek | null }) {
  const { rota, row, week } = props
  if (week === null) return <p className={classes.quiet}>{words.depth.nothingNeeded(row.role.code)}</p>
  const { scarcest: slot, spares } = week
  const coverage = coverageOf(rota).get(slot.id) as SlotCoverage
  const luminosity = luminosityOf(rota, slot)
  const { able, unable } = candidatesFor(rota, slot.id, 'shifter')
  const held = unable.filter(({ level }) => level !== null)
  return (
    <div className={classes.detail}>
      <div>
        <h2 className={classes.slot}>{slotName(rota, slot)}</h2>
        <p className={classes.line}>{words.depth.status(rota, coverage)}</p>
        {luminosity > 0 && <p className={classes.line}>{words.depth.luminosity(luminosity)}</p>}
      </div>
      <div>
        <h3 className={classes.heading}>{words.depth.couldStepIn(spares, row.role.thinBelow)}</h3>
        <p className={classes.line}>
          {able.length === 0 ? words.depth.nobody : able.map(({ person }) => person.name).join(', ')}
        </p>
      </div>
      <div>
        <h3 className={classes.heading}>{words.depth.heldBack(held.length)}</h3>
        <p className={classes.line}>{held.length === 0 ? words.depth.none : removedWords(rota, held).join(', ')}</p>
      </div>
      <Button onClick={() => visitDay(dateOfSlot(rota, slot), slot.id)}>{words.depth.open}</Button>
    </div>
  )
}
