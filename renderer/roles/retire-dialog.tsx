import { Button, Radio } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { bookingsOnSlot } from '../../rota/bookings.ts'
import { dateOf, instantOf } from '../../rota/civil-time.ts'
import { bookedSlotsFrom, type Remains } from '../../rota/retire-role.ts'
import { dateOfSlot, slotsOfRole } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { now } from '../clock.ts'
import { committed } from '../committed.ts'
import { DateField } from '../date-field.tsx'
import { useRota } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { retireWords as words } from '../words/roles.ts'
import classes from './roles.module.css'

/** Asks from when a role ends, and what becomes of those who are booked behind that date. */
export function RetireDialog({ roleId }: { readonly roleId: string }) {
  const rota = useRota()
  const role = rota.rows.role.get(roleId)
  const [from, setFrom] = useState<LocalDate>(() => dateOf(rota.zone, now()))
  const [booked, setBooked] = useState<Remains>('keep')
  const close = () => look({ dialog: null })
  if (!role) return null
  const held = bookedSlotsFrom(rota, roleId, from)
  const [first] = held
  const bookings = held.reduce((sum, { id }) => sum + (bookingsOnSlot(rota).get(id)?.length ?? 0), 0)
  const start = instantOf(rota.zone, from)
  const later = (slotsOfRole(rota).get(roleId) ?? []).filter(slot => slot.start >= start).length

  async function retire(event: FormEvent): Promise<void> {
    event.preventDefault()
    look({ dialog: null })
    await committed('role.retire', { roleId, from, booked: first ? booked : 'refuse' })
  }

  return (
    <Dialog title={words.title(role.code)} closeLabel={words.close} width={460} onClose={close}>
      <form className={classes.dialog} onSubmit={event => void retire(event)}>
        <DateField autoFocus label={words.from} value={from} onChange={setFrom} />
        <p role="status" className={classes.told}>
          {words.empty(later - held.length)}{' '}
          {first ? words.booked(bookings, held.length, dateOfSlot(rota, first)) : words.nobody}
        </p>
        {first && (
          <Radio.Group label={words.choice} value={booked} onChange={value => setBooked(value as Remains)}>
            <Radio size="xs" mt={6} value="keep" label={words.keep(held.length)} />
            <Radio size="xs" mt={6} value="remove" label={words.remove(bookings)} />
          </Radio.Group>
        )}
        <footer className={classes.dialogFoot}>
          <Button onClick={close}>{words.cancel}</Button>
          <Button type="submit" variant="filled">
            {words.retire}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
