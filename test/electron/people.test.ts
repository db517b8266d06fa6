import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { bookingsOf, bookingsOnSlot } from '../../rota/bookings.ts'
import type { Person } from '../../rota/person.ts'
import { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { type Client, startClient } from '../support/client.ts'

let folder: string
let client: Client
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
  client = startClient(folder)
  await client.ask('file.sample', undefined)
})
afterEach(() => {
  client.desk.end()
  rmSync(folder, { recursive: true, force: true })
})

async function read(): Promise<Rota> {
  return Rota.fromRows((await client.ask('rota.read', undefined)).rows)
}

/** The people with most bookings, and what is said of them. */
function busiest(rota: Rota): [Person, Person] {
  const sorted = [...rota.rows.person.values()].sort(
    (a, b) => bookingsOf(rota, b.id).length - bookingsOf(rota, a.id).length,
  )
  return sorted as unknown as [Person, Person]
}

const fieldsOf = ({ id: _id, ...fields }: Person) => fields
const date = (text: string) => text as LocalDate

describe('people in the file', () => {
  it('leave as was assumed, with their bookings, as one change, or not at all', async () => {
    const before = await read()
    const [first, second] = busiest(before)
    const leaves = { kind: 'leaves' as const, personId: first.id, from: date('2017-01-01') }
    const nobody = { ...leaves, personId: before.heading.id }
    const refused = await client.refusal('assumptions.apply', { assumed: [leaves, nobody] })
    expect(refused).toEqual({ kind: 'not-found', what: 'person' })
    expect((await read()).rows).toEqual(before.rows)
    await client.ask('assumptions.apply', { assumed: [leaves, { ...leaves, personId: second.id }] })
    const after = await read()
    expect([first, second].map(({ id }) => [after.get('person', id).left, bookingsOf(after, id).length])).toEqual([
      ['2017-01-01', 0],
      ['2017-01-01', 0],
    ])
    await client.ask('history.undo', undefined)
    expect((await read()).rows).toEqual(before.rows)
  })

  it('are added, changed and qualified as one change, which undo takes back', async () => {
    const [first] = busiest(await read())
    const [role] = [...(await read()).rows.role.keys()] as [string]
    const fields = { name: 'Ned Ode', email: 'ned@example.org', institute: '', subsystem: '', joined: null, left: null }
    const tenures = [{ level: 'expert' as const, from: null, until: date('2018-01-01') }]
    const before = await read()
    await client.ask('people.change', {
      steps: [
        { kind: 'add', fields, roles: [{ roleId: role, tenures }] },
        { kind: 'change', personId: first.id, fields: { left: date('2017-06-01') } },
      ],
    })
    const rota = await read()
    expect(rota.rows.person.size).toBe(before.rows.person.size + 1)
    expect(rota.get('person', first.id).left).toBe('2017-06-01')
    await client.ask('history.undo', undefined)
    expect((await read()).rows.person).toEqual(before.rows.person)
  })

  it('are not deleted while they are booked, unless their bookings go, too', async () => {
    const before = await read()
    const [first] = busiest(before)
    const personIds = [first.id]
    const bookings = bookingsOf(before, first.id).length
    expect(await client.refusal('people.delete', { personIds, takeOff: false })).toMatchObject({
      hindrance: { why: 'booked', bookings },
    })
    const done = await client.ask('people.delete', { personIds, takeOff: true })
    expect(done?.label).toBe(`Delete ${first.name} and take off ${bookings} bookings`)
    expect((await read()).rows.booking.size).toBe(before.rows.booking.size - bookings)
    await client.ask('history.undo', undefined)
    expect((await read()).rows.booking).toEqual(before.rows.booking)
  })

  it('become one, also with the address of the one that goes', async () => {
    const before = await read()
    const [keep, drop] = busiest(before)
    const together = bookingsOf(before, keep.id).length + bookingsOf(before, drop.id).length
    const takeOff = [...bookingsOnSlot(before).values()].flatMap(
      on => (on.some(each => each.personId === keep.id) && on.find(each => each.personId === drop.id)?.id) || [],
    )
    await client.ask('people.merge', {
      keepId: keep.id,
      dropId: drop.id,
      fields: { ...fieldsOf(keep), email: drop.email },
      takeOff,
    })
    const rota = await read()
    expect([rota.rows.person.has(drop.id), rota.get('person', keep.id).email]).toEqual([false, drop.email])
    expect(bookingsOf(rota, keep.id)).toHaveLength(together - takeOff.length)
  })

  it('are away and wish for something, several at once', async () => {
    const [first, second] = busiest(await read())
    const personIds = [first.id, second.id]
    const dates = { start: date('2017-08-01'), end: date('2017-08-08') }
    await client.ask('absence.add', { personIds, ...dates, reason: 'a test' })
    await client.ask('wish.add', { personIds, ...dates, wish: 'wanted' })
    const rota = await read()
    const fresh = [...rota.rows.absence.values()].filter(({ reason }) => reason === 'a test')
    const wishes = [...rota.rows.wish.values()].filter(({ start }) => start === dates.start)
    expect([fresh.length, wishes.length]).toEqual([2, 2])
    const [absence] = fresh
    const absenceId = absence?.id as string
    await client.ask('absence.change', { absenceId, start: dates.start, end: date('2017-08-03'), reason: 'visit' })
    expect((await read()).get('absence', absenceId)).toMatchObject({ end: '2017-08-03', reason: 'visit' })
    await client.ask('absence.remove', { absenceIds: [absenceId] })
    await client.ask('wish.change', { wishId: wishes[0]?.id as string, ...dates, wish: 'unwanted' })
    await client.ask('wish.remove', { wishIds: wishes.map(({ id }) => id) })
    expect((await read()).rows.absence.has(absenceId)).toBe(false)
    const wrong = { personIds, start: dates.end, end: dates.start, reason: '' }
    expect((await client.refusal('absence.add', wrong)).kind).toBe('invalid-input')
  })
})
