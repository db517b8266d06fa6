import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { fromDate, stretchAround } from '../../rota/block.ts'
import type { Booking } from '../../rota/booking.ts'
import { handoverSteps } from '../../rota/handover.ts'
import type { Rota } from '../../rota/rota.ts'
import { candidatesForSeveral } from '../../rota/several.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { exchange, shifts } from '../words/booking.ts'
import { levelNames } from '../words/coverage.ts'
import { shortDate } from '../words/dates.ts'
import { slotName } from '../words.ts'
import { attempt } from './attempt.ts'
import type { Exchange } from './choice.ts'
import { ExchangeDialog } from './exchange-dialog.tsx'

/** Chooses who takes the rest of a stretch over, and from which date on. */
export function HandOverDialog({ rota, booking }: { readonly rota: Rota; readonly booking: Booking }) {
  const stretch = useMemo(() => stretchAround(rota, booking), [rota, booking])
  const dateOf = (of: Booking) => dateOfSlot(rota, rota.get('slot', of.slotId))
  const [from, setFrom] = useState<LocalDate>(() => dateOf(booking))
  const handed = useMemo(() => fromDate(rota, stretch, from), [rota, stretch, from])
  const choices = useChoices(rota, handed)
  const { name } = rota.get('person', booking.personId)
  const { code } = rota.get('role', rota.get('slot', booking.slotId).roleId)
  return (
    <ExchangeDialog
      rota={rota}
      title={exchange.handOverTitle(name, code)}
      label={exchange.toWhom}
      listLabel={exchange.people}
      empty={exchange.noPeople(code)}
      choices={choices}
      confirm={choice => exchange.handTo(choice.name, handed.length)}
      confirmAnyway={exchange.anyway}
      onConfirm={(choice, reason) =>
        attempt('booking.handover', { bookingId: booking.id, from, personId: choice.id, reason })
      }
    >
      {stretch.length > 1 && (
        <Select
          label={exchange.from}
          allowDeselect={false}
          withScrollArea={false}
          data={stretch.map(each => ({
            value: dateOf(each),
            label: exchange.fromDay(shortDate(dateOf(each)), fromDate(rota, stretch, dateOf(each)).length),
          }))}
          value={from}
          onChange={value => value !== null && setFrom(value as LocalDate)}
        />
      )}
    </ExchangeDialog>
  )
}

/** Chooses who takes an offered booking. */
export function TakeDialog({ rota, booking }: { readonly rota: Rota; readonly booking: Booking }) {
  const handed = useMemo(() => [booking], [booking])
  const choices = useChoices(rota, handed)
  const { name } = rota.get('person', booking.personId)
  const slot = rota.get('slot', booking.slotId)
  return (
    <ExchangeDialog
      rota={rota}
      title={exchange.takeTitle(name, slotName(rota, slot))}
      label={exchange.toWhom}
      listLabel={exchange.people}
      empty={exchange.noPeople(rota.get('role', slot.roleId).code)}
      choices={choices}
      confirm={choice => exchange.giveTo(choice.name)}
      confirmAnyway={exchange.anyway}
      onConfirm={(choice, reason) => attempt('booking.take', { bookingId: booking.id, personId: choice.id, reason })}
    />
  )
}

/** Who could take all of some bookings of one person, best first. */
function useChoices(rota: Rota, handed: readonly Booking[]): readonly Exchange[] {
  return useMemo(() => {
    const slots = handed.map(({ slotId }) => rota.get('slot', slotId))
    return candidatesForSeveral(rota, slots, personId =>
      personId === handed[0]?.personId ? [] : handoverSteps(handed, personId),
    ).map(
      ({ person, level, bookings, verdict, refused }): Exchange => ({
        id: person.id,
        name: person.name,
        detail: [level && levelNames[level], person.institute, shifts(bookings)].filter(Boolean).join(' · '),
        summary: refused.length > 0 && slots.length > 1 ? exchange.refusedOn(refused.length, slots.length) : null,
        dated: slots.length > 1,
        verdict,
        steps: handoverSteps(handed, person.id),
      }),
    )
  }, [rota, handed])
}
