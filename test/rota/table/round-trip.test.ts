import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { added } from '../../../rota/change.ts'
import { localIso } from '../../../rota/civil-time.ts'
import { type Delimiter, inert } from '../../../rota/csv/write.ts'
import { Person } from '../../../rota/person.ts'
import { plainText } from '../../../rota/plain-text.ts'
import type { Rota } from '../../../rota/rota.ts'
import { tableCsv } from '../../../rota/table/csv.ts'
import type { Instant, LocalDate, TimeOfDay } from '../../../rota/time.ts'
import { Wish } from '../../../rota/wish.ts'
import { recordMaker } from '../../support/records.ts'
import { sampleRota } from '../../support/sample.ts'
import { hostileText } from '../ical/hostile-text.ts'
import { emptyRota, imported, recordsOf, told, withRows } from './told.ts'

const delimiters = [',', ';'] as const

function textsOf(rota: Rota, delimiter: Delimiter): string[] {
  return recordsOf(rota).map(table => tableCsv(table, rota.zone, delimiter))
}

/** The sample with what it has none of: wishes, luminosity, notes, pins, a second seat without a first. */
function fullSample(): Rota {
  const sample = sampleRota()
  const [booking] = [...sample.rows.booking.values()]
  const [period] = [...sample.rows.period.values()]
  const [one, two] = [...sample.rows.person.values()]
  if (!booking || !period || !one || !two) throw new Error('the sample is empty')
  const { wish } = recordMaker(() => crypto.randomUUID())
  return withRows(sample, [
    added('wish', wish({ personId: one.id })),
    added('wish', wish({ personId: two.id, wish: 'wanted' })),
    {
      table: 'booking',
      id: booking.id,
      before: booking,
      after: { ...booking, seat: 2, note: '=1+1;\n"so"', reason: 'because', pinned: true, offered: true },
    },
    { table: 'period', id: period.id, before: period, after: { ...period, luminosity: 12.25 } },
  ])
}

describe.each(delimiters)('what is written with %s', delimiter => {
  it('changes nothing when it comes into the rota it is from', () => {
    const rota = fullSample()
    const { plan, change } = imported(rota, () => crypto.randomUUID(), textsOf(rota, delimiter))
    expect(change.rows).toEqual([])
    expect(plan.files.map(({ kind, problem }) => [kind, problem])).toEqual(
      recordsOf(rota).map(({ kind }) => [kind, null]),
    )
    expect(new Set(plan.files.flatMap(({ lines }) => lines.map(({ verdict }) => verdict)))).toEqual(new Set(['same']))
  })

  it('makes the same rows in an empty rota', () => {
    const rota = fullSample()
    const { rota: empty, newId } = emptyRota()
    const { rota: made, plan } = imported(empty, newId, textsOf(rota, delimiter))
    expect(plan.files.flatMap(({ lines }) => lines.filter(({ problem }) => problem !== null))).toEqual([])
    expect(told(made)).toEqual(told(rota))
  })
})

it('tells the two hours apart that a clock shows twice', () => {
  const { rota: empty, newId } = emptyRota()
  const make = recordMaker(newId)
  const starts = ['02:00', '02:30'].map(time => time as TimeOfDay)
  const role = make.role({ code: 'NIGHT', pattern: { kind: 'daily', starts } })
  const person = make.person()
  const first = Date.parse('2017-10-29T00:00:00Z') as Instant
  const slots = [0, 30, 60].map(minutes => {
    const start = (first + minutes * 60_000) as Instant
    return make.slot({ roleId: role.id, start, end: (start + 30 * 60_000) as Instant, extra: minutes > 30 })
  })
  const bare = withRows(empty, [
    added('role', role),
    added('person', person),
    ...slots.map(slot => added('slot', slot)),
  ])
  const rota = withRows(
    bare,
    slots.map(slot => added('booking', make.booking({ slotId: slot.id, personId: person.id }))),
  )
  expect(slots.map(({ start }) => localIso(rota.zone, start))).toEqual([
    '2017-10-29T02:00:00+02:00',
    '2017-10-29T02:30:00+02:00',
    '2017-10-29T02:00:00+01:00',
  ])
  const texts = textsOf(rota, ',')
  // Local times alone, as the cells of a workbook have them.
  const local = texts.map(text => text.replaceAll(/(T\d\d:\d\d):00[+]\d\d:\d\d/g, '$1'))
  for (const written of [texts, local]) expect(told(imported(bare, newId, written).rota)).toEqual(told(rota))
})

