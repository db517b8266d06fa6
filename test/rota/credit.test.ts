import { expect, it } from 'vitest'
import { creditOf } from '../../rota/credit.ts'
import { levelThroughout } from '../../rota/people.ts'
import type { Interval, LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const points = (slot: string, holidays: readonly [string, string][] = []) => {
  const set = scene({ slots: [slot], holidays })
  return creditOf(set.rota, set.slot(slot))
}

it('a shift earns by the hour and the day on which it starts', () => {
  const week = [
    'DQM 2017-07-14 07:00',
    'DQM 2017-07-14 15:00',
    'DQM 2017-07-14 23:00',
    'DQM 2017-07-15 07:00',
    'DQM 2017-07-16 23:00',
  ]
  expect(week.map(slot => points(slot))).toEqual([0.75, 0.75, 1.5, 1.25, 2])
})

it('an official holiday adds to it, also on a weekend', () => {
  expect(points('DQM 2017-07-14 07:00', [['2017-07-14', '2017-07-15']])).toBe(1.25)
  expect(points('DQM 2017-07-15 07:00', [['2017-07-14', '2017-07-16']])).toBe(1.75)
  expect(points('DQM 2017-07-13 23:00', [['2017-07-14', '2017-07-15']])).toBe(1.5)
})

it('the nights when clocks change earn by what they last', () => {
  expect(points('DQM 2017-03-25 23:00')).toBeCloseTo((2 * 7) / 8, 12)
  expect(points('DQM 2017-10-28 23:00')).toBeCloseTo((2 * 9) / 8, 12)
})

it('a week on call earns the same every week but for the clock change in it', () => {
  expect([points('DB 2017-07-12 09:00'), points('ORM 2017-12-20 09:00')]).toEqual([8, 8])
  expect(points('DB 2017-10-25 09:00')).toBeCloseTo((8 * 169) / 168, 12)
})

it('qualifications that follow each other hold throughout; a day between them does not', () => {
  const levelIn = (second: string) => {
    const set = scene({
      people: { Ada: { levels: { DB: ['qualified', null, '2017-07-14'] } } },
      slots: ['DB 2017-07-12 09:00'],
    })
    const personId = set.personId('Ada')
    const row = {
      id: set.newId(),
      personId,
      roleId: set.role('DB').id,
      level: 'expert',
      from: second as LocalDate,
      until: null,
    } as const
    const rota = set.rota.withTables({ qualification: new Map([...set.rota.rows.qualification, [row.id, row]]) })
    const week: Interval = set.slot('DB 2017-07-12 09:00')
    return levelThroughout(rota, personId, row.roleId, week)
  }
  expect([levelIn('2017-07-14'), levelIn('2017-07-01'), levelIn('2017-07-15')]).toEqual(['qualified', 'expert', null])
})
