import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { draftOf } from '../../rota/role-draft.ts'
import { Rota } from '../../rota/rota.ts'
import { rolesInOrder, slotsOfRole } from '../../rota/slots.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { type Client, startClient } from '../support/client.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const date = (text: string) => text as LocalDate

async function read(client: Client): Promise<Rota> {
  return Rota.fromRows((await client.ask('rota.read', undefined)).rows)
}

async function withSample() {
  const client = startClient(folder)
  await client.ask('file.sample', undefined)
  const rota = await read(client)
  const [orm, dqm] = rolesInOrder(rota)
  if (!orm || !dqm) throw new Error('the sample has no roles')
  return { client, rota, orm, dqm }
}

it('a role is added, changed, ordered, retired and brought back, each a change that is undone as one', async () => {
  const { client, rota, dqm, orm } = await withSample()
  const draft = { ...draftOf(rota, orm), code: 'CONV', name: 'Convener' }
  await client.ask('role.add', { role: draft, from: date('2017-01-01') })
  const added = await read(client)
  const conv = rolesInOrder(added).at(-1)
  expect([conv?.code, slotsOfRole(added).get(conv?.id ?? '')?.length]).toEqual(['CONV', 52])
  const roleId = conv?.id as string
  expect(
    await client.refusal('role.change', { roleId, role: { ...draft, code: 'DQM' }, from: date('2017-01-01') }),
  ).toEqual({ kind: 'hindered', hindrance: { why: 'taken', value: 'DQM' } })
  expect(
    (await client.ask('role.change', { roleId, role: { ...draft, thinBelow: 5 }, from: date('2017-01-01') }))?.label,
  ).toBe('Change the role CONV')
  await client.ask('role.order', { roleIds: [roleId] })
  expect(rolesInOrder(await read(client))[0]?.code).toBe('CONV')
  await client.ask('role.retire', { roleId, from: date('2017-07-01'), booked: 'refuse' })
  expect(slotsOfRole(await read(client)).get(roleId)).toHaveLength(26)
  await client.ask('role.return', { roleId })
  expect(slotsOfRole(await read(client)).get(roleId)).toHaveLength(52)
  expect(
    await client.refusal('role.retire', { roleId: dqm.id, from: date('2017-07-01'), booked: 'refuse' }),
  ).toMatchObject({
    kind: 'hindered',
    hindrance: { why: 'booked' },
  })
  for (let step = 0; step < 5; step++) await client.ask('history.undo', undefined)
  expect((await read(client)).rows).toEqual(rota.rows)
})

it('a changed pattern leaves the past and what is booked alone, whatever date is asked for', async () => {
  const { client, rota, dqm } = await withSample()
  const starts = ['08:00', '20:00'] as TimeOfDay[]
  const role = { ...draftOf(rota, dqm), pattern: { kind: 'daily' as const, starts } }
  await client.ask('role.change', { roleId: dqm.id, role, from: date('2017-07-01') })
  const after = await read(client)
  expect(after.rows.slot).toEqual(rota.rows.slot)
  expect(after.get('role', dqm.id).pattern).toEqual(role.pattern)
})

it('slots are opened for some dates, get their own demand, are added and removed', async () => {
  const { client, dqm } = await withSample()
  const range = { roleIds: [dqm.id], start: date('2018-03-01'), end: date('2018-04-01') }
  expect((await client.ask('slots.open', range))?.label).toBe('Open DQM, 1 Mar 2018 – 31 Mar 2018')
  expect(await client.ask('slots.open', range)).toBeNull()
  expect(await client.refusal('slots.open', { ...range, end: range.start })).toMatchObject({ kind: 'invalid-input' })
  const own = { demand: { required: 2, experts: 0 }, reason: 'set-up of the VdM scan' }
  const moment = (time: string) => ({ date: date('2018-03-05'), time: time as TimeOfDay })
  await client.ask('slot.add', { roleId: dqm.id, start: moment('10:00'), end: moment('12:00'), own })
  const extra = [...(await read(client)).rows.slot.values()].find(slot => slot.extra)
  const slotId = extra?.id as string
  expect(extra?.override).toEqual(own)
  await client.ask('slot.demand', { slotId, own: { ...own, demand: { required: 3, experts: 1 } } })
  expect((await read(client)).get('slot', slotId).override?.demand).toEqual({ required: 3, experts: 1 })
  await client.ask('slot.remove', { slotId })
  expect((await read(client)).rows.slot.has(slotId)).toBe(false)
})

it('the rota gets another name, zone, names of levels and rules, and slots stay the moments they are', async () => {
  const { client, rota } = await withSample()
  const { id: _id, ...heading } = rota.heading
  const levelNames = { trainee: 'shadow', qualified: 'shifter', expert: 'chief' }
  const rules = { ...heading.rules, restHours: 12, severities: { WISH: 'hard' as const } }
  await client.ask('heading.change', { name: 'Other', zone: 'America/Chicago', levelNames, rules })
  const after = await read(client)
  expect(after.heading).toEqual({ ...rota.heading, name: 'Other', zone: 'America/Chicago', levelNames, rules })
  expect(after.rows.slot).toEqual(rota.rows.slot)
  expect(await client.refusal('heading.change', { ...heading, zone: 'Mars/Olympus' })).toMatchObject({
    kind: 'invalid-input',
  })
})
