import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { coverageOf } from '../../rota/coverage.ts'
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

const date = (text: string) => text as LocalDate

async function rota(): Promise<Rota> {
  return Rota.fromRows((await client.ask('rota.read', undefined)).rows)
}

const special = {
  id: null,
  name: 'Van der Meer scan',
  kind: 'special-run',
  start: date('2017-07-20'),
  end: date('2017-07-25'),
  source: 'LPC',
  confidence: 'estimate',
  luminosity: null,
}

describe('periods', () => {
  it('are added, split, copied and deleted, and every step can be taken back', async () => {
    const before = await rota()
    await client.ask('period.save', { entry: special, leads: null, along: [] })
    const added = [...(await rota()).rows.period.values()].find(({ name }) => name === special.name)
    expect(added).toEqual({ ...special, id: added?.id })
    await client.ask('period.split', { periodId: added?.id as string, date: date('2017-07-22') })
    await client.ask('calendar.copy', { periodIds: [added?.id as string], years: 1, keep: 'weekdays' })
    const named = [...(await rota()).rows.period.values()].filter(({ name }) => name === special.name)
    expect(named.map(({ start, end }) => `${start} ${end}`).sort()).toEqual([
      '2017-07-20 2017-07-22',
      '2017-07-22 2017-07-25',
      '2018-07-19 2018-07-21',
    ])
    await client.ask('period.remove', { periodIds: named.map(({ id }) => id) })
    expect((await rota()).rows.period).toEqual(before.rows.period)
    for (let step = 0; step < 4; step++) await client.ask('history.undo', undefined)
    expect((await rota()).rows).toEqual(before.rows)
  })

  it('whose end is before their start are refused and nothing is stored', async () => {
    const before = await rota()
    const entry = { ...special, end: date('2017-07-19') }
    expect(await client.refusal('period.save', { entry, leads: null, along: [] })).toMatchObject({
      kind: 'invalid-input',
    })
    expect((await rota()).rows).toEqual(before.rows)
  })

  it('keep their lead times in the file', async () => {
    const [first, second] = [...(await rota()).rows.period.values()]
    if (!first || !second) throw new Error('the sample has no calendar')
    const leads = [{ beforeId: second.id, months: 2, days: 3 }]
    await client.ask('period.save', { entry: first, leads, along: [] })
    const kept = [...(await rota()).rows.lead.values()]
    expect(kept).toEqual([{ id: kept[0]?.id, periodId: first.id, ...leads[0] }])
    expect(await client.ask('period.save', { entry: first, leads, along: [] })).toBeNull()
    await client.ask('period.remove', { periodIds: [second.id] })
    expect((await rota()).rows.lead.size).toBe(0)
  })
})

describe('kinds and demand', () => {
  it('are added, used, refused and replaced', async () => {
    const kind = { id: null, name: 'Intensity ramp-up', tint: 'rose', shows: 'band', demands: true } as const
    await client.ask('kind.save', kind)
    const made = [...(await rota()).rows.kind.values()].find(({ name }) => name === kind.name)
    expect(made).toMatchObject({ code: 'intensity-ramp-up', rank: 12 })
    const dqm = [...(await rota()).rows.role.values()].find(({ code }) => code === 'DQM')
    const demand = { required: 5, experts: 2 }
    await client.ask('demand.set', { demands: [{ roleId: dqm?.id as string, kind: 'intensity-ramp-up', demand }] })
    await client.ask('period.save', { entry: { ...special, kind: 'intensity-ramp-up' }, leads: null, along: [] })
    const asked = async () => [...coverageOf(await rota()).values()].filter(slot => slot.demand.required === 5).length
    expect(await asked()).toBe(16)
    const kindId = made?.id as string
    expect(await client.refusal('kind.remove', { kindId, instead: null })).toEqual({
      kind: 'hindered',
      hindrance: { why: 'kind-used', name: kind.name, periods: 1 },
    })
    await client.ask('kind.remove', { kindId, instead: 'physics' })
    expect([await asked(), (await rota()).rows.kind.size]).toEqual([0, 12])
    await client.ask('history.undo', undefined)
    expect([await asked(), (await rota()).rows.kind.size]).toEqual([16, 13])
  })

  it('are listed in another order', async () => {
    const ids = [...(await rota()).rows.kind.values()].sort((a, b) => b.rank - a.rank).map(({ id }) => id)
    await client.ask('kind.order', { kindIds: ids })
    expect((await rota()).get('kind', ids[0] as string).rank).toBe(0)
  })
})

describe('holidays', () => {
  it('are added, changed and deleted', async () => {
    const holiday = {
      id: null,
      name: 'Company day',
      kind: 'closure',
      start: date('2017-05-02'),
      end: date('2017-05-03'),
    } as const
    const before = (await rota()).rows.holiday
    await client.ask('holiday.save', holiday)
    const added = [...(await rota()).rows.holiday.values()].find(({ name }) => name === holiday.name)
    const id = added?.id as string
    await client.ask('holiday.save', { ...holiday, id, kind: 'official' })
    expect((await rota()).get('holiday', id).kind).toBe('official')
    await client.ask('holiday.remove', { holidayIds: [id] })
    expect((await rota()).rows.holiday).toEqual(before)
    expect(await client.refusal('holiday.remove', { holidayIds: [id] })).toEqual({ kind: 'not-found', what: 'holiday' })
  })
})
