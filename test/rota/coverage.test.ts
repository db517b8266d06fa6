import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideBooking, decideRemoval } from '../../rota/book.ts'
import { apply } from '../../rota/change.ts'
import { yearInterval } from '../../rota/civil-time.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import { slotsOnDay, worst } from '../../rota/day.ts'
import { demandOf } from '../../rota/demand.ts'
import { depthOf, sparesFor } from '../../rota/depth.ts'
import { figuresOf, gapsOf } from '../../rota/figures.ts'
import { Rota } from '../../rota/rota.ts'
import { checkBooking, isHard } from '../../rota/rules/check.ts'
import { hour, type Instant, type LocalDate } from '../../rota/time.ts'
import { type Scene, scene } from '../support/scene.ts'

const day = 'DQM 2017-07-14 07:00'
const week = 'ORM 2017-07-12 09:00'
const physics = [['physics', '2017-01-01', '2018-01-01']] as const
const date = (text: string) => text as LocalDate

function judged(set: Scene, slot: string) {
  const { demand, slotId, ...rest } = coverageOf(set.rota).get(set.slot(slot).id) as SlotCoverage
  return { ...rest, spares: sparesFor(set.rota, set.slot(slot)) }
}

describe('demand', () => {
  const demand = (periods: NonNullable<Parameters<typeof scene>[0]>['periods'], slot: string) => {
    const set = scene(periods ? { periods, slots: [slot] } : { slots: [slot] })
    return demandOf(set.rota, set.slot(slot))
  }

  it('is nobody where no period is', () => {
    expect(demand([], week)).toEqual({ required: 0, experts: 0 })
    expect(demand([['physics', '2017-07-19', '2017-07-20']], week)).toEqual({ required: 1, experts: 0 })
    expect(demand([['physics', '2017-07-20', '2017-07-21']], week)).toEqual({ required: 0, experts: 0 })
  })

  it('is, for each of the two numbers, the largest of all periods that overlap the slot at all', () => {
    const cosmics = ['cosmics', '2017-07-01', '2017-07-14'] as const
    expect(demand([cosmics, ['heavy-ion', '2017-07-18', '2017-07-30']], week)).toEqual({ required: 2, experts: 1 })
    expect(demand([cosmics, ['technical-stop', '2017-07-01', '2017-08-01']], week)).toEqual({ required: 1, experts: 1 })
  })

  it('workshops and milestones ask for nobody', () => {
    expect(
      demand(
        [
          ['workshop', '2017-07-01', '2017-08-01'],
          ['milestone', '2017-07-14', '2017-07-15'],
        ],
        day,
      ),
    ).toEqual({
      required: 0,
      experts: 0,
    })
  })

  it('given by hand to a slot replaces all that', () => {
    const set = scene({ periods: physics, slots: [day], overrides: { [day]: { required: 3, experts: 1 } } })
    expect(demandOf(set.rota, set.slot(day))).toEqual({ required: 3, experts: 1 })
  })
})

