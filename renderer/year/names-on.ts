import { bookingsOnSlot } from '../../rota/bookings.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { yearScreen } from '../words/year.ts'

/** Who is on a slot, by name, shifters first; whoever is a shadow there or offers their booking has it said. */
export function namesOn(rota: Rota, slot: Slot): string[] {
  return (bookingsOnSlot(rota).get(slot.id) ?? []).map(({ personId, place, offered }) => {
    const { name } = rota.get('person', personId)
    if (offered) return yearScreen.offered(name)
    return place === 'shadow' ? yearScreen.shadowed(name) : name
  })
}
