import { describe, expect, it } from 'vitest'
import { carriedIn, carriedOfRole, personLine } from '../../rota/person-year.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate

describe('the line of a person', () => {
  const set = scene({
    people: {
      Ada: {
        levels: { DQM: ['qualified', null, '2017-03-01'], DB: ['expert', null, '2017-09-01'] },
        left: '2017-03-15',
        absent: [
          ['2016-12-01', '2017-01-01'],
          ['2017-02-01', '2017-02-03'],
        ],
      },
      Bo: { levels: { DQM: 'qualified' } },
      Cy: { levels: { DQM: 'trainee' } },
    },
    bookings: [
      ['Ada', 'DQM 2017-01-10 07:00'],
      ['Ada', 'DQM 2017-01-12 23:00'],
      ['Ada', 'DQM 2017-03-02 07:00'],
      ['Bo', 'DQM 2017-01-11 07:00', 'shadow'],
      ['Ada', 'DQM 2016-12-12 07:00'],
    ],
  })
  const ada = set.personId('Ada')

  it('says what they carry of the year, as shifter, and the mean of those who may', () => {
    expect(carriedIn(set.rota, ada, 2017)).toMatchObject({ bookings: 3, credit: 3 })
    expect(carriedIn(set.rota, set.personId('Bo'), 2017)).toMatchObject({ bookings: 0, credit: 0 })
    expect(carriedOfRole(set.rota, ada, set.role('DQM').id, 2017)).toMatchObject({
      bookings: 3,
      credit: 3,
      average: 1.5,
    })
  })

  it('says who is away next, what ends within 90 days, and which bookings break a hard rule', () => {
    const line = personLine(set.rota, set.rota.get('person', ada), 2017, date('2017-01-01'))
    expect(line.absence?.start).toBe('2017-02-01')
    expect(line.ends.map(ending => [ending.kind, ending.date])).toEqual([
      ['level', '2017-03-01'],
      ['left', '2017-03-15'],
    ])
    expect(line.breaches.map(({ slot }) => slot.id)).toEqual([set.slot('DQM 2017-03-02 07:00').id])
    expect(line.hasLeft).toBe(false)
    const later = personLine(set.rota, set.rota.get('person', ada), 2017, date('2017-03-15'))
    expect([later.hasLeft, later.ends, later.absence]).toEqual([true, [], null])
  })

  it('counts the ninetieth day as soon, and no later one', () => {
    const soon = (on: string) => personLine(set.rota, set.rota.get('person', ada), 2017, date(on)).ends.length
    expect([soon('2016-12-01'), soon('2016-11-30')]).toEqual([1, 0])
  })
})
