import { describe, expect, it } from 'vitest'
import { dateOf, intervalOf } from '../../rota/civil-time.ts'
import { unqualifiedIn } from '../../rota/people.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

describe('the time in which somebody is not qualified', () => {
  const set = scene({
    people: {
      Ada: { levels: { DQM: ['expert', '2017-03-01', '2017-06-01'], ORM: 'trainee' } },
      Ben: {},
    },
  })
  const spring = intervalOf(set.rota.zone, { start: '2017-02-01' as LocalDate, end: '2017-07-01' as LocalDate })
  const parts = (name: string, code: string) =>
    unqualifiedIn(set.rota, set.personId(name), set.role(code).id, spring).map(({ start, end }) =>
      [start, end].map(at => dateOf(set.rota.zone, at)),
    )

  it('lies before and after what they hold, and is all of it for a trainee or without a level', () => {
    expect(parts('Ada', 'DQM')).toEqual([
      ['2017-02-01', '2017-03-01'],
      ['2017-06-01', '2017-07-01'],
    ])
    expect(parts('Ada', 'ORM')).toEqual([['2017-02-01', '2017-07-01']])
    expect(parts('Ben', 'DQM')).toEqual([['2017-02-01', '2017-07-01']])
  })
})
