import { z } from 'zod'
import { Absence } from './absence.ts'
import { Booking } from './booking.ts'
import { CalendarSource } from './calendar-source.ts'
import { Due } from './due.ts'
import { HandbookPage } from './handbook-page.ts'
import { Heading } from './heading.ts'
import { Holiday } from './holiday.ts'
import { Kind } from './kind.ts'
import { KindDemand } from './kind-demand.ts'
import { Lead } from './lead.ts'
import { Period } from './period.ts'
import { Person } from './person.ts'
import { Publication } from './publication.ts'
import { Qualification } from './qualification.ts'
import { Role } from './role.ts'
import { Slot } from './slot.ts'
import { Wish } from './wish.ts'

/**
 * Every table of a rota and the shape of its rows.
 *
 * Ordered so that a row only refers to rows of tables before its own: insert forwards, delete backwards.
 */
export const tables = {
  heading: Heading,
  role: Role,
  kind: Kind,
  kindDemand: KindDemand,
  period: Period,
  lead: Lead,
  holiday: Holiday,
  slot: Slot,
  person: Person,
  qualification: Qualification,
  calendarSource: CalendarSource,
  absence: Absence,
  wish: Wish,
  booking: Booking,
  publication: Publication,
  handbookPage: HandbookPage,
  due: Due,
} as const

export type Table = keyof typeof tables
export const tableNames = Object.keys(tables) as Table[]

/** The row type of each table. */
export type Records = { [T in Table]: z.infer<(typeof tables)[T]> }

/** All rows of a rota as they travel and are stored: a list a table, in no order. */
export const RotaRows = z.object({
  heading: z.array(Heading),
  role: z.array(Role),
  kind: z.array(Kind),
  kindDemand: z.array(KindDemand),
  period: z.array(Period),
  lead: z.array(Lead),
  holiday: z.array(Holiday),
  slot: z.array(Slot),
  person: z.array(Person),
  qualification: z.array(Qualification),
  calendarSource: z.array(CalendarSource),
  absence: z.array(Absence),
  wish: z.array(Wish),
  booking: z.array(Booking),
  publication: z.array(Publication),
  handbookPage: z.array(HandbookPage),
  due: z.array(Due),
})
export type RotaRows = { readonly [T in Table]: readonly Records[T][] }
