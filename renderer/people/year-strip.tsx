import { bookingsOf } from '../../rota/bookings.ts'
import { instantOf, yearInterval } from '../../rota/civil-time.ts'
import { absencesOfPerson, wishesOfPerson } from '../../rota/people.ts'
import type { Person } from '../../rota/person.ts'
import { type Interval, type LocalDate, overlaps } from '../../rota/time.ts'
import { roleColour } from '../palette.ts'
import { monthHead } from '../words/dates.ts'
import { personPage } from '../words/people.ts'
import type { Ground } from './columns.ts'
import classes from './year-strip.module.css'

const width = 366
const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'))

/** A person's year on one line: bookings in the colour of their role, absences hatched, wishes as lines below. */
export function YearStrip({ person, ground }: { readonly person: Person; readonly ground: Ground }) {
  const { rota, year } = ground
  const whole = yearInterval(rota.zone, year)
  const within = (stretch: Interval) => overlaps(stretch, whole)
  const x = (at: number) =>
    ((Math.min(whole.end, Math.max(whole.start, at)) - whole.start) / (whole.end - whole.start)) * width
  const box = ({ start, end }: Interval, least: number) => ({ x: x(start), width: Math.max(least, x(end) - x(start)) })
  const bookings = bookingsOf(rota, person.id).filter(within)
  const absences = (absencesOfPerson(rota).get(person.id) ?? []).filter(within)
  const wishes = (wishesOfPerson(rota).get(person.id) ?? []).filter(within)
  return (
    <svg
      className={classes.strip}
      viewBox={`0 0 ${width} 46`}
      role="img"
      aria-label={personPage.stripLabel(bookings.length, absences.length, wishes.length)}
    >
      <defs>
        <pattern id="away" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2" height="5" className={classes.hatch} />
        </pattern>
      </defs>
      {months.map(month => {
        const date = `${year}-${month}-01` as LocalDate
        const at = x(instantOf(rota.zone, date))
        return (
          <g key={month}>
            <path d={`M${at} 12v24`} className={classes.month} />
            <text x={at + 2} y="9" className={classes.name}>
              {monthHead(date)}
            </text>
          </g>
        )
      })}
      <rect x="0" y="13" width={width} height="22" className={classes.ground} />
      {absences.map(({ row, ...stretch }) => (
        <rect key={row.id} {...box(stretch, 1)} y="13" height="22" fill="url(#away)" />
      ))}
      {bookings.map(({ booking, role, start, end }) => (
        <rect
          key={booking.id}
          {...box({ start, end }, 1.5)}
          y={booking.place === 'shadow' ? 25 : 15}
          height={booking.place === 'shadow' ? 8 : 18}
          fill={roleColour(role.colour)}
        />
      ))}
      {wishes.map(({ row, ...stretch }) => (
        <rect
          key={row.id}
          {...box(stretch, 1.5)}
          y={row.wish === 'wanted' ? 37 : 41}
          height="3"
          className={row.wish === 'wanted' ? classes.wanted : classes.unwanted}
        />
      ))}
    </svg>
  )
}
