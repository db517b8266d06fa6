import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { balanceOf, institutesOf } from '../../rota/balance.ts'
import { dateOf } from '../../rota/civil-time.ts'
import { creditOf } from '../../rota/credit.ts'
import { earnedIn } from '../../rota/credits.ts'
import { creditsCsv } from '../../rota/csv/credits.ts'
import { decideDues } from '../../rota/dues.ts'
import { done } from '../support/decisions.ts'
import { sampleRota } from '../support/sample.ts'
import { type Scene, scene } from '../support/scene.ts'

/** A scene in which institutes owe points: institute, year, points. */
function owing(set: Scene, ...dues: readonly (readonly [institute: string, year: number, points: number])[]) {
  const wishes = dues.map(([institute, year, points]) => ({ institute, year, points }))
  return done(set.rota, decideDues(set.rota, wishes, set.newId))
}

describe('credits', () => {
  const set = scene({
    holidays: [['2017-08-01', '2017-08-02']],
    people: {
      Ada: { institute: 'CERN' },
      Ben: { institute: 'KIT' },
      Cleo: { institute: 'KIT' },
      Dan: { institute: '' },
    },
    bookings: [
      ['Ada', 'DQM 2016-12-31 23:00'],
      ['Ada', 'DQM 2017-03-25 23:00'],
      ['Ada', 'DQM 2017-10-28 23:00'],
      ['Ben', 'DB 2017-10-25 09:00'],
      ['Ben', 'DQM 2017-08-01 07:00'],
      ['Cleo', 'DQM 2017-08-01 15:00'],
      ['Cleo', 'DQM 2017-08-01 07:00', 'shadow'],
      ['Dan', 'DQM 2017-08-02 07:00'],
    ],
  })

  it('are told by role and by the month in which a slot starts, exact where the clock changes and on holidays', () => {
    const ada = earnedIn(set.rota, 2017, 'person').get(set.personId('Ada'))
    expect(ada).toEqual({
      total: 4,
      byRole: new Map([[set.role('DQM').id, 4]]),
      byMonth: [0, 0, 1.75, 0, 0, 0, 0, 0, 0, 2.25, 0, 0],
    })
    const kit = earnedIn(set.rota, 2017, 'institute').get('KIT')
    expect(kit?.byRole).toEqual(
      new Map([
        [set.role('DB').id, (8 * 169) / 168],
        [set.role('DQM').id, 2.5],
      ]),
    )
  })

  it('become a table that spreadsheets read', () => {
    const csv = (of: 'person' | 'institute', across: 'role' | 'month') =>
      creditsCsv(owing(set, ['KIT', 2017, 20], ['CERN', 2016, 1]), { year: 2017, owner: of, across })
    expect(csv('institute', 'role')).toEqual({
      text: [
        'institute,ORM,DQM,DB,total,due,carried_over,balance',
        'CERN,0,4,0,4,,1,1',
        'KIT,0,2.5,8.0476,10.5476,20,0,-9.4524',
        '',
      ].join('\r\n'),
      lines: 2,
    })
    expect(csv('person', 'month').text.split('\r\n').slice(0, 2)).toEqual([
      `name,email,institute,${Array.from({ length: 12 }, (_, m) => `2017-${String(m + 1).padStart(2, '0')}`).join(',')},total`,
      'Ada,ada@example.org,CERN,0,0,1.75,0,0,0,0,0,0,2.25,0,0,4',
    ])
  })

  it('are what adding up booking by booking gives, in small rotas of any kind', () => {
    const booking = fc.record({
      who: fc.constantFrom('Ada', 'Ben', 'Cleo'),
      on: fc.constantFrom(
        'DQM 2017-03-25 23:00',
        'DQM 2017-08-01 15:00',
        'DQM 2016-12-31 23:00',
        'DB 2017-07-26 09:00',
      ),
      place: fc.constantFrom('shifter' as const, 'shadow' as const),
    })
    const bookings = fc.uniqueArray(booking, { selector: ({ who, on }) => who + on })
    const dues = fc.array(fc.tuple(fc.constantFrom('CERN', 'KIT'), fc.integer({ min: 2015, max: 2018 }), fc.nat(20)))
    fc.assert(
      fc.property(bookings, dues, (booked, said) => {
        const small = scene({
          people: { Ada: { institute: 'CERN' }, Ben: { institute: 'KIT' }, Cleo: { institute: 'KIT' } },
          holidays: [['2017-08-01', '2017-08-02']],
          bookings: booked.map(({ who, on, place }) => [who, on, place]),
        })
        const rota = owing(small, ...said)
        const pointsOf = (institute: string, dates: string, roleId?: string) =>
          [...rota.rows.booking.values()]
            .filter(each => each.place === 'shifter' && rota.get('person', each.personId).institute === institute)
            .map(({ slotId }) => rota.get('slot', slotId))
            .filter(slot => dateOf(rota.zone, slot.start).startsWith(dates) && slot.roleId === (roleId ?? slot.roleId))
            .reduce((sum, slot) => sum + creditOf(rota, slot), 0)
        const latest = new Map(said.map(([institute, year, points]) => [`${institute} ${year}`, points]))
        for (const institute of institutesOf(rota)) {
          const earned = earnedIn(rota, 2017, 'institute').get(institute)
          expect(earned?.total ?? 0).toBeCloseTo(pointsOf(institute, '2017'), 9)
          expect(earned?.byRole.get(small.role('DB').id) ?? 0).toBe(pointsOf(institute, '2017', small.role('DB').id))
          expect(earned?.byMonth[7] ?? 0).toBe(pointsOf(institute, '2017-08'))
          let balance = 0
          for (const year of [2015, 2016, 2017]) {
            const due = latest.get(`${institute} ${year}`)
            if (due !== undefined) balance += pointsOf(institute, String(year)) - due
          }
          expect(balanceOf(rota, institute, 2017).balance).toBeCloseTo(balance, 9)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('of the sample of 2017 are the same by person and by institute', () => {
    const rota = sampleRota()
    const total = (of: 'person' | 'institute') =>
      [...earnedIn(rota, 2017, of).values()].reduce((sum, { total }) => sum + total, 0)
    expect(total('person')).toBeCloseTo(total('institute'), 9)
    expect(total('person')).toBeCloseTo(1484.2024, 3)
  })
})

describe('the balance of an institute', () => {
  const set = scene({
    people: { Ada: { institute: 'CERN' } },
    bookings: [
      ['Ada', 'DB 2015-07-08 09:00'],
      ['Ada', 'DB 2016-07-06 09:00'],
      ['Ada', 'DB 2017-07-12 09:00'],
    ],
  })

  it('carries over what earlier years with a due leave, and counts no year without', () => {
    const rota = owing(set, ['CERN', 2015, 10], ['CERN', 2017, 5])
    expect([2015, 2016, 2017, 2018].map(year => balanceOf(rota, 'CERN', year))).toEqual([
      { earned: 8, due: 10, carriedOver: 0, balance: -2 },
      { earned: 8, due: null, carriedOver: -2, balance: -2 },
      { earned: 8, due: 5, carriedOver: -2, balance: 1 },
      { earned: 0, due: null, carriedOver: 1, balance: 1 },
    ])
  })

  it('is known of institutes that have nobody any more', () => {
    const rota = owing(set, ['Nowhere', 2017, 3])
    expect(institutesOf(rota)).toEqual(['CERN', 'Nowhere'])
    expect(balanceOf(rota, 'Nowhere', 2017).balance).toBe(-3)
  })
})
