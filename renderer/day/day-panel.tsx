import { CloseButton } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { addDays, intervalOf } from '../../rota/civil-time.ts'
import { periodsWithin } from '../../rota/demand.ts'
import { kindOf } from '../../rota/kind-by-code.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, rolesInOrder, slotsWithin } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { BookingPage } from '../booking/booking-page.tsx'
import { BookingPanel } from '../booking/booking-panel.tsx'
import { roleColour } from '../palette.ts'
import { look, type OpenDay } from '../view.ts'
import { dateRange, isoWeek, longDate } from '../words/dates.ts'
import { dayPanel } from '../words.ts'
import classes from './day-panel.module.css'
import { SlotCard } from './slot-card.tsx'

/** The side panel: a day with its slots, or the candidates for one of them. */
export function DayPanel({ rota, open }: { readonly rota: Rota; readonly open: OpenDay }) {
  const ref = useRef<HTMLElement>(null)
  const slot = open.slotId === null ? undefined : rota.rows.slot.get(open.slotId)
  const books = open.booking && slot !== undefined
  const booked = open.bookingId === null ? undefined : rota.rows.booking.get(open.bookingId)
  const bookedOn = booked && rota.get('slot', booked.slotId)

  useEffect(() => {
    // Every visit is another object, and asks for the focus again wherever it went meanwhile.
    if ((open.booking && slot !== undefined) || (open.bookingId !== null && booked !== undefined)) return
    const panel = ref.current
    const place =
      panel?.querySelector<HTMLElement>('[data-goal]:not(:disabled)') ?? panel?.querySelector<HTMLElement>('h2')
    place?.focus()
    place?.scrollIntoView({ block: 'nearest' })
  }, [open, slot, booked])

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    event.preventDefault()
    look({ open: null })
  }

  return (
    <aside ref={ref} className={classes.panel} aria-label={dayPanel.title} onKeyDown={onKeyDown}>
      <header className={classes.head}>
        <div>
          <h2 className={classes.date} tabIndex={-1}>
            {longDate(open.date)}
          </h2>
          <p className={classes.week}>{[isoWeek(open.date), ...holidaysOn(rota, open.date)].join(' · ')}</p>
        </div>
        <CloseButton aria-label={dayPanel.close} onClick={() => look({ open: null })} />
      </header>
      {booked && bookedOn ? (
        <BookingPage key={booked.id} rota={rota} slot={bookedOn} booking={booked} open={open} />
      ) : books ? (
        <BookingPanel key={slot.id} rota={rota} slot={slot} open={open} />
      ) : (
        <div className={classes.body}>
          <Periods rota={rota} date={open.date} />
          {rolesInOrder(rota).map(role => (
            <RoleOfDay key={role.id} rota={rota} role={role} date={open.date} goal={slot} />
          ))}
        </div>
      )}
    </aside>
  )
}

function holidaysOn(rota: Rota, date: LocalDate): string[] {
  return [...rota.rows.holiday.values()].filter(({ start, end }) => start <= date && date < end).map(({ name }) => name)
}

function Periods({ rota, date }: { readonly rota: Rota; readonly date: LocalDate }) {
  const periods = periodsWithin(rota, intervalOf(rota.zone, { start: date, end: addDays(date, 1) }))
  return (
    <section className={classes.periods} aria-label={dayPanel.periods}>
      {periods.length === 0 && <p className={classes.quiet}>{dayPanel.noPeriod}</p>}
      {periods.map(period => (
        <p key={period.id} className={classes.period}>
          <span
            className={classes.kind}
            style={{ background: `var(--tint-${kindOf(rota, period.kind).tint})` }}
            aria-hidden="true"
          />
          <span className={classes.periodName}>{period.name}</span>
          <span className={classes.quiet}>
            {kindOf(rota, period.kind).name}, {dateRange(period, date.slice(0, 4))}
          </span>
        </p>
      ))}
    </section>
  )
}

/** A role on a day: every slot that runs on it. */
function RoleOfDay(props: {
  readonly rota: Rota
  readonly role: Role
  readonly date: LocalDate
  readonly goal: Slot | undefined
}) {
  const { rota, role, date } = props
  const running = slotsWithin(rota, role.id, intervalOf(rota.zone, { start: date, end: addDays(date, 1) }))
  // The night before belongs to the day before: it is told there, unless it was gone to.
  const slots = running.filter(
    slot => role.pattern.kind !== 'daily' || dateOfSlot(rota, slot) === date || slot === props.goal,
  )
  return (
    <section aria-label={role.name}>
      <h3 className={classes.role}>
        <span className={classes.code} style={{ background: roleColour(role.colour) }}>
          {role.code}
        </span>
        {role.name}
      </h3>
      {slots.length === 0 && <p className={classes.quiet}>{dayPanel.noSlots(role.code)}</p>}
      {slots.map(slot => (
        <SlotCard key={slot.id} rota={rota} slot={slot} date={date} goal={slot === props.goal} />
      ))}
    </section>
  )
}
