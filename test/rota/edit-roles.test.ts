import { describe, expect, it } from 'vitest'
import { apply } from '../../rota/change.ts'
import { instantOf } from '../../rota/civil-time.ts'
import { consequenceOf } from '../../rota/consequence.ts'
import type { Decision } from '../../rota/decision.ts'
import { decideNewRole, decideRoleChange, decideRoleOrder } from '../../rota/edit-roles.ts'
import { decideOpenSlots, decideOpenYear, notBefore, slotsThatStay } from '../../rota/open-year.ts'
import { demandsOf, draftOf, type RoleDraft } from '../../rota/role-draft.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder, slotsOfRole } from '../../rota/slots.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { localTime } from '../support/local-time.ts'
import { scene } from '../support/scene.ts'

const zone = 'Europe/Zurich'
const date = (text: string) => text as LocalDate
const time = (text: string) => text as TimeOfDay

function done(rota: Rota, decision: Decision): Rota {
  if (!decision.ok) throw new Error(JSON.stringify(decision.failure))
  const outcome = apply(rota, decision.change)
  if (!outcome.ok) throw new Error('does not apply')
  return outcome.rota
}

function open(sketch: Parameters<typeof scene>[0] = {}) {
  const set = scene(sketch)
  const change = decideOpenYear(set.rota, 2017, set.newId)
  return { ...set, rota: done(set.rota, { ok: true, change }) }
}

function startsOf(rota: Rota, code: string): string[] {
  const role = rolesInOrder(rota).find(row => row.code === code)
  return (slotsOfRole(rota).get(role?.id ?? '') ?? []).map(slot => localTime(zone, slot.start).slice(0, 16))
}

const crew: RoleDraft = {
  code: 'CREW',
  name: 'Crew',
  colour: 4,
  pattern: { kind: 'daily', starts: [time('20:00'), time('08:00'), time('20:00')] },
  mode: 'on-site',
  thinBelow: 1,
  credits: { byStart: [{ from: time('00:00'), points: 1 }], weekend: 0, holiday: 0 },
  loadCap: null,
  recentMonths: null,
  shadowsFirst: 0,
  blockLength: null,
  demand: [
    { kind: 'physics', demand: { required: 2, experts: 1 } },
    { kind: 'shutdown', demand: { required: 0, experts: 0 } },
  ],
}

describe('a new role', () => {
  it('comes behind the others, with what it asks for and its slots as far as years are open', () => {
    const { rota, newId } = open()
    const after = done(rota, decideNewRole(rota, crew, date('2017-12-30'), newId))
    const role = rolesInOrder(after).at(-1)
    expect([role?.code, role?.rank, role?.retired, role?.pattern]).toEqual([
      'CREW',
      3,
      null,
      { kind: 'daily', starts: ['08:00', '20:00'] },
    ])
    expect([...demandsOf(after, role?.id ?? '').values()].map(({ kind }) => kind)).toEqual(['physics'])
    expect(startsOf(after, 'CREW')).toEqual([
      '2017-12-30T08:00',
      '2017-12-30T20:00',
      '2017-12-31T08:00',
      '2017-12-31T20:00',
    ])
  })

  it('with the code of another, in whatever case, is hindered; with a kind that is not there not found', () => {
    const { rota, newId } = scene()
    expect(decideNewRole(rota, { ...crew, code: 'dqm' }, date('2017-01-01'), newId)).toEqual({
      ok: false,
      failure: { kind: 'hindered', hindrance: { why: 'taken', value: 'dqm' } },
    })
    const demand = [{ kind: 'holidays', demand: { required: 1, experts: 0 } }]
    expect(decideNewRole(rota, { ...crew, demand }, date('2017-01-01'), newId)).toEqual({
      ok: false,
      failure: { kind: 'not-found', what: 'kind' },
    })
  })
})

