import { join } from 'node:path'
import { createRota } from '../../db/open.ts'
import type { Booking } from '../../rota/booking.ts'
import { added } from '../../rota/change.ts'
import type { CalendarPlan, Contested, SendingResult } from '../../rota/dav/server.ts'
import type { CalendarScope } from '../../rota/ical/scope.ts'
import { Rota } from '../../rota/rota.ts'
import { hour, type Instant } from '../../rota/time.ts'
import { type Client, startClient } from './client.ts'
import { recordMaker } from './records.ts'

/** How many shifts the month of a {@link Publisher} has. */
export const shifts = 20

/** An account on a server. */
interface Account {
  readonly url: string
  readonly user: string
  readonly password: string
}

/** Somebody who publishes a small rota: 20 shifts of one role, two days apart, so that no event tells of another's people. */
export interface Publisher {
  readonly client: Client
  /** Says where to, for the role alone unless told otherwise. */
  readonly sendTo: (account: Account, url: string, kind?: 'caldav' | 'webdav', scope?: CalendarScope) => Promise<void>
  readonly plan: () => Promise<CalendarPlan>
  readonly send: (insisted?: readonly Contested[]) => Promise<SendingResult>
  readonly rota: () => Promise<Rota>
  /** The bookings by start. */
  readonly bookings: () => Promise<Booking[]>
  /** Gives a booking to the other one of the two people, or of more whom a test adds. */
  readonly giveAway: (booking: Booking) => Promise<void>
}

/** Opens a rota of its own in a folder; {@link Client.desk} has to be ended. */
export async function startPublisher(folder: string): Promise<Publisher> {
  const make = recordMaker()
  const [heading, role] = [make.heading({ name: 'Small & short' }), make.role({ code: 'DQM' })]
  const people = [make.person({ name: 'Ada Quill' }), make.person({ name: 'Ben; Marsh, "jr."' })]
  const first = Date.UTC(2017, 2, 1, 6)
  const slots = Array.from({ length: shifts }, (_, index) => {
    const start = (first + index * 48 * hour) as Instant
    return make.slot({ roleId: role.id, start, end: (start + 8 * hour) as Instant })
  })
  const [ada] = people as [(typeof people)[0]]
  const rows = [
    added('heading', heading),
    added('role', role),
    added('kind', make.kind()),
    ...people.map(person => added('person', person)),
    ...people.map(({ id: personId }) => added('qualification', make.qualification({ personId, roleId: role.id }))),
    ...slots.map(slot => added('slot', slot)),
    ...slots.map(slot => added('booking', make.booking({ slotId: slot.id, personId: ada.id }))),
  ]
  const path = join(folder, 'small.watchbill')
  const made = createRota(path, { label: 'New rota', rows }, Date.UTC(2017, 0, 1))
  if (!made.ok) throw new Error(made.trouble.code)
  made.store.close()
  const client = startClient(folder, { chooseRota: async () => path })
  await client.ask('file.open', undefined)

  const rota = async () => Rota.fromRows((await client.ask('rota.read', undefined)).rows)
  return {
    client,
    rota,
    async sendTo({ url: address, user, password }, url, kind = 'caldav', scope = { kind: 'role', roleId: role.id }) {
      const server = { kind, address, user, state: 'published' as const, calendars: [{ scope, url }] }
      await client.ask('server.save', { server, password })
    },
    async plan() {
      const { calendars } = await client.ask('server.plan', undefined)
      return calendars[0] as CalendarPlan
    },
    async send(insisted = []) {
      const { revision } = await client.ask('rota.read', undefined)
      return client.ask('server.send', { revision, insisted: insisted.map(({ href, etag }) => ({ href, etag })) })
    },
    async bookings() {
      const now = await rota()
      const startOf = ({ slotId }: Booking) => now.get('slot', slotId).start
      return [...now.rows.booking.values()].sort((a, b) => startOf(a) - startOf(b))
    },
    async giveAway({ id: bookingId, slotId, personId }) {
      const other = [...(await rota()).rows.person.keys()].find(id => id !== personId) as string
      const steps = [{ kind: 'move' as const, bookingId, slotId, personId: other }]
      await client.ask('booking.arrange', { steps, reason: null })
    },
  }
}
