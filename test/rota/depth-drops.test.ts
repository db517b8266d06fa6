import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../rota/civil-time.ts'
import { depthDropsOf } from '../../rota/depth-drops.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

describe('what makes depth drop', () => {
  it('is a level that runs out, unless another takes over, and somebody who leaves', () => {
    const { rota, role, personId } = scene({
      people: {
        Ada: { levels: { DQM: ['qualified', '2016-01-01', '2017-06-01'] } },
        Ben: { levels: { DQM: 'expert' }, left: '2017-03-01' },
        Cleo: { levels: { DQM: ['trainee', null, '2017-05-01'] } },
        Dan: { levels: { DQM: ['qualified', null, '2018-01-02'] } },
      },
    })
    expect(depthDropsOf(rota, 2017)).toEqual([
      { roleId: role('DQM').id, date: '2017-03-01', why: 'leaves', personId: personId('Ben') },
      { roleId: role('DQM').id, date: '2017-06-01', why: 'runs-out', personId: personId('Ada') },
    ])
    expect(depthDropsOf(rota, 2018)).toMatchObject([{ date: '2018-01-02', why: 'runs-out' }])
  })

  it('names a level that runs out on the day somebody leaves once', () => {
    const { rota } = scene({
      people: { Ada: { levels: { DB: ['expert', null, '2017-06-01'] }, left: '2017-06-01' } },
    })
    expect(depthDropsOf(rota, 2017)).toMatchObject([{ why: 'leaves' }])
  })

  it('is a time in which a third of those qualified, and at least two, are away', () => {
    const free = { levels: { DQM: 'qualified' } } as const
    const away = (start: string, end: string) => ({ ...free, absent: [[start, end]] as const })
    const { rota, role } = scene({
      people: {
        Ada: away('2017-08-01', '2017-08-10'),
        Ben: away('2017-08-05', '2017-08-15'),
        Cleo: away('2017-08-08', '2017-08-09'),
        Dan: away('2017-10-01', '2017-10-20'),
        Eve: free,
        Finn: free,
      },
    })
    expect(depthDropsOf(rota, 2017)).toEqual([
      { roleId: role('DQM').id, why: 'away', date: '2017-08-05', until: '2017-08-10', away: 3, of: 6 },
    ])
  })

  it('names every day on which so many are away, and no other', () => {
    const january = (day: number) => addDays('2017-01-01' as LocalDate, day)
    const day = fc.integer({ min: -3, max: 20 })
    const dates = fc.tuple(day, fc.integer({ min: 1, max: 8 })).map(([from, days]) => [from, from + days] as const)
    const sketch = fc.record({ qualified: dates, member: dates, absences: fc.array(dates, { maxLength: 3 }) })
    fc.assert(
      fc.property(fc.array(sketch, { minLength: 2, maxLength: 6 }), pool => {
        const people = pool.map(({ qualified, member, absences }, index) => [
          `Person ${index}`,
          {
            levels: { DQM: ['qualified', january(qualified[0]), january(qualified[1])] },
            joined: january(member[0]),
            left: january(member[1]),
            absent: absences.map(([from, until]) => [january(from), january(until)]),
          },
        ])
        const { rota } = scene({ people: Object.fromEntries(people) })
        const within = ([from, until]: readonly [number, number], at: number) => from <= at && at < until
        const piledUp = Array.from({ length: 40 }, (_, at) => {
          const able = pool.filter(({ qualified, member }) => within(qualified, at) && within(member, at))
          const away = able.filter(({ absences }) => absences.some(absence => within(absence, at))).length
          return away >= 2 && away * 3 >= able.length ? [january(at)] : []
        })
        const told = depthDropsOf(rota, 2017).flatMap(drop => {
          if (drop.why !== 'away') return []
          return Array.from({ length: 40 }, (_, at) => january(at)).filter(at => drop.date <= at && at < drop.until)
        })
        expect(told).toEqual(piledUp.flat())
      }),
      { numRuns: 100 },
    )
  })

  it('is never an absence in a team, which bars nobody who is away', () => {
    const away = { levels: { DQM: 'qualified' }, absent: [['2017-08-01', '2017-08-10']] } as const
    const people = { Ada: away, Ben: away }
    expect(depthDropsOf(scene({ people }).rota, 2017)).toHaveLength(1)
    expect(depthDropsOf(scene({ people, roles: { DQM: { mode: 'team' } } }).rota, 2017)).toEqual([])
  })

  it('is nothing where nobody has a level', () => {
    expect(depthDropsOf(scene({ people: { Ada: {} } }).rota, 2017)).toEqual([])
  })
})