it('of two absences on the same dates each finds itself', () => {
  const { rota: empty, newId } = emptyRota()
  const make = recordMaker(newId)
  const person = make.person()
  const rota = withRows(empty, [
    added('person', person),
    added('absence', make.absence({ personId: person.id, reason: 'travel' })),
    added('absence', make.absence({ personId: person.id, reason: 'leave' })),
  ])
  expect(imported(rota, newId, textsOf(rota, ',')).change.rows).toEqual([])
})

const date = fc
  .integer({ min: 0, max: 3000 })
  .map(days => new Date(Date.UTC(2015, 0, 1 + days)).toISOString().slice(0, 10) as LocalDate)
const dates = fc
  .uniqueArray(date, { minLength: 2, maxLength: 2 })
  .map(two => ({ start: two.sort()[0] as LocalDate, end: two[1] as LocalDate }))
/** As a record can hold it: without half characters, which no file can, and with something to see in it. */
const named = hostileText
  .map(text => [...plainText(text).replaceAll('\uFFFD', '').trim()].slice(0, 40).join('').normalize('NFC').trim())
  .filter(text => text !== '')
const remark = fc.oneof(fc.constant(''), named)

it('comes back as it was, whatever people wrote', () => {
  const someone = fc.record({ name: named, institute: remark, subsystem: remark })
  const stretch = fc.record({ dates, reason: remark, wish: fc.constantFrom(...Wish.shape.wish.options) })
  const entry = fc.record({
    name: named,
    dates,
    source: remark,
    luminosity: fc.option(fc.integer({ max: 99_999, min: 0 }).map(n => n / 64)),
  })
  fc.assert(
    fc.property(
      fc.array(someone, { minLength: 1, maxLength: 6 }),
      fc.uniqueArray(stretch, { maxLength: 5, selector: ({ dates }) => JSON.stringify(dates) }),
      fc.uniqueArray(entry, { maxLength: 5, selector: ({ name }) => name }),
      fc.constantFrom(...delimiters),
      (people, stretches, entries, delimiter) => {
        const { rota: empty, newId } = emptyRota()
        const make = recordMaker(newId)
        const persons = people.map((fields, index) =>
          Person.parse(make.person({ ...fields, email: `p${index}@example.org` })),
        )
        const [first] = persons as [Person]
        const rota = withRows(empty, [
          ...persons.map(person => added('person', person)),
          ...stretches.map(({ dates, reason }) =>
            added('absence', make.absence({ personId: first.id, ...dates, reason })),
          ),
          ...stretches.map(({ dates, wish }) => added('wish', make.wish({ personId: first.id, ...dates, wish }))),
          ...entries.map(({ name, dates, source, luminosity }) =>
            added('period', make.period({ name, ...dates, source, luminosity })),
          ),
          ...entries.map(({ name, dates }) => added('holiday', make.holiday({ name, ...dates }))),
        ])
        const texts = textsOf(rota, delimiter)
        expect(imported(rota, newId, texts).change.rows).toEqual([])
        const other = emptyRota('2')
        expect(told(imported(other.rota, other.newId, texts).rota)).toEqual(told(rota))
      },
    ),
    { numRuns: 150 },
  )
}, 60_000)

it('never begins with what makes a spreadsheet compute, whatever people wrote', () => {
  fc.assert(
    fc.property(hostileText, fc.constantFrom('=', '+', '-', '@', '\uFF1D', "'=", ' =', '\t'), (text, trigger) => {
      const begins = /^[\s\0]*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/
      for (const written of [inert(plainText(text)), inert(plainText(trigger + text))])
        expect(begins.test(written) && !/^-\d+(\.\d+)?$/.test(written)).toBe(false)
    }),
  )
})
