import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Place } from '../../rota/booking.ts'
import type { Breach } from '../../rota/breach.ts'
import { breachesOf, canOverride, checkBooking, isHard, rules } from '../../rota/rules/check.ts'
import { type Scene, scene } from '../support/scene.ts'

const qualified = { levels: { DQM: 'qualified', DB: 'qualified' } } as const
const everyDay = [['physics', '2017-01-01', '2018-01-01']] as const

/** The breaches of one rule if Ada were booked. */
function breaches(rule: Breach['rule'], set: Scene, slot: string, place: Place = 'shifter'): Breach[] {
  const proposal = { slotId: set.slot(slot).id, personId: set.personId('Ada'), place }
  return checkBooking(set.rota, proposal).filter(breach => breach.rule === rule)
}

function mornings(first: number, count: number, hour = '07:00'): string[] {
  return Array.from({ length: count }, (_, n) => `DQM 2017-07-${String(first + n).padStart(2, '0')} ${hour}`)
}

describe('the list of rules', () => {
  it('is the same in RULES.md, in the code and in these tests', () => {
    const documented = readFileSync('rota/RULES.md', 'utf8').match(/^\| [A-Z]+(-\w+)? +\|.*?\|/gm) ?? []
    const listed = documented.map(line =>
      line
        .split('|')
        .slice(1, 3)
        .map(cell => cell.trim()),
    )
    const coded = rules.map(rule => [rule.id, rule.severity + (rule.canOverride ? '' : ', never overridden')])
    expect(listed).toEqual(coded)
    const tested = new Set(readFileSync(import.meta.filename, 'utf8').match(/(?<=it\('\[)[A-Z0-9-]+(?=\])/g))
    expect([...tested].sort()).toEqual(rules.map(({ id }) => id).sort())
  })

  it('says of every breach whether it refuses and whether a reason overrides it', () => {
    const set = scene({ people: { Ada: {} }, slots: ['DQM 2017-07-14 07:00'] })
    const [qual] = breaches('QUAL', set, 'DQM 2017-07-14 07:00')
    const said = ([qual, { rule: 'DOUBLE' }, { rule: 'RUN-7', days: 8 }] as Breach[]).map(b => [
      isHard(set.rota, b),
      canOverride(b),
    ])
    expect(said).toEqual([
      [true, true],
      [true, false],
      [false, true],
    ])
  })
})

describe('QUAL', () => {
  const slot = 'DQM 2017-07-14 07:00'
  const night = 'DQM 2017-07-14 23:00'

  it('[QUAL] qualified and expert may be shifter, a trainee and a stranger may not', () => {
    const levels = ['expert', 'qualified', 'trainee', null] as const
    const found = levels.map(level =>
      breaches('QUAL', scene({ people: { Ada: level ? { levels: { DQM: level } } : {} }, slots: [slot] }), slot),
    )
    expect(found).toEqual([
      [],
      [],
      [{ rule: 'QUAL', level: 'trainee', from: null, until: null }],
      [{ rule: 'QUAL', level: null, from: null, until: null }],
    ])
  })

  it('[QUAL] a shadow has any level, but has one', () => {
    const of = (levels: Record<string, 'trainee'>) => scene({ people: { Ada: { levels } }, slots: [slot] })
    expect(breaches('QUAL', of({ DQM: 'trainee' }), slot, 'shadow')).toEqual([])
    expect(breaches('QUAL', of({ ORM: 'trainee' }), slot, 'shadow')).toHaveLength(1)
  })

  it('[QUAL] must hold to the very end of the slot, judged on its dates', () => {
    const until = (date: string) =>
      breaches(
        'QUAL',
        scene({ people: { Ada: { levels: { DQM: ['qualified', null, date] } } }, slots: [night] }),
        night,
      )
    expect(until('2017-07-15')).toEqual([{ rule: 'QUAL', level: 'qualified', from: null, until: '2017-07-15' }])
    expect(until('2017-07-16')).toEqual([])
  })

  it('[QUAL] must hold from the very start of the slot', () => {
    const from = (date: string) =>
      breaches('QUAL', scene({ people: { Ada: { levels: { DQM: ['expert', date, null] } } }, slots: [night] }), night)
    expect(from('2017-07-15')).toEqual([{ rule: 'QUAL', level: null, from: '2017-07-15', until: null }])
    expect(from('2017-07-14')).toEqual([])
  })
})

describe('MEMBER', () => {
  const night = 'DQM 2017-06-30 23:00'

  it('[MEMBER] the whole slot lies between joined and left', () => {
    const of = (person: object) => breaches('MEMBER', scene({ people: { Ada: person }, slots: [night] }), night)
    expect(of({ left: '2017-07-01' })).toEqual([{ rule: 'MEMBER', joined: null, left: '2017-07-01' }])
    expect(of({ left: '2017-07-02', joined: '2017-06-30' })).toEqual([])
    expect(of({ joined: '2017-07-01' })).toEqual([{ rule: 'MEMBER', joined: '2017-07-01', left: null }])
  })
})

describe('ABSENT', () => {
  it('[ABSENT] no absence shares any time with the slot; one that only meets it is fine', () => {
    const night = 'DQM 2017-01-03 23:00'
    const away = (...range: [string, string]) =>
      breaches(
        'ABSENT',
        scene({ people: { Ada: { absent: [['2017-01-01', '2017-01-02'], range] } }, slots: [night] }),
        night,
      )
    expect(away('2017-01-04', '2017-01-08')).toEqual([
      { rule: 'ABSENT', start: '2017-01-04', end: '2017-01-08', reason: 'travel' },
    ])
    expect(away('2017-01-05', '2017-01-08')).toEqual([])
    expect(away('2017-01-02', '2017-01-03')).toEqual([])
  })
})

describe('other bookings', () => {
  const day = 'DQM 2017-07-14 07:00'

  it('[DOUBLE] a person is on a slot at most once, in whatever place', () => {
    const set = scene({ people: { Ada: qualified }, bookings: [['Ada', day]] })
    expect(breaches('DOUBLE', set, day, 'shadow')).toEqual([{ rule: 'DOUBLE' }])
    expect(breaches('OVERLAP', set, day, 'shadow')).toEqual([])
  })

  it('[OVERLAP] a week on call and a shift in it overlap, both ways', () => {
    const week = 'DB 2017-07-12 09:00'
    const onCall = scene({
      people: { Ada: qualified },
      slots: [day],
      bookings: [
        ['Ada', week],
        ['Ada', 'DQM 2017-07-13 07:00'],
      ],
    })
    const { id: slotId, roleId, start, end } = onCall.slot(week)
    expect(breaches('OVERLAP', onCall, day)).toEqual([{ rule: 'OVERLAP', slotId, roleId, start, end }])
    const onSite = scene({ people: { Ada: qualified }, slots: [week], bookings: [['Ada', day]] })
    expect(breaches('OVERLAP', onSite, week)).toHaveLength(1)
  })

  it('[OVERLAP] slots that only meet do not overlap', () => {
    const set = scene({ people: { Ada: qualified }, slots: ['DQM 2017-07-14 15:00'], bookings: [['Ada', day]] })
    expect(breaches('OVERLAP', set, 'DQM 2017-07-14 15:00')).toEqual([])
  })

  it('[REST-11H] eight hours of rest are too few, before and after', () => {
    const set = scene({
      people: { Ada: qualified },
      slots: ['DQM 2017-07-13 15:00', 'DQM 2017-07-14 23:00'],
      bookings: [['Ada', day]],
    })
    const { id: slotId, roleId, start, end } = set.slot(day)
    const other = { rule: 'REST-11H', slotId, roleId, start, end, restMinutes: 480 }
    expect(breaches('REST-11H', set, 'DQM 2017-07-13 15:00')).toEqual([{ ...other, side: 'after' }])
    expect(breaches('REST-11H', set, 'DQM 2017-07-14 23:00')).toEqual([{ ...other, side: 'before' }])
  })

  it('[REST-11H] exactly eleven hours are enough, one minute less is not', () => {
    const from = (start: string) => {
      const starts = ['07:00', '15:00', start] as never
      const roles = { DQM: { pattern: { kind: 'daily', starts } } } as const
      const set = scene({
        roles,
        people: { Ada: qualified },
        slots: [`DQM 2017-07-15 07:00`],
        bookings: [['Ada', 'DQM 2017-07-14 15:00']],
      })
      return breaches('REST-11H', set, 'DQM 2017-07-15 07:00').map(b => b.rule === 'REST-11H' && b.restMinutes)
    }
    expect([from('20:00'), from('20:01')]).toEqual([[], [659]])
  })

  it('[REST-11H] counts elapsed hours: the night when clocks go forward gives an hour less', () => {
    const starts = ['08:00', '21:00'] as never
    const roles = { DQM: { pattern: { kind: 'daily', starts } } } as const
    const set = scene({
      roles,
      people: { Ada: qualified },
      slots: ['DQM 2017-03-26 08:00'],
      bookings: [['Ada', 'DQM 2017-03-25 08:00']],
    })
    expect(breaches('REST-11H', set, 'DQM 2017-03-26 08:00')).toMatchObject([{ restMinutes: 600 }])
  })

  it('[REST-11H] bookings on call neither need rest nor give cause for it', () => {
    const set = scene({
      people: { Ada: qualified },
      slots: [day, 'DB 2017-07-19 09:00'],
      bookings: [
        ['Ada', 'DB 2017-07-05 09:00'],
        ['Ada', 'DQM 2017-07-18 23:00'],
      ],
    })
    expect([breaches('REST-11H', set, day), breaches('REST-11H', set, 'DB 2017-07-19 09:00')]).toEqual([[], []])
  })
})

describe('warnings', () => {
  it('[FULL] warns from the first shifter too many; shadows never fill', () => {
    const day = 'DQM 2017-07-14 07:00'
    const people = { Ada: qualified, Bo: qualified }
    const bo = scene({ periods: everyDay, people, bookings: [['Bo', day]] })
    expect(breaches('FULL', bo, day)).toEqual([{ rule: 'FULL', required: 1, shifters: 2 }])
    expect(breaches('FULL', bo, day, 'shadow')).toEqual([])
    expect(breaches('FULL', scene({ periods: everyDay, people, bookings: [['Bo', day, 'shadow']] }), day)).toEqual([])
  })

  it('[RUN-7] warns of the eighth day in a row, also where it joins two rows', () => {
    const of = (booked: string[], slot: string) =>
      breaches(
        'RUN-7',
        scene({ people: { Ada: qualified }, slots: [slot], bookings: booked.map(b => ['Ada', b]) }),
        slot,
      )
    expect(of(mornings(1, 6), 'DQM 2017-07-07 07:00')).toEqual([])
    expect(of(mornings(1, 7), 'DQM 2017-07-08 07:00')).toEqual([{ rule: 'RUN-7', days: 8 }])
    expect(of([...mornings(1, 4), ...mornings(6, 3)], 'DQM 2017-07-05 07:00')).toEqual([{ rule: 'RUN-7', days: 8 }])
  })

  it('[NIGHT-4] warns of the fifth night in a row', () => {
    const of = (count: number, slot: string) =>
      breaches(
        'NIGHT-4',
        scene({
          people: { Ada: qualified },
          slots: [slot],
          bookings: mornings(1, count, '23:00').map(b => ['Ada', b]),
        }),
        slot,
      )
    expect(of(3, 'DQM 2017-07-04 23:00')).toEqual([])
    expect(of(4, 'DQM 2017-07-05 23:00')).toEqual([{ rule: 'NIGHT-4', nights: 5 }])
    expect(of(4, 'DQM 2017-07-05 15:00')).toEqual([])
  })

  it('[LOAD] warns when the year brings more credit than the cap', () => {
    const week = 'DB 2017-07-12 09:00'
    const of = (loadCap: number | null) =>
      breaches(
        'LOAD',
        scene({
          roles: { DB: { loadCap } },
          people: { Ada: qualified },
          slots: [week],
          bookings: [
            ['Ada', 'DB 2017-06-07 09:00'],
            ['Ada', 'DB 2016-12-28 09:00'],
          ],
        }),
        week,
      )
    expect([of(16), of(null)]).toEqual([[], []])
    expect(of(15)).toEqual([{ rule: 'LOAD', credit: 16, cap: 15, year: 2017 }])
  })

  it('[RECENT] warns of a person who has not been on the role for N months', () => {
    const week = 'DB 2017-07-12 09:00'
    const of = (last: string, recentMonths: number | null = 3) => {
      const set = scene({
        roles: { DB: { recentMonths } },
        people: { Ada: qualified },
        slots: [week],
        bookings: [['Ada', last, 'shadow']],
      })
      return breaches('RECENT', set, week).map(b => b.rule === 'RECENT' && [b.months, b.last === set.slot(last).end])
    }
    expect([of('DB 2017-07-05 09:00'), of('DB 2017-04-05 09:00')]).toEqual([[], []])
    expect(of('DB 2017-03-29 09:00')).toEqual([[3, true]])
    expect(of('DB 2017-03-29 09:00', null)).toEqual([])
  })

  it('[NOVICE] a first shift is by day, after the shadow bookings that the role asks', () => {
    const of = (slot: string, booked: readonly (readonly [string, string, Place?])[], shadowsFirst = 0) =>
      breaches(
        'NOVICE',
        scene({ roles: { DQM: { shadowsFirst } }, people: { Ada: qualified }, slots: [slot], bookings: booked }),
        slot,
      )
    const night = 'DQM 2017-07-14 23:00'
    expect(of(night, [])).toEqual([{ rule: 'NOVICE', night: true, shadows: 0, shadowsFirst: 0 }])
    expect(of(night, [['Ada', 'DQM 2017-07-01 07:00']])).toEqual([])
    const shadows = [['Ada', 'DQM 2017-07-01 07:00', 'shadow']] as const
    expect(of('DQM 2017-07-14 07:00', shadows, 2)).toEqual([
      { rule: 'NOVICE', night: false, shadows: 1, shadowsFirst: 2 },
    ])
    expect(of('DQM 2017-07-14 07:00', shadows, 1)).toEqual([])
  })

  it('[WISH] warns where the person would rather not', () => {
    const day = 'DQM 2017-07-14 07:00'
    const of = (wishes: object) => breaches('WISH', scene({ people: { Ada: wishes }, slots: [day] }), day)
    expect(of({ unwanted: [['2017-07-14', '2017-07-15']] })).toEqual([
      { rule: 'WISH', start: '2017-07-14', end: '2017-07-15' },
    ])
    expect([of({ unwanted: [['2017-07-15', '2017-07-16']] }), of({ wanted: [['2017-07-14', '2017-07-15']] })]).toEqual([
      [],
      [],
    ])
  })

  it('[BLOCK] warns where somebody else has the rest of the block', () => {
    const [first, second] = ['DQM 2017-07-14 07:00', 'DQM 2017-07-15 07:00'] as const
    const of = (person: string, blockLength: number | null, other: string = second) =>
      breaches(
        'BLOCK',
        scene({
          roles: { DQM: { blockLength } },
          people: { Ada: qualified, Bo: qualified },
          slots: [first],
          bookings: [[person, other]],
        }),
        first,
      )
    expect(of('Bo', 400)).toEqual([{ rule: 'BLOCK', length: 400 }])
    expect([of('Ada', 400), of('Bo', null), of('Bo', 400, 'DQM 2017-07-15 15:00')]).toEqual([[], [], []])
  })
})

it('a booking that is there is not held against itself', () => {
  const day = 'DQM 2017-07-14 07:00'
  const set = scene({ periods: everyDay, people: { Ada: qualified }, bookings: [['Ada', day]] })
  const booking = set.rota.get('booking', set.bookingId('Ada', day))
  expect(breachesOf(set.rota, booking)).toEqual([])
})
