import { describe, expect, it } from 'vitest'
import { readBooking } from '../../renderer/finder/sentence.ts'
import { findWhen } from '../../renderer/finder/when.ts'
import { dateOf, timeOf } from '../../rota/civil-time.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const today = '2017-05-02' as LocalDate
const when = (text: string) => {
  const found = findWhen(text.split(' '), 2017, today)
  return found && [found.when.date, found.when.unit, found.rest.join(' ')]
}

describe('a date among words', () => {
  it.each([
    ['14 jul', '2017-07-14', 'day', ''],
    ['jul 14', '2017-07-14', 'day', ''],
    ['14 July 2018', '2018-07-14', 'day', ''],
    ['14/7', '2017-07-14', 'day', ''],
    ['14.7.', '2017-07-14', 'day', ''],
    ['14.7.2016', '2016-07-14', 'day', ''],
    ['2017-07-14', '2017-07-14', 'day', ''],
    ['week 12', '2017-03-20', 'week', ''],
    ['wk 1 2016', '2016-01-04', 'week', ''],
    ['today', '2017-05-02', 'day', ''],
    ['ada tomorrow night', '2017-05-03', 'day', 'ada night'],
    ['29 feb 2016', '2016-02-29', 'day', ''],
  ])('%s', (text, date, unit, rest) => {
    expect(when(text)).toEqual([date, unit, rest])
  })

  it.each(['', 'may', '30 feb', '31/4', 'week 53', 'week 0', '14', 'ada quill', '1/13'])('“%s” is none', text => {
    expect(when(text)).toBeNull()
  })

  it('of a year with 53 weeks has the last of them', () => {
    expect(findWhen(['week', '53'], 2020, today)?.when.date).toBe('2020-12-28')
  })
})

describe('a sentence about a booking', () => {
  const set = scene({
    people: {
      'Ada Quill': { levels: { DQM: 'qualified', ORM: 'expert' } },
      'Bo Ålund': { levels: { DQM: 'trainee' } },
      'Ada Marsh': {},
    },
    slots: [
      'DQM 2017-03-15 23:00',
      'DQM 2017-03-16 07:00',
      'DQM 2017-03-16 15:00',
      'DQM 2017-03-16 23:00',
      'ORM 2017-03-22 09:00',
    ],
  })
  const read = (text: string) => {
    const sentence = readBooking(set.rota, text, 2017, today)
    if (sentence?.kind !== 'complete') return sentence?.kind === 'open' ? `lacks ${sentence.lacks}` : sentence
    return sentence.bookings.map(({ person, slot }) => {
      const { code } = set.rota.get('role', slot.roleId)
      return `${person.name}, ${code} ${dateOf(set.rota.zone, slot.start)} ${timeOf(set.rota.zone, slot.start)}`
    })
  }

  it('finds the slot by day and part of the day, in roles that the person has', () => {
    expect(read('book quill 16 mar night')).toEqual(['Ada Quill, DQM 2017-03-16 23:00'])
    expect(read('book quill 16 mar morning')).toEqual(['Ada Quill, DQM 2017-03-16 07:00'])
    expect(read('Book QUILL dqm 16 mar 23:00')).toEqual(['Ada Quill, DQM 2017-03-16 23:00'])
    expect(read('book quill 16/3 evening')).toEqual(['Ada Quill, DQM 2017-03-16 15:00'])
    expect(read('book quill orm week 12')).toEqual(['Ada Quill, ORM 2017-03-22 09:00'])
    expect(read('book quill week 12')).toEqual(['Ada Quill, ORM 2017-03-22 09:00'])
    expect(read('book alund 16 mar 15h')).toEqual(['Bo Ålund, DQM 2017-03-16 15:00'])
  })

  it('offers everybody who may be meant, those who can take it first', () => {
    expect(read('book ada dqm 16 mar night')).toEqual([
      'Ada Quill, DQM 2017-03-16 23:00',
      'Ada Marsh, DQM 2017-03-16 23:00',
    ])
  })

  it('says what is missing', () => {
    expect(['book', 'book 16 mar', 'book nobody 16 mar', 'book ada', 'book ada 17 mar'].map(read)).toEqual([
      'lacks person',
      'lacks person',
      'lacks person',
      'lacks date',
      'lacks slot',
    ])
    expect(read('bookings')).toBeNull()
  })
})