describe('coverage of a slot', () => {
  const pool = (names: string, level = 'qualified') =>
    Object.fromEntries([...names].map(name => [name, { levels: { DQM: level, ORM: level } }])) as never

  it('asks for nobody: none', () => {
    expect(judged(scene({ people: pool('ABCD'), slots: [day] }), day)).toMatchObject({ status: 'none', spares: 4 })
  })

  it('has too few counted people: gap, whoever else is there', () => {
    const set = scene({
      periods: physics,
      people: { T: { levels: { DQM: 'trainee' } }, ...(pool('ABCD') as object) },
      bookings: [
        ['T', day],
        ['A', day, 'shadow'],
      ],
    })
    expect(judged(set, day)).toEqual({
      shifters: 1,
      counted: 0,
      experts: 0,
      shadows: 1,
      spares: 3,
      status: 'gap',
      surplus: false,
    })
  })

  it('is met, but fewer could step in than the role asks: thin', () => {
    const of = (names: string) => judged(scene({ periods: physics, people: pool(names), bookings: [['A', day]] }), day)
    expect([of('ABC'), of('ABCD')]).toMatchObject([
      { status: 'thin', spares: 2 },
      { status: 'covered', spares: 3 },
    ])
  })

  it('is met, but without the experts that it asks for: thin', () => {
    const of = (level: string) => {
      const people = { A: { levels: { ORM: level } }, ...(pool('BCDE') as object) } as never
      return judged(
        scene({ periods: [['cosmics', '2017-01-01', '2018-01-01']], people, bookings: [['A', week]] }),
        week,
      )
    }
    expect([of('qualified'), of('expert')]).toMatchObject([
      { status: 'thin', experts: 0 },
      { status: 'covered', experts: 1 },
    ])
  })

  it('has more counted people than it needs: surplus, a mark beside the status', () => {
    const set = scene({
      periods: physics,
      people: pool('ABCDE'),
      bookings: [
        ['A', day],
        ['B', day],
      ],
    })
    expect(judged(set, day)).toMatchObject({ status: 'covered', surplus: true })
  })

  it('does not count somebody whose qualification runs out before its end', () => {
    const people = { A: { levels: { DQM: ['expert', null, '2017-07-15'] } } } as const
    const night = 'DQM 2017-07-14 23:00'
    const set = scene({
      periods: physics,
      people,
      bookings: [
        ['A', day],
        ['A', night],
      ],
    })
    expect([judged(set, day).status, judged(set, night).status]).toEqual(['thin', 'gap'])
  })
})

describe('coverage after a change', () => {
  const days = ['12', '13', '14', '15', '16']
  const slots = [
    ...days.flatMap(d => ['07:00', '15:00', '23:00'].map(t => `DQM 2017-07-${d} ${t}`)),
    week,
    'DB 2017-07-12 09:00',
  ]
  const levels = { DQM: 'qualified', ORM: 'expert', DB: 'qualified' } as const
  const people = {
    A: { levels },
    B: { levels },
    C: { levels, joined: '2017-07-13', absent: [['2017-07-14', '2017-07-15']] },
    D: { levels: { DQM: 'trainee' } },
    E: { levels: { DQM: ['expert', '2017-07-13', '2017-07-16'], ORM: 'qualified' }, left: '2017-07-15' },
  } as const
  const steps = fc.array(
    fc.tuple(fc.constantFrom('A', 'B', 'C', 'D', 'E'), fc.constantFrom(...slots), fc.constantFrom('shifter', 'shadow')),
    {
      maxLength: 15,
    },
  )

  it('is the same whether computed from what changed or from scratch', () => {
    fc.assert(
      fc.property(steps, booked => {
        const set = scene({ periods: physics, people, slots })
        let rota = set.rota
        for (const [person, slot, place] of booked) {
          coverageOf(rota)
          depthOf(rota)
          const slotId = set.slot(slot).id
          const personId = set.personId(person)
          const there = [...rota.rows.booking.values()].find(b => b.slotId === slotId && b.personId === personId)
          const wish = { slotId, personId, place: place as 'shifter', reason: 'test' }
          const decision = there ? decideRemoval(rota, there.id) : decideBooking(rota, wish, set.newId)
          const next = decision.ok ? apply(rota, decision.change) : null
          if (next?.ok) rota = next.rota
        }
        const rows = Object.fromEntries(Object.entries(rota.rows).map(([table, byId]) => [table, [...byId.values()]]))
        const scratch = Rota.fromRows(rows as never)
        expect([...coverageOf(rota)]).toEqual([...coverageOf(scratch)])
        expect(new Map(depthOf(rota))).toEqual(depthOf(scratch))
      }),
      { numRuns: 40 },
    )
  })

  it('spares are exactly the people who would break no hard rule', () => {
    fc.assert(
      fc.property(steps, booked => {
        const unique = [...new Map(booked.map(b => [`${b[0]}${b[1]}`, b])).values()] as never
        const { rota } = scene({ periods: physics, people, slots, bookings: unique })
        for (const [slotId, spares] of depthOf(rota)) {
          const able = [...rota.rows.person.keys()].filter(
            personId =>
              !checkBooking(rota, { slotId, personId, place: 'shifter' }).some(breach => isHard(rota, breach)),
          )
          expect(spares).toBe(able.length)
        }
      }),
      { numRuns: 40 },
    )
  })
})

