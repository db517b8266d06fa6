import { describe, expect, it } from 'vitest'
import { unfilledGroups } from '../../renderer/insight/unfilled-groups.ts'
import { achievableWords as words } from '../../renderer/words/achievable.ts'
import { achievableIn } from '../../rota/achievable/achievable.ts'
import { scene } from '../support/scene.ts'

const one = { required: 1, experts: 0 }
const terms = { keepBookings: true, keepCaps: false }
const day = ['07:00', '15:00', '23:00'].map(start => `DQM 2017-07-05 ${start}`)

function sceneWith(people: Parameters<typeof scene>[0] & object) {
  const slots = [...day, 'ORM 2017-07-12 09:00', 'ORM 2017-07-19 09:00']
  return scene({
    slots,
    overrides: {
      ...Object.fromEntries(slots.map(slot => [slot, one])),
      'ORM 2017-07-12 09:00': { required: 1, experts: 1 },
    },
    ...people,
  }).rota
}

describe('best achievable coverage in words', () => {
  it('says why slots stay open: proven ones by date, each alone or together, then those that lack an expert', () => {
    const rota = sceneWith({
      people: {
        Ada: { levels: { DQM: 'qualified' } },
        Ben: { levels: { DQM: 'qualified' } },
        Cleo: { levels: { ORM: 'qualified' }, absent: [['2017-07-20', '2017-07-21']] },
      },
    })
    const answer = achievableIn(rota, 2017, terms)
    expect(
      unfilledGroups(rota, answer, 40).groups.map(({ sentence, unfilled }) => [sentence, unfilled.length]),
    ).toEqual([
      ['3 slots of DQM, 5 July: 3 open places, but only Ada, Ben can take any of them.', 1],
      ['ORM, 19 Jul 09:00: 1 open place, but nobody is left who can take it.', 1],
      ['Filled, but without the experts that are asked for:', 1],
    ])
    expect(unfilledGroups(rota, answer, 1)).toMatchObject({ groups: [{ unfilled: [{ missing: 1 }] }], slots: 3 })
    expect(words.inAll(answer.places)).toBe('5 places asked for: 0 are filled, 3 can be.')
    expect(answer.roles.map(words.role)).toEqual([
      '0 of 2 filled, 1 can be; all hangs on one person.',
      '0 of 3 filled, 2 can be.',
    ])
  })

  it('says that nobody can do a role, and both numbers where they differ', () => {
    const rota = sceneWith({})
    expect(achievableIn(rota, 2017, terms).roles.map(words.role)).toEqual([
      'Nobody is qualified in any of its 2 places.',
      'Nobody is qualified in any of its 3 places.',
    ])
    expect(words.inAll({ demanded: 815, booked: 700, attained: 741, bound: 748 })).toBe(
      '815 places asked for: 700 are filled, at least 741, at most 748 can be.',
    )
  })
})
