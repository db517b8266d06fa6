import type { Place } from '../../rota/booking.ts'
import { dateOf } from '../../rota/civil-time.ts'
import type { Person } from '../../rota/person.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { call } from '../bridge.ts'
import { now } from '../clock.ts'
import { bookNextGap } from '../gaps.ts'
import { notify } from '../notice.ts'
import { tellFailure } from '../perform.ts'
import { refresh, shownAt, useSnapshot } from '../snapshot.ts'
import { tellDone } from '../tell-done.ts'
import { type OpenDay, visitDay } from '../view.ts'
import { breachWords } from '../words/breach.ts'
import { booking, slotName } from '../words.ts'
import { discard } from './draft.ts'

/** Who is to be booked, and what comes after. */
export interface BookingOrder {
  readonly rota: Rota
  readonly slot: Slot
  readonly person: Person
  readonly place: Place
  /** Why although a hard rule is broken; null where none is. */
  readonly reason: string | null
  readonly open: OpenDay
  /** Whether to go on to the next gap instead of back to the day. */
  readonly next: boolean
}

let busy = false

/** Books somebody and says so, with Undo; a key pressed again meanwhile does not book twice. */
export async function book(order: BookingOrder): Promise<void> {
  if (busy) return
  busy = true
  try {
    await bookNow(order)
  } finally {
    busy = false
  }
}

async function bookNow({ rota, slot, person, place, reason, open, next }: BookingOrder): Promise<void> {
  const reply = await call('booking.book', { slotId: slot.id, personId: person.id, place, reason })
  if (!reply.ok) {
    if (reply.failure.kind !== 'refused') return tellFailure(reply.failure)
    const why = reply.failure.bookings.flatMap(({ breaches }) =>
      breaches.map(breach => breachWords(rota, slot, breach)),
    )
    notify('problem', booking.refused(person.name, why))
    // Another desk may have been quicker.
    return refresh()
  }
  discard(slot.id)
  if (reply.value) await shownAt(reply.value.revision)
  const shown = useSnapshot.getState()
  if (shown.status !== 'ready') return
  if (next) bookNextGap(shown.rota, dateOf(rota.zone, now()))
  else visitDay(open.date, slot.id)
  tellDone(booking.booked(person.name, slotName(rota, slot), place === 'shadow'))
}
