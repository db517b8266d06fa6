import { describe, expect, it } from 'vitest'
import { breachesOf, type Choice, found } from '../../renderer/booking/choice.ts'
import { verdictOf } from '../../rota/verdict.ts'
import { scene } from '../support/scene.ts'

const days = ['14', '15', '16'].map(day => `DQM 2017-07-${day} 07:00`)
const set = scene({
  people: { Ada: { levels: { DQM: 'trainee' }, absent: [['2017-07-16', '2017-07-17']] } },
  overrides: Object.fromEntries(days.map(name => [name, { required: 1, experts: 0 }])),
  slots: days,
})
const choice = (over: Partial<Choice>): Choice => ({
  id: 'ada',
  name: 'Ada',
  detail: 'Fri 14 Jul',
  summary: null,
  dated: true,
  verdict: verdictOf(
    set.rota,
    days.map(name => ({
      kind: 'book',
      slotId: set.slot(name).id,
      personId: set.personId('Ada'),
      place: 'shifter',
    })),
  ),
  ...over,
})

describe('a choice', () => {
  it('tells what is broken alike on several days once, with the days', () => {
    expect(breachesOf(set.rota, choice({})).map(({ breach, where }) => [breach.rule, where])).toEqual([
      ['QUAL', '14 Jul, 15 Jul, 16 Jul'],
      ['ABSENT', '16 Jul'],
    ])
  })

  it('tells whose breach it is where it is not that of whom it names', () => {
    expect(breachesOf(set.rota, choice({ name: 'Bo', dated: false })).map(({ where }) => where)).toContain('Ada')
  })

  it('is found by words of its name and detail, whatever the accents', () => {
    const choices = [choice({ name: 'Søren Lindqvarn' }), choice({ name: 'Bo', detail: 'Sat 15 Jul' })]
    expect(found(choices, 'soren 14').map(({ name }) => name)).toEqual(['Søren Lindqvarn'])
    expect(found(choices, '')).toHaveLength(2)
  })
})
