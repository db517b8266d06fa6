import { afterEach, expect, it } from 'vitest'
import { readDate } from '../../renderer/read-date.ts'
import {
  datedDay,
  dateRange,
  dayMonth,
  isLanguage,
  listedDate,
  longDate,
  moment,
  monthHead,
  shortRange,
  slotTimes,
  timeOfDay,
  writeDatesAs,
} from '../../renderer/words/dates.ts'
import { dateLanguages } from '../../renderer/words/settings.ts'
import { addDays, instantOf } from '../../rota/civil-time.ts'
import { defaultPreferences } from '../../rota/preferences.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'

afterEach(() => writeDatesAs(defaultPreferences))

const zone = 'Europe/Zurich'
const date = (text: string) => text as LocalDate
const march = date('2017-03-14')
const night = {
  start: instantOf(zone, march, '23:00' as TimeOfDay),
  end: instantOf(zone, date('2017-03-15'), '07:00' as TimeOfDay),
}
const dates = { start: march, end: date('2017-03-17') }
// Languages put narrow and no-break spaces between a day and its month, which look the same.
const plain = (text: string) => text.replaceAll(/[\u00a0\u2009\u202f]/g, ' ')

it.each([
  ['en-GB', 'Tue 14 Mar 2017', 'Tuesday 14 March 2017', '14–16 March', '14–16 Mar'],
  ['en-US', 'Tue Mar 14, 2017', 'Tuesday March 14, 2017', 'March 14 – 16', 'Mar 14 – 16'],
  ['de', 'Di 14. März 2017', 'Dienstag 14. März 2017', '14.–16. März', '14.–16. März'],
  ['fr', 'mar. 14 mars 2017', 'mardi 14 mars 2017', '14–16 mars', '14–16 mars'],
])('dates in %s', (language, listed, long, range, short) => {
  writeDatesAs({ ...defaultPreferences, dates: language })
  expect([listedDate(march), longDate(march), dateRange(dates, '2017'), shortRange(dates)].map(plain)).toEqual([
    listed,
    long,
    range,
    short,
  ])
})

it.each(Object.keys(dateLanguages))('every date that is shown in %s is read', language => {
  writeDatesAs({ ...defaultPreferences, dates: language })
  const first = date('2016-02-25')
  for (let day = 0; day < 366; day++) {
    const each = addDays(first, day)
    for (const shown of [listedDate(each), datedDay(each), longDate(each)])
      expect([shown, readDate(shown, march)]).toEqual([shown, each])
  }
})

it('months are read in English and in the language of the desk, numbers in its order', () => {
  writeDatesAs({ ...defaultPreferences, dates: 'de' })
  expect(['14. dez', '3 März', '3 mar', '3 oct', '3/4'].map(text => readDate(text, march))).toEqual([
    '2017-12-14',
    '2017-03-03',
    '2017-03-03',
    '2017-10-03',
    '2017-04-03',
  ])
  writeDatesAs({ ...defaultPreferences, dates: 'en-US' })
  expect(['3/14/2018', '14.3.2018'].map(text => readDate(text, march))).toEqual(['2018-03-14', '2018-03-14'])
})

it('British months have three letters, September too', () => {
  expect([monthHead(date('2017-09-01')), dayMonth(date('2017-09-01'))]).toEqual(['Sep', '1 Sep'])
})

it('the clock has 24 hours or twice 12', () => {
  expect([slotTimes(zone, night), moment(zone, night.start)]).toEqual(['23:00–07:00', '14 Mar 23:00'])
  writeDatesAs({ ...defaultPreferences, clock: 12 })
  expect([slotTimes(zone, night), moment(zone, night.start)]).toEqual(['11:00 pm–7:00 am', '14 Mar 11:00 pm'])
  expect(['00:00', '00:30', '12:00', '12:59'].map(timeOfDay)).toEqual(['12:00 am', '12:30 am', '12:00 pm', '12:59 pm'])
})

it('a language that nobody speaks is written as the first one', () => {
  writeDatesAs({ ...defaultPreferences, dates: 'not a language' })
  expect(listedDate(march)).toBe('Tue 14 Mar 2017')
  expect(Object.keys(dateLanguages).every(isLanguage)).toBe(true)
})
