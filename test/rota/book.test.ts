import { describe, expect, it } from 'vitest'
import { decideBooking, decideRemoval } from '../../rota/book.ts'
import { candidatesFor } from '../../rota/candidates.ts'
import { effectOf } from '../../rota/effect.ts'
import { type Scene, scene } from '../support/scene.ts'

const day = 'DQM 2017-07-14 07:00'
const before = 'DQM 2017-07-13 23:00'
const week = 'ORM 2017-07-12 09:00'
const physics = [['physics', '2017-01-01', '2018-01-01']] as const
const qualified = { levels: { DQM: 'qualified', ORM: 'qualified' } } as const

function decide(
  set: Scene,
  person: string,
  slot: string,
  reason: string | null = null,
  place: 'shifter' | 'shadow' = 'shifter',
) {
  return decideBooking(
    set.rota,
    { slotId: set.slot(slot).id, personId: set.personId(person), place, reason },
    set.newId,
  )
}

describe('booking', () => {
  it('adds one row and says in a label what it does', () => {
    const set = scene({ people: { Ada: qualified }, slots: [day] })
    const slotId = set.slot(day).id
    expect(decide(set, 'Ada', day, 'not needed')).toEqual({
      ok: true,
      change: {
        label: 'Book Ada on DQM, 14 Jul 2017 07:00',
        rows: [
          {
            table: 'booking',
            id: expect.any(String),
            before: null,
            after: {
              id: expect.any(String),
              slotId,
              personId: set.personId('Ada'),
              place: 'shifter',
              seat: 1,
              reason: null,
              note: '',
              pinned: false,
              offered: false,
            },
          },
        ],
      },
    })
  })

  it('is refused with every hard breach, and kept with its reason where one is given', () => {
    const set = scene({ people: { Ada: { levels: { DQM: 'trainee' } } }, slots: [day], bookings: [['Ada', before]] })
    expect(decide(set, 'Ada', day)).toMatchObject({
      ok: false,
      failure: { kind: 'refused', bookings: [{ breaches: [{ rule: 'QUAL' }, { rule: 'REST-11H', restMinutes: 0 }] }] },
    })
    expect(decide(set, 'Ada', day, 'nobody else')).toMatchObject({
      ok: true,
      change: { rows: [{ after: { reason: 'nobody else' } }] },
    })
  })

  it('of a person twice on a slot is refused whatever the reason', () => {
    const set = scene({ people: { Ada: qualified }, bookings: [['Ada', day]] })
    expect(decide(set, 'Ada', day, 'please', 'shadow')).toMatchObject({
      ok: false,
      failure: { kind: 'refused', bookings: [{ breaches: [{ rule: 'DOUBLE' }] }] },
    })
  })

  it('takes the lowest free seat, so that whoever takes over a place has its number', () => {
    const set = scene({
      people: { Ada: qualified, Bo: qualified, Cy: qualified },
      bookings: [
        ['Ada', day],
        ['Bo', day],
      ],
    })
    const seat = (place: 'shifter' | 'shadow') => {
      const decision = decide(set, 'Cy', day, null, place)
      return decision.ok && decision.change.rows[0]?.after
    }
    expect([seat('shifter'), seat('shadow')]).toMatchObject([{ seat: 3 }, { seat: 1 }])
  })

  it('taken off again leaves a label with the name', () => {
    const set = scene({ people: { Ada: qualified }, bookings: [['Ada', day]] })
    expect(decideRemoval(set.rota, set.bookingId('Ada', day))).toMatchObject({
      ok: true,
      change: { label: 'Take Ada off DQM, 14 Jul 2017 07:00' },
    })
  })
})

