import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { callByGroup, callFor } from '../../rota/call.ts'
import { candidatesFor } from '../../rota/candidates.ts'
import { instantOf } from '../../rota/civil-time.ts'
import { coverageOf } from '../../rota/coverage.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { sampleRota } from '../support/sample.ts'
import { scene } from '../support/scene.ts'

const july = { start: '2017-07-01' as LocalDate, end: '2017-08-01' as LocalDate }
const everybody = { roleId: null, institute: null, subsystem: null }

describe('a call for shifters', () => {
  const crew = scene({
    periods: [
      ['physics', '2017-07-01', '2017-08-01'],
      ['special-run', '2017-07-12', '2017-07-13'],
    ],
    people: {
      Ada: { levels: { DQM: 'qualified', ORM: 'expert' }, institute: 'NORD' },
      Bo: { levels: { DQM: 'trainee', ORM: 'qualified' }, institute: 'NORD' },
      Cy: { levels: { DQM: 'qualified' }, institute: 'SUED' },
    },
    slots: ['ORM 2017-07-12 09:00', 'DQM 2017-07-20 07:00', 'DQM 2017-07-20 23:00', 'DQM 2017-07-12 15:00'],
    bookings: [
      ['Bo', 'ORM 2017-07-12 09:00'],
      ['Cy', 'DQM 2017-07-21 07:00'],
    ],
  })

  it('tells open slots, experts first, then special runs, then nights', () => {
    const open = callFor(crew.rota, july, everybody)
    expect(open.map(({ slot }) => slot.id)).toEqual(
      ['ORM 2017-07-12 09:00', 'DQM 2017-07-12 15:00', 'DQM 2017-07-20 23:00', 'DQM 2017-07-20 07:00'].map(
        name => crew.slot(name).id,
      ),
    )
    expect(
      open.map(({ places, experts, crucial, night, credit }) => [places, experts, crucial, night, credit]),
    ).toEqual([
      [1, 1, ['special run'], false, 8],
      [1, 0, ['special run'], false, 0.75],
      [1, 0, [], true, 1.5],
      [1, 0, [], false, 0.75],
    ])
  })

  it('names who needs no training: spares, and only experts where only those are missing', () => {
    const able = callFor(crew.rota, july, everybody).map(open => open.able)
    const [ada, cy] = [crew.personId('Ada'), crew.personId('Cy')]
    // Cy is on at 07:00 of the 21st, when the night of the 20th ends.
    expect(able).toEqual([[ada], [ada, cy], [ada], [ada, cy]])
  })

  it('is narrowed to a role, and to what an institute can take as it is', () => {
    const narrowed = (filter: object) => callFor(crew.rota, july, { ...everybody, ...filter }).length
    expect([narrowed({ roleId: crew.role('DQM').id }), narrowed({ institute: 'SUED' })]).toEqual([3, 2])
    expect(narrowed({ institute: 'NORD' })).toBe(4)
    expect(narrowed({ institute: 'nowhere' })).toBe(0)
  })

  it('says for each institute how many slots need no training, for how many of its people', () => {
    const calls = callByGroup(crew.rota, callFor(crew.rota, july, everybody), 'institute')
    expect(calls.map(({ group, role, slots, people }) => [group, role.code, slots, people])).toEqual([
      ['NORD', 'DQM', 3, 1],
      ['SUED', 'DQM', 2, 1],
      ['NORD', 'ORM', 1, 1],
    ])
  })

  it('has nothing to tell where nothing is open', () => {
    expect(callFor(scene().rota, july, everybody)).toEqual([])
  })

  it('tells what judging each slot of the sample and each person in turn tells', () => {
    const rota = sampleRota()
    const institutes = [...new Set([...rota.rows.person.values()].map(({ institute }) => institute))]
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), fc.constantFrom(null, ...institutes), (month, institute) => {
        const date = (n: number) => `2017-${String(n).padStart(2, '0')}-01` as LocalDate
        const [from, until] = [date(month), date(month + 1)]
        const midnight = (day: LocalDate) => instantOf(rota.zone, day, '00:00' as TimeOfDay)
        const told = callFor(rota, { start: from, end: until }, { ...everybody, institute })
        const twin = [...rota.rows.slot.values()].filter(slot => {
          const judged = coverageOf(rota).get(slot.id)
          if (!judged || slot.end <= midnight(from) || slot.start >= midnight(until)) return false
          const { demand, counted, experts } = judged
          const lacks = Math.max(demand.required - counted, demand.experts - experts)
          if (lacks <= 0) return false
          if (institute === null) return true
          return candidatesFor(rota, slot.id, 'shifter').able.some(
            ({ person, level }) =>
              person.institute === institute && (demand.experts - experts < lacks || level === 'expert'),
          )
        })
        expect(new Set(told.map(({ slot }) => slot.id))).toEqual(new Set(twin.map(({ id }) => id)))
        const rank = ({ experts, crucial, night }: (typeof told)[number]) =>
          (experts > 0 ? 4 : 0) + (crucial.length > 0 ? 2 : 0) + (night ? 1 : 0)
        told.slice(1).forEach((open, index) => {
          expect(rank(open)).toBeLessThanOrEqual(rank(told[index] as typeof open))
        })
      }),
      { numRuns: 12 },
    )
  })
})
