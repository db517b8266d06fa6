import { describe, expect, it } from 'vitest'
import { apply } from '../../rota/change.ts'
import { coverageOf } from '../../rota/coverage.ts'
import type { Decision } from '../../rota/decision.ts'
import { decideExtraSlot, decideSlotDemand, decideSlotRemoval, type ExtraSlot } from '../../rota/edit-slots.ts'
import { decideOpenYear } from '../../rota/open-year.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const morning = 'DQM 2017-07-14 07:00'
const own = { demand: { required: 2, experts: 1 }, reason: 'set-up of a special run' }

function done(rota: Rota, decision: Decision): Rota {
  const outcome = decision.ok ? apply(rota, decision.change) : decision
  if (!outcome.ok || !('rota' in outcome)) throw new Error(JSON.stringify(outcome))
  return outcome.rota
}

const setUp = (roleId: string, end = '14:30'): ExtraSlot => ({
  roleId,
  start: { date: '2017-07-14' as LocalDate, time: '10:00' as TimeOfDay },
  end: { date: '2017-07-14' as LocalDate, time: end as TimeOfDay },
  own,
})

describe("a slot's own demand", () => {
  it('is given with a reason and taken back', () => {
    const { rota, slot } = scene({ slots: [morning], periods: [['physics', '2017-07-01', '2017-08-01']] })
    const { id } = slot(morning)
    const decision = decideSlotDemand(rota, id, own)
    expect(decision).toMatchObject({ change: { label: 'Ask for 2 people, 1 expert on DQM, 14 Jul 2017 07:00' } })
    const given = done(rota, decision)
    expect(coverageOf(given).get(id)?.demand).toEqual(own.demand)
    expect(coverageOf(done(given, decideSlotDemand(given, id, null))).get(id)?.demand.required).toBe(1)
  })

  it('that it has already changes nothing', () => {
    const { rota, slot } = scene({ slots: [morning] })
    expect(decideSlotDemand(rota, slot(morning).id, null)).toMatchObject({ change: { rows: [] } })
  })
})

describe('an extra slot', () => {
  it('stands beside the pattern, with its own demand, and stays when the year is opened again', () => {
    const { rota, role, newId } = scene({ slots: [morning] })
    const { id } = role('DQM')
    const decision = decideExtraSlot(rota, setUp(id), newId)
    expect(decision).toMatchObject({ change: { label: 'Add an extra slot: DQM, 14 Jul 2017 10:00' } })
    const after = done(rota, decision)
    const extra = [...after.rows.slot.values()].find(slot => slot.extra)
    expect(coverageOf(after).get(extra?.id ?? '')).toMatchObject({ status: 'gap', demand: own.demand })
    const opened = done(after, { ok: true, change: decideOpenYear(after, 2017, newId) })
    expect([...opened.rows.slot.values()].filter(slot => slot.roleId === id)).toHaveLength(1096)
  })

  it('cannot lose its demand', () => {
    const { rota, role, newId } = scene()
    const after = done(rota, decideExtraSlot(rota, setUp(role('ORM').id), newId))
    const [extra] = after.rows.slot.keys()
    expect(decideSlotDemand(after, extra as string, null)).toMatchObject({ failure: { hindrance: { why: 'extra' } } })
  })

  it('has to end after it begins, and begin before its role is retired', () => {
    const { rota, role, newId } = scene({ roles: { DB: { retired: '2017-07-14' as LocalDate } } })
    const hindrance = (decision: Decision) => (decision.ok ? null : decision.failure)
    expect(hindrance(decideExtraSlot(rota, setUp(role('ORM').id, '10:00'), newId))).toMatchObject({
      hindrance: { why: 'no-time' },
    })
    expect(hindrance(decideExtraSlot(rota, setUp(role('DB').id), newId))).toEqual({
      kind: 'hindered',
      hindrance: { why: 'retired', from: '2017-07-14' },
    })
  })
})

describe('removing a slot', () => {
  it('is hindered while somebody is on it', () => {
    const { rota, slot } = scene({ people: { Ada: {} }, bookings: [['Ada', morning]] })
    const { id, start } = slot(morning)
    expect(decideSlotRemoval(rota, id)).toEqual({
      ok: false,
      failure: { kind: 'hindered', hindrance: { why: 'booked', bookings: 1, first: start } },
    })
  })

  it('removes an empty one; one that is not there is not found', () => {
    const { rota, slot } = scene({ slots: [morning] })
    const after = done(rota, decideSlotRemoval(rota, slot(morning).id))
    expect(after.rows.slot.size).toBe(0)
    expect(decideSlotRemoval(after, slot(morning).id)).toMatchObject({ failure: { kind: 'not-found', what: 'slot' } })
  })
})
