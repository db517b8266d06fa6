import { describe, expect, it } from 'vitest'
import { apply, replaced } from '../../rota/change.ts'
import { coverageOf } from '../../rota/coverage.ts'
import { depthOf } from '../../rota/depth.ts'
import type { Rota } from '../../rota/rota.ts'
import { ruleEffectsOf } from '../../rota/rule-effect.ts'
import type { RuleSettings } from '../../rota/rule-settings.ts'
import { checkBooking, isHard } from '../../rota/rules/check.ts'
import { type Scene, scene } from '../support/scene.ts'

const physics = [['physics', '2017-01-01', '2018-01-01']] as const
const qualified = { levels: { DQM: 'qualified', ORM: 'qualified' } } as const

/** The scene's rota with other rules. */
function under(set: Scene, rules: Partial<RuleSettings>): Rota {
  const { heading } = set.rota
  const changed = { ...heading, rules: { ...heading.rules, ...rules } }
  const result = apply(set.rota, { label: '', rows: [replaced('heading', heading, changed)] })
  if (!result.ok) throw new Error('the heading is another')
  return result.rota
}

const broken = (set: Scene, rota: Rota, slot: string) =>
  checkBooking(rota, { slotId: set.slot(slot).id, personId: set.personId('Ada'), place: 'shifter' }).map(breach => [
    breach.rule,
    isHard(rota, breach),
  ])

describe('a rota may', () => {
  const [late, early] = ['DQM 2017-07-14 15:00', 'DQM 2017-07-15 15:00']
  const set = scene({ periods: physics, people: { Ada: qualified }, bookings: [['Ada', late]], slots: [early] })

  it('ask for more rest than the law', () => {
    expect(broken(set, under(set, { restHours: 16 }), early)).toEqual([])
    expect(broken(set, under(set, { restHours: 17 }), early)).toEqual([['REST-11H', true]])
  })

  it('warn of shorter rows of days', () => {
    expect(broken(set, under(set, { daysInRow: 2 }), early)).toEqual([])
    expect(broken(set, under(set, { daysInRow: 1 }), early)).toEqual([['RUN-7', false]])
  })

  it('turn a soft rule off or make it hard', () => {
    const rules = { daysInRow: 1 }
    expect(broken(set, under(set, { ...rules, severities: { 'RUN-7': 'off' } }), early)).toEqual([])
    expect(broken(set, under(set, { ...rules, severities: { 'RUN-7': 'hard' } }), early)).toEqual([['RUN-7', true]])
  })

  it('have spares that break no rule which it made hard, also where a booking far away changed', () => {
    const strict = { daysInRow: 1, severities: { 'RUN-7': 'hard' } } as const
    const { id } = set.slot(early)
    expect(depthOf(under(set, {})).get(id)).toBe(1)
    const rota = under(set, strict)
    expect(depthOf(rota).get(id)).toBe(0)
    expect(coverageOf(rota).get(id)?.status).toBe('gap')
    const booking = rota.get('booking', set.bookingId('Ada', late))
    const freed = apply(rota, { label: '', rows: [{ table: 'booking', id: booking.id, before: booking, after: null }] })
    expect(freed.ok && depthOf(freed.rota).get(id)).toBe(1)
  })
})

describe('what other rules would do', () => {
  const days = ['2017-07-10', '2017-07-11', '2017-07-12']
  const set = scene({
    periods: physics,
    people: { Ada: qualified },
    bookings: days.map(day => ['Ada', `DQM ${day} 15:00`] as const),
  })
  const effects = (rota: Rota, rules: Partial<RuleSettings>) => {
    const { heading } = rota
    const changed = { ...heading, rules: { ...heading.rules, ...rules } }
    return ruleEffectsOf(rota, { label: '', rows: [replaced('heading', heading, changed)] })
  }

  it('is told of each rule, hard and soft, by how many bookings break it and no longer break it', () => {
    expect(effects(set.rota, {})).toEqual([])
    expect(effects(set.rota, { daysInRow: 2 })).toEqual([{ rule: 'RUN-7', broken: 3, mended: 0 }])
    expect(effects(under(set, { daysInRow: 2 }), { restHours: 17, severities: { 'RUN-7': 'off' } })).toEqual([
      { rule: 'REST-11H', broken: 3, mended: 0 },
      { rule: 'RUN-7', broken: 0, mended: 3 },
    ])
  })

  it('is nothing where a rule only refuses what it warned of', () => {
    expect(effects(under(set, { daysInRow: 2 }), { daysInRow: 2, severities: { 'RUN-7': 'hard' } })).toEqual([])
  })
})

describe('a team', () => {
  const set = scene({
    periods: physics,
    roles: { ORM: { mode: 'team' } },
    people: { Ada: { ...qualified, absent: [['2017-07-13', '2017-07-14']] } },
    bookings: [['Ada', 'ORM 2017-07-12 09:00']],
    slots: ['DQM 2017-07-16 07:00', 'ORM 2017-07-19 09:00'],
  })

  it('bars nobody from a shift, and a shift or a few days away bar nobody from it', () => {
    expect(broken(set, set.rota, 'DQM 2017-07-16 07:00')).toEqual([])
    const alone = scene({
      periods: physics,
      roles: { ORM: { mode: 'team' } },
      people: { Ada: { ...qualified, absent: [['2017-07-13', '2017-07-14']] } },
      bookings: [['Ada', 'DQM 2017-07-16 07:00']],
      slots: ['ORM 2017-07-12 09:00'],
    })
    expect(broken(alone, alone.rota, 'ORM 2017-07-12 09:00')).toEqual([])
  })
})