describe('candidates', () => {
  const names = (set: Scene, slot: string, place: 'shifter' | 'shadow' = 'shifter') => {
    const { able, unable } = candidatesFor(set.rota, set.slot(slot).id, place)
    return [able.map(({ person }) => person.name), unable.map(({ person }) => person.name)]
  }

  it('stand by warnings, then by load, then by rest, then by name', () => {
    const set = scene({
      periods: physics,
      people: {
        Zoe: { ...qualified, unwanted: [['2017-07-14', '2017-07-15']] },
        Ada: qualified,
        Bo: qualified,
        Cy: qualified,
        Di: qualified,
      },
      slots: [day],
      bookings: [
        ['Ada', 'DQM 2017-02-06 07:00'],
        ['Bo', 'DQM 2017-02-07 07:00'],
        ['Bo', 'DQM 2017-06-07 07:00'],
        ['Cy', 'DQM 2017-02-08 07:00', 'shadow'],
      ],
    })
    expect(names(set, day)).toEqual([['Di', 'Cy', 'Ada', 'Bo', 'Zoe'], []])
  })

  it('an expert comes first where one is missing, and says so', () => {
    const people = { Ada: qualified, Eve: { levels: { ORM: 'expert' } } } as const
    const set = scene({ periods: [['cosmics', '2017-01-01', '2018-01-01']], people, slots: [week] })
    const { able } = candidatesFor(set.rota, set.slot(week).id, 'shifter')
    expect(able[0]).toMatchObject({
      person: { name: 'Eve' },
      level: 'expert',
      warnings: [],
      reasons: [
        { kind: 'expert-needed' },
        { kind: 'load', bookings: 0, credit: 0, average: 0 },
        { kind: 'rest', hours: null },
      ],
    })
  })

  it('who wished for it comes before others without warnings', () => {
    const people = { Ada: qualified, Bo: { ...qualified, wanted: [['2017-07-14', '2017-07-15']] } } as const
    expect(names(scene({ periods: physics, people, slots: [day] }), day)[0]).toEqual(['Bo', 'Ada'])
  })

  it('who cannot are told why, nearest misses first; who is on the slot is left out', () => {
    const people = {
      Ada: {},
      Bo: { levels: { DQM: 'trainee' } },
      Cy: { ...qualified, absent: [['2017-07-10', '2017-07-20']] },
      Di: qualified,
    } as const
    const set = scene({ periods: physics, people, bookings: [['Di', day]] })
    const { able, unable } = candidatesFor(set.rota, set.slot(day).id, 'shifter')
    expect(able).toEqual([])
    expect(unable.map(({ person, breaches }) => [person.name, breaches.map(({ rule }) => rule)])).toEqual([
      ['Bo', ['QUAL', 'FULL']],
      ['Cy', ['ABSENT', 'FULL']],
      ['Ada', ['QUAL', 'FULL']],
    ])
  })

  it('trainees may be shadows', () => {
    const people = { Ada: {}, Bo: { levels: { DQM: 'trainee' } } } as const
    expect(names(scene({ periods: physics, people, slots: [day] }), day, 'shadow')).toEqual([['Bo'], ['Ada']])
  })
})

describe('the effect of a change', () => {
  it('tells gaps closed, and what becomes thin elsewhere', () => {
    const people = Object.fromEntries(['A', 'B', 'C', 'D', 'E'].map(n => [n, qualified])) as never
    const set = scene({ periods: physics, people, slots: [day, before], bookings: [['B', before]] })
    const decision = decide(set, 'A', day)
    expect(decision.ok && effectOf(set.rota, decision.change)).toEqual({
      gapsClosed: 1,
      gapsOpened: 0,
      thinMade: 0,
      thinMended: 0,
    })
    const thin = scene({
      periods: physics,
      people: { A: qualified, B: qualified, C: qualified, D: qualified } as never,
      slots: [day],
      bookings: [['B', before]],
    })
    const booked = decide(thin, 'A', day)
    expect(booked.ok && effectOf(thin.rota, booked.change)).toEqual({
      gapsClosed: 1,
      gapsOpened: 0,
      thinMade: 1,
      thinMended: 0,
    })
  })
})
