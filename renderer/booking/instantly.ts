import type { Person } from '../../rota/person.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { goToSlot } from '../gaps.ts'
import { book } from './book.ts'

/** Books somebody as shifter without opening the candidates, and shows the slot. */
export async function instantly(rota: Rota, slot: Slot, person: Person): Promise<void> {
  goToSlot(rota, slot, false)
  const open = { date: dateOfSlot(rota, slot), slotId: slot.id, booking: false, bookingId: null, visit: 0 }
  await book({ rota, slot, person, place: 'shifter', reason: null, open, next: false })
}