describe('a changed role', () => {
  it('that says what the rota says changes nothing', () => {
    const { rota, role, newId } = open()
    for (const { id } of rota.rows.role.values()) {
      const draft = draftOf(rota, rota.get('role', id))
      expect(decideRoleChange(rota, id, draft, instantOf(zone, date('2017-06-01')), newId)).toMatchObject({
        ok: true,
        change: { rows: [] },
      })
    }
    expect(draftOf(rota, role('ORM')).demand).toHaveLength(9)
  })

  it('takes names, numbers, demand and pattern as one change, and leaves what is past or booked', () => {
    const set = open({
      people: { Ada: { levels: { DQM: 'expert' } } },
      bookings: [['Ada', 'DQM 2017-07-15 07:00']],
    })
    const { rota, newId } = set
    const dqm = set.role('DQM')
    const draft: RoleDraft = {
      ...draftOf(rota, dqm),
      name: 'Data quality',
      pattern: { kind: 'daily', starts: [time('08:00'), time('20:00')] },
      demand: [{ kind: 'physics', demand: { required: 2, experts: 1 } }],
    }
    const from = instantOf(zone, date('2017-07-15'))
    const decision = decideRoleChange(rota, dqm.id, draft, from, newId)
    const after = done(rota, decision)
    expect(after.get('role', dqm.id)).toEqual({ ...dqm, name: 'Data quality', pattern: draft.pattern })
    expect(demandsOf(after, dqm.id).get('physics')?.demand).toEqual({ required: 2, experts: 1 })
    expect(demandsOf(after, dqm.id).size).toBe(9)
    const starts = startsOf(after, 'DQM')
    expect(starts.slice(starts.indexOf('2017-07-14T23:00'), starts.indexOf('2017-07-16T08:00') + 1)).toEqual([
      '2017-07-14T23:00',
      '2017-07-15T07:00',
      '2017-07-15T15:00',
      '2017-07-15T20:00',
      '2017-07-16T08:00',
    ])
    expect(slotsThatStay(rota, dqm.id, from)).toEqual([set.slot('DQM 2017-07-15 07:00')])
    const consequence = decision.ok ? consequenceOf(rota, decision.change) : null
    expect(consequence).toEqual({
      slotsAdded: 340,
      slotsRemoved: 509,
      bookingsRemoved: 0,
      gaps: 0,
      thin: 0,
      breached: 0,
    })
  })

  it('holds from a date on, but never for what has begun', () => {
    const noon = instantOf(zone, date('2017-07-15'), time('12:00'))
    expect([
      notBefore(zone, date('2017-08-01'), noon),
      notBefore(zone, date('2017-07-15'), noon - 1),
      notBefore(zone, date('2017-07-15'), noon + 1),
    ]).toEqual([instantOf(zone, date('2017-08-01')), noon, noon + 60_000])
  })
})

describe('the order of roles', () => {
  it('is as it is told, the others behind', () => {
    const { rota, role } = scene()
    const after = done(rota, decideRoleOrder(rota, [role('DB').id, role('ORM').id]))
    expect(rolesInOrder(after).map(({ code }) => code)).toEqual(['DB', 'ORM', 'DQM'])
    expect(decideRoleOrder(after, [role('DB').id])).toMatchObject({ ok: true, change: { rows: [] } })
    expect(decideRoleOrder(after, ['nobody'])).toMatchObject({ ok: false, failure: { kind: 'not-found' } })
  })
})

describe('opening some dates', () => {
  it('makes the slots that start on them, of the roles that are chosen, once', () => {
    const { rota, role, newId } = scene()
    const range = { start: date('2017-07-14'), end: date('2017-07-16') }
    const after = done(rota, decideOpenSlots(rota, [role('DQM').id], range, newId))
    expect(startsOf(after, 'DQM')).toEqual([
      '2017-07-14T07:00',
      '2017-07-14T15:00',
      '2017-07-14T23:00',
      '2017-07-15T07:00',
      '2017-07-15T15:00',
      '2017-07-15T23:00',
    ])
    expect(startsOf(after, 'ORM')).toEqual([])
    const again = decideOpenSlots(after, null, range, newId)
    expect(again).toMatchObject({ ok: true, change: { rows: [], label: 'Open 14 Jul 2017 – 15 Jul 2017' } })
  })

  it('makes none of a role from the date on which it is retired', () => {
    const { rota, role, newId } = scene({ roles: { DQM: { retired: date('2017-07-15') } } })
    const range = { start: date('2017-07-14'), end: date('2017-07-16') }
    expect(startsOf(done(rota, decideOpenSlots(rota, [role('DQM').id], range, newId)), 'DQM')).toHaveLength(3)
  })
})
