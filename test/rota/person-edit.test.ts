import { describe, expect, it } from 'vitest'
import { decidePeople, type PeopleStep } from '../../rota/person-edit.ts'
import { newlyBroken } from '../../rota/person-harm.ts'
import { telling, withLevel, withoutShown } from '../../rota/person-tenures.ts'
import type { LocalDate } from '../../rota/time.ts'
import { labelOf, rotaAfter } from '../support/decided.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const fields = { email: 'ned@example.org', institute: '', subsystem: '', joined: null, left: null }

describe('changing people', () => {
  const set = scene({
    people: { Ada: { levels: { DQM: ['qualified', null, '2017-09-01'] } }, Bo: { joined: '2017-02-01' } },
    bookings: [
      ['Ada', 'DQM 2017-07-14 07:00'],
      ['Ada', 'DQM 2017-07-20 07:00'],
    ],
  })
  const [ada, bo, dqm] = [set.personId('Ada'), set.personId('Bo'), set.role('DQM').id]
  const decide = (...steps: PeopleStep[]) => decidePeople(set.rota, steps, set.newId)

  it('adds somebody with what they may do', () => {
    const tenures = [{ level: 'expert', from: null, until: null }] as const
    const decision = decide({
      kind: 'add',
      fields: { name: 'Ned', ...fields },
      roles: [{ roleId: dqm, tenures: [...tenures] }],
    })
    expect(labelOf(decision)).toBe('Add Ned')
    const rota = rotaAfter(set.rota, decision)
    const ned = [...rota.rows.person.values()].find(({ name }) => name === 'Ned')
    expect(ned).toMatchObject(fields)
    expect([...rota.rows.qualification.values()].filter(({ personId }) => personId === ned?.id)).toMatchObject(tenures)
  })

  it('changes many in one change that says what', () => {
    const decision = decide(
      { kind: 'change', personId: ada, fields: { institute: 'DESY' } },
      { kind: 'change', personId: bo, fields: { institute: 'DESY' } },
    )
    expect(labelOf(decision)).toBe('Ada and 1 other: institute')
    expect([...rotaAfter(set.rota, decision).rows.person.values()].map(({ institute }) => institute)).toEqual([
      'DESY',
      'DESY',
    ])
  })

  it('keeps the row of a qualification whose dates change, and changes nothing where all is as it was', () => {
    const [row] = [...set.rota.rows.qualification.values()]
    const longer = decide({
      kind: 'qualify',
      personId: ada,
      roleId: dqm,
      tenures: [{ level: 'qualified', from: null, until: date('2018-09-01') }],
    })
    expect(longer).toMatchObject({ change: { rows: [{ id: row?.id, after: { until: '2018-09-01' } }] } })
    const same = [{ level: 'qualified', from: null, until: date('2017-09-01') }] as const
    expect(decide({ kind: 'qualify', personId: ada, roleId: dqm, tenures: [...same] })).toMatchObject({
      change: { rows: [] },
    })
  })

  it('is hindered by an address that two would have, also of two that are new, but lets two exchange theirs', () => {
    const taken = (value: string) => ({ kind: 'hindered', hindrance: { why: 'taken', value } })
    const email = 'bo@example.org'
    expect(labelOf(decide({ kind: 'change', personId: ada, fields: { email } }))).toEqual(taken(email))
    const add: PeopleStep = { kind: 'add', fields: { name: 'Ned', ...fields }, roles: [] }
    expect(labelOf(decide(add, add))).toEqual(taken(fields.email))
    const exchange = decide(
      { kind: 'change', personId: ada, fields: { email } },
      { kind: 'change', personId: bo, fields: { email: 'ada@example.org' } },
    )
    expect(rotaAfter(set.rota, exchange).get('person', bo).email).toBe('ada@example.org')
  })

  it('is hindered where somebody would leave before they join, or a level end before it begins', () => {
    const ends = (name: string) => ({ kind: 'hindered', hindrance: { why: 'ends-before-start', name } })
    const left = date('2017-02-01')
    expect(labelOf(decide({ kind: 'change', personId: bo, fields: { left } }))).toEqual(ends('Bo'))
    const tenures = [{ level: 'expert' as const, from: left, until: left }]
    expect(labelOf(decide({ kind: 'qualify', personId: bo, roleId: dqm, tenures }))).toEqual(ends('DQM'))
  })

  it('tells which bookings would break a rule that they do not break yet', () => {
    const decision = decide({ kind: 'change', personId: ada, fields: { left: date('2017-07-20') } })
    if (!decision.ok) throw new Error('it is hindered')
    expect(newlyBroken(set.rota, decision.change).map(({ slot }) => slot.id)).toEqual([
      set.slot('DQM 2017-07-20 07:00').id,
    ])
  })
})

describe('the level shown on a date', () => {
  const old = { level: 'qualified', from: null, until: date('2016-06-01') } as const
  const trainee = { level: 'trainee', from: null, until: null } as const
  const next = { level: 'expert', from: date('2018-01-01'), until: null } as const
  const on = date('2017-01-01')

  it('is the highest that holds, else the next to begin, else the last that ran out', () => {
    expect(telling([], on)).toBeNull()
    expect(telling([old], on)).toBe(old)
    expect(telling([old, next], on)).toBe(next)
    expect(telling([old, next, trainee], on)).toBe(trainee)
    expect(telling([trainee, { ...trainee, level: 'expert' }], on)?.level).toBe('expert')
    expect(telling([old], date('2016-06-01'))).toBe(old)
  })

  it('is what a typed letter changes; one that ran out stays and is followed by a new one', () => {
    expect(withLevel([], 'expert', on)).toEqual([{ level: 'expert', from: null, until: null }])
    expect(withLevel([old, trainee], 'qualified', on)).toEqual([old, { ...trainee, level: 'qualified' }])
    expect(withLevel([old], 'expert', on)).toEqual([old, { level: 'expert', from: on, until: null }])
    expect(withoutShown([old, trainee], on)).toEqual([old])
    expect(withoutShown([old], on)).toEqual([])
  })
})
