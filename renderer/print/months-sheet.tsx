import { bookingsOnSlot } from '../../rota/bookings.ts'
import { demandOfSlots } from '../../rota/demand.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { slotOfPlace } from '../board/rows.ts'
import { dayNumberAndName, monthOfYear, timeOfDay } from '../words/dates.ts'
import { printing } from '../words/print.ts'
import { isFree } from './free.ts'
import classes from './print-sheet.module.css'
import { SheetHead } from './sheet-head.tsx'
import { datesIn, monthsOf } from './stretches.ts'

/** The months that the board shows of a role: days as rows, starts as columns, names in the cells. */
export function MonthsSheet(props: { readonly rota: Rota; readonly role: Role; readonly period: DateRange }) {
  const { rota, role } = props
  const months = monthsOf(props.period)
  return (
    <article className={`${classes.table} ${classes.month}`}>
      {months.map(month => (
        <section key={month.start} className={classes.page}>
          <SheetHead rota={rota} title={`${role.code}, ${monthOfYear(month.start)}`} notes={[role.name]} />
          <MonthTable rota={rota} role={role} month={month} />
        </section>
      ))}
    </article>
  )
}

function MonthTable({ rota, role, month }: { readonly rota: Rota; readonly role: Role; readonly month: DateRange }) {
  const starts = role.pattern.kind === 'daily' ? role.pattern.starts.map(timeOfDay) : [printing.who]
  const dates = datesIn(month)
  const groundOf = (date: LocalDate) => (isFree(rota, date) ? classes.free : undefined)
  const lines = starts.map((_, line) => dates.map(date => slotOfPlace(rota, role, line, date)))
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{printing.day}</th>
          {starts.map(start => (
            <th key={start} scope="col">
              {start}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {dates.map((date, day) => (
          <tr key={date}>
            <th scope="row" className={groundOf(date)}>
              {dayNumberAndName(date)}
            </th>
            {lines.map((slots, line) => {
              const slot = slots[day] ?? null
              // A slot of several days stands once beside all of them.
              if (slot !== null && slot === slots[day - 1]) return null
              const days = slot === null ? 1 : slots.filter(each => each === slot).length
              return (
                <td key={starts[line]} rowSpan={days} className={days === 1 ? groundOf(date) : undefined}>
                  {slot && <Names rota={rota} slot={slot} />}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Names({ rota, slot }: { readonly rota: Rota; readonly slot: Slot }) {
  const bookings = bookingsOnSlot(rota).get(slot.id) ?? []
  const shifters = bookings.filter(({ place }) => place === 'shifter').length
  const missing = (demandOfSlots(rota).get(slot.id)?.required ?? 0) - shifters
  const names = bookings.map(({ personId, place }) => {
    const { name } = rota.get('person', personId)
    return place === 'shadow' ? printing.shadow(name) : name
  })
  return (
    <>
      {names.join(', ')}
      {missing > 0 && <span className={classes.missing}> {printing.missing(missing)}</span>}
    </>
  )
}
