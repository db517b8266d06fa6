import { luminosityOf } from '../../rota/luminosity.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { visitDay } from '../view.ts'
import { insight } from '../words/insight.ts'
import { slotName } from '../words.ts'
import classes from './insight.module.css'

/** Most slots that are named; the others are counted. */
const most = 12

/** Some slots by name, with the luminosity that comes in during them and a way to each; nothing where there are none. */
export function LossList(props: { readonly rota: Rota; readonly title: string; readonly slots: readonly Slot[] }) {
  const { rota, title, slots } = props
  if (slots.length === 0) return null
  const luminosity = slots.reduce((sum, slot) => sum + luminosityOf(rota, slot), 0)
  return (
    <>
      <h3 className={classes.lossTitle}>{insight.leaving.lost(title, slots.length, luminosity)}</h3>
      <ul className={classes.lost}>
        {slots.slice(0, most).map(slot => (
          <li key={slot.id}>
            <LinkButton onClick={() => visitDay(dateOfSlot(rota, slot), slot.id)}>{slotName(rota, slot)}</LinkButton>
          </li>
        ))}
        {slots.length > most && <li className={classes.quiet}>{insight.leaving.more(slots.length - most)}</li>}
      </ul>
    </>
  )
}
