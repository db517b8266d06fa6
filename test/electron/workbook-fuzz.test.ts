import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { readWorkbook } from '../../electron/workbook-reading.ts'
import { writeWorkbook } from '../../electron/workbook-writing.ts'
import { added, apply } from '../../rota/change.ts'
import { planImport } from '../../rota/csv/import.ts'
import { plainText } from '../../rota/plain-text.ts'
import { recordTables } from '../../rota/table/records.ts'
import { sheetOf } from '../../rota/table/sheet.ts'
import { mutated, seeded } from '../rota/csv/mutated.ts'
import { smallDesk } from '../rota/csv/sample.ts'
import { hostileText } from '../rota/ical/hostile-text.ts'
import { emptyRota, imported, recordsOf, told, withRows } from '../rota/table/told.ts'
import { recordMaker } from '../support/records.ts'

const cases = 500

/** As a record can hold it: no half characters, nothing around it, and nothing that Unicode keeps from being a character. */
const said = hostileText.map(text =>
  [
    ...plainText(text)
      .replace(/[\uFFFD\p{Noncharacter_Code_Point}]/gu, '')
      .trim(),
  ]
    .slice(0, 40)
    .join('')
    .normalize('NFC')
    .trim(),
)

it('whatever people wrote comes back from a workbook as it was', async () => {
  const writing = fc.record({ name: said.filter(text => text !== ''), institute: said, subsystem: said })
  await fc.assert(
    fc.asyncProperty(fc.array(writing, { minLength: 1, maxLength: 8 }), async people => {
      const { rota: empty, newId } = emptyRota()
      const make = recordMaker(newId)
      const persons = people.map((fields, index) => make.person({ ...fields, email: `p${index}@example.org` }))
      const rota = withRows(
        empty,
        persons.map(person => added('person', person)),
      )
      const reading = await readWorkbook(await writeWorkbook([sheetOf(recordTables.people(rota), rota.zone)]))
      if (!reading.ok) throw new Error(reading.code)
      const texts = reading.sheets.map(({ text }) => text)
      expect(imported(rota, newId, texts).change.rows).toEqual([])
      const other = emptyRota('2')
      expect(told(imported(other.rota, other.newId, texts).rota)).toEqual(told(rota))
    }),
    {
      numRuns: 100,
      // Words that every object of JavaScript has by birth are words like others.
      examples: [
        [['toString', '__proto__', 'constructor', 'valueOf'].map(name => ({ name, institute: name, subsystem: '' }))],
      ],
    },
  )
}, 120_000)

it('dates are dates, also as a rota that is kept in a workbook', async () => {
  const { rota: empty, newId } = emptyRota()
  const rota = withRows(empty, [added('person', recordMaker(newId).person({ name: 'Ada Quill' }))])
  const day = (number: number) => new Date(Date.UTC(2017, 6, number))
  const bytes = await writeWorkbook([
    {
      name: 'July',
      head: ['Date', 'DQM 07:00', 'DQM 15:00'],
      widths: [12, 12, 12],
      formats: ['dd.mm.yyyy', null, null],
      rows: [14, 15, 16].map(number => [day(number), 'AQ', null]),
    },
  ])
  const reading = await readWorkbook(bytes)
  if (!reading.ok) throw new Error(reading.code)
  const { plan } = planImport(rota, reading.sheets, newId)
  expect(plan.files[0]).toMatchObject({ kind: 'bookings', grid: { dates: ['2017-07-14', '2017-07-15', '2017-07-16'] } })
  expect(plan.files[0]?.lines.map(({ line, verdict }) => [line, verdict])).toEqual([
    [2, 'add'],
    [3, 'add'],
    [4, 'add'],
  ])
})

it('whatever becomes of a workbook, outside or within: no fault, no hang, and what it says still fits', async () => {
  const desk = smallDesk()
  const whole = await writeWorkbook(recordsOf(desk.rota).map(table => sheetOf(table, desk.rota.zone)))
  const parts = unzipSync(whole)
  const texts = Object.values(parts)
  const random = seeded(20_170_326)
  let [slowest, read] = [0, 0]
  for (let number = 0; number < cases; number++) {
    const [name, part] = Object.entries(parts)[random(texts.length)] as [string, Uint8Array]
    const inside = number % 3 > 0
    const bytes = inside ? zipSync({ ...parts, [name]: mutated(part, texts, random) }) : mutated(whole, texts, random)
    const began = performance.now()
    const reading = await readWorkbook(bytes)
    slowest = Math.max(slowest, performance.now() - began)
    if (!reading.ok) continue
    read++
    const { change } = planImport(desk.rota, reading.sheets, desk.newId)
    expect(apply(desk.rota, change).ok, `case ${number}`).toBe(true)
  }
  expect(read).toBeGreaterThan(cases / 10)
  expect(slowest).toBeLessThan(10_000)
}, 300_000)
