import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Booking } from '../../rota/booking.ts'
import { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { swapPartners } from '../../rota/swap.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
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

async function read() {
  const { rows, undo } = await client.ask('rota.read', undefined)
  return { rota: Rota.fromRows(rows), undo }
}

const dqm = (rota: Rota) => rolesInOrder(rota).find(({ code }) => code === 'DQM')?.id as string
const bookingsOf = (rota: Rota) => [...rota.rows.booking.values()].sort((a, b) => (a.id < b.id ? -1 : 1))

/** A booking with which another can be swapped without breaking anything. */
function swappable(rota: Rota): { booking: Booking; other: Booking } {
  for (const booking of rota.rows.booking.values()) {
    if (rota.get('slot', booking.slotId).roleId !== dqm(rota)) continue
    const [best] = swapPartners(rota, booking)
    if (best && best.verdict.kind !== 'refused') return { booking, other: best.booking }
  }
  throw new Error('nobody can swap in the sample')
}

describe('bookings', () => {
  it('are swapped on the disk, named after both, and undone as one', async () => {
    const before = await read()
    const { booking, other } = swappable(before.rota)
    const done = await client.ask('booking.swap', { bookingId: booking.id, withId: other.id, reason: null })
    const { rota, undo } = await read()
    expect(undo).toBe(done?.label)
    expect(done?.label).toMatch(/^Swap .+ \(DQM, .+\) with .+ \(DQM, .+\)$/)
    expect([rota.get('booking', booking.id).personId, rota.get('booking', other.id).personId]).toEqual([
      other.personId,
      booking.personId,
    ])
    await client.ask('history.undo', undefined)
    expect(bookingsOf((await read()).rota)).toEqual(bookingsOf(before.rota))
  })

  it('are pinned, offered and noted; what is so already commits nothing', async () => {
    const { booking } = swappable((await read()).rota)
    const { id: bookingId } = booking
    await client.ask('booking.note', { bookingId, note: ' by phone ' })
    await client.ask('booking.offer', { bookingId, offered: true })
    await client.ask('booking.pin', { bookingId, pinned: true })
    expect((await read()).rota.get('booking', bookingId)).toEqual({
      ...booking,
      note: 'by phone',
      offered: true,
      pinned: true,
    })
    const told = client.told.length
    expect(await client.ask('booking.pin', { bookingId, pinned: true })).toBeNull()
    expect(client.told).toHaveLength(told)
    expect(await client.refusal('booking.remove', { bookingId })).toMatchObject({ hindrance: { why: 'pinned' } })
  })

  it('that are offered are taken; those that are not are kept', async () => {
    const { booking, other } = swappable((await read()).rota)
    const order = { bookingId: booking.id, personId: other.personId, reason: 'agreed by phone' }
    expect(await client.refusal('booking.take', order)).toMatchObject({ hindrance: { why: 'not-offered' } })
    await client.ask('booking.offer', { bookingId: booking.id, offered: true })
    await client.ask('booking.take', order)
    expect((await read()).rota.get('booking', booking.id)).toMatchObject({
      personId: other.personId,
      offered: false,
    })
  })

  it('are handed over from a date on', async () => {
    const { rota } = await read()
    const { booking, other } = swappable(rota)
    const order = { bookingId: booking.id, personId: other.personId, reason: 'agreed by phone' }
    const from = (date: string) => ({ ...order, from: date as LocalDate })
    expect(await client.refusal('booking.handover', from('2018-01-01'))).toMatchObject({
      hindrance: { why: 'nothing' },
    })
    const done = await client.ask('booking.handover', from('2016-01-01'))
    expect(done?.label).toMatch(/^Hand .*DQM, .* from .+ to .+$/)
    expect((await read()).rota.get('booking', booking.id).personId).toBe(other.personId)
  })
})

describe('a plan', () => {
  it('is copied and cleared, each as one change; an empty range clears nothing', async () => {
    const before = (await read()).rota
    const roleIds = [dqm(before)]
    const range = (start: string, end: string): DateRange => ({ start: start as LocalDate, end: end as LocalDate })
    const [from, to] = [range('2017-07-03', '2017-07-10'), range('2017-07-31', '2017-08-07')]
    const cleared = await client.ask('plan.clear', { roleIds, range: to })
    expect(cleared?.label).toMatch(/^Clear \d+ bookings of DQM, 31 Jul – 6 Aug 2017$/)
    expect(await client.ask('plan.clear', { roleIds, range: to })).toBeNull()
    const copied = await client.ask('plan.copy', { roleIds, from, to })
    expect(copied?.label).toMatch(/^Copy \d+ bookings of DQM from 3–9 Jul 2017 to 31 Jul – 6 Aug 2017$/)
    await client.ask('history.undo', undefined)
    await client.ask('history.undo', undefined)
    expect(bookingsOf((await read()).rota)).toEqual(bookingsOf(before))
  })

  it('of nobody is refused as such', async () => {
    const range = { start: '2017-07-10', end: '2017-07-03' } as DateRange
    expect(await client.refusal('plan.clear', { roleIds: [dqm((await read()).rota)], range })).toMatchObject({
      kind: 'invalid-input',
    })
    const somebody = crypto.randomUUID()
    const week = { start: '2017-07-03', end: '2017-07-10' } as DateRange
    expect(await client.refusal('plan.clear', { roleIds: [somebody], range: week })).toEqual({
      kind: 'not-found',
      what: 'role',
    })
  })
})