describe('a day', () => {
  const pool = { A: { levels: { DQM: 'qualified' } }, B: { levels: { DQM: 'qualified' } } } as const

  it('has for a daily role the slots that start or run on it, and the status of the worst', () => {
    const slots = ['DQM 2017-07-13 23:00', day, 'DQM 2017-07-14 15:00', 'DQM 2017-07-14 23:00', 'DQM 2017-07-15 07:00']
    const set = scene({
      periods: physics,
      roles: { DQM: { thinBelow: 0 } },
      people: pool,
      slots,
      bookings: [
        ['A', day],
        ['B', day],
      ],
    })
    const dqm = set.role('DQM')
    expect(slotsOnDay(set.rota, dqm, date('2017-07-14')).map(({ id }) => id)).toEqual(
      slots.slice(0, 4).map(name => set.slot(name).id),
    )
    const day14 = slotsOnDay(set.rota, dqm, date('2017-07-14'))
    expect(worst(set.rota, day14)).toMatchObject({ status: 'gap', gaps: 3, surplus: true })
  })

  it('has for a weekly role the slot that contains local noon', () => {
    const set = scene({ slots: [week, 'ORM 2017-07-19 09:00'] })
    const on = (text: string) => slotsOnDay(set.rota, set.role('ORM'), date(text)).map(({ id }) => id)
    expect([on('2017-07-12'), on('2017-07-18'), on('2017-07-19'), on('2017-07-11')]).toEqual([
      [set.slot(week).id],
      [set.slot(week).id],
      [set.slot('ORM 2017-07-19 09:00').id],
      [],
    ])
  })
})

describe('the figures of a year', () => {
  const weeks = ['05', '12', '19', '26'].map(d => `DB 2017-07-${d} 09:00`)
  const people = Object.fromEntries(['A', 'B', 'C', 'D'].map(n => [n, { levels: { DB: 'qualified' } }])) as never
  const set = scene({
    periods: physics,
    people,
    slots: [...weeks, 'DB 2016-12-28 09:00'],
    bookings: [['A', weeks[1] as string]],
  })

  it('count slots that start in it, hours and the longest stretch of gaps', () => {
    const [first, , third, last] = weeks.map(name => set.slot(name))
    expect(
      figuresOf(set.rota, set.role('DB').id, yearInterval('Europe/Zurich', 2017), first?.start as Instant),
    ).toEqual({
      slots: 4,
      byStatus: { none: 0, covered: 1, thin: 0, gap: 3 },
      surplus: 0,
      demandedHours: 672,
      gapHours: 504,
      gapLuminosity: null,
      coveragePercent: 25,
      longestGap: { start: third?.start, end: last?.end },
      nextGap: first,
    })
  })

  it('the next gap is the first that has not ended', () => {
    const [first, second, third] = weeks.map(name => set.slot(name))
    const next = (now: number) =>
      figuresOf(set.rota, set.role('DB').id, yearInterval('Europe/Zurich', 2017), now as Instant).nextGap
    expect(next((first?.end as number) - hour)).toBe(first)
    expect([next(first?.end as number), next(second?.end as number)]).toEqual([third, third])
    expect(next(set.slot(weeks[3] as string).end)).toBeNull()
  })

  it('have no percentage where nothing is demanded', () => {
    expect(
      figuresOf(scene({ slots: weeks }).rota, scene().role('DB').id, yearInterval('Europe/Zurich', 2017), 0 as Instant)
        .coveragePercent,
    ).toBeNull()
  })

  it('a walk through the gaps goes by time, then by role', () => {
    const two = scene({ periods: physics, slots: ['DB 2017-07-12 09:00', week, day, 'DQM 2017-07-13 07:00'] })
    const code = ({ roleId }: { roleId: string }) => two.rota.get('role', roleId).code
    expect(gapsOf(two.rota).map(code)).toEqual(['ORM', 'DB', 'DQM', 'DQM'])
  })
})
