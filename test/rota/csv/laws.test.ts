import fc from 'fast-check'
import { expect, it } from 'vitest'
import { apply } from '../../../rota/change.ts'
import { planImport } from '../../../rota/csv/import.ts'
import { ImportPlan } from '../../../rota/csv/plan.ts'
import { readTable } from '../../../rota/csv/table.ts'
import { RowChanges } from '../../../rota/history/entry.ts'
import { freshRota, sampleNames, sampleText, smallDesk } from './sample.ts'

/** How a program or a person may write the same table. */
const manner = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t'),
  lineEnds: fc.constantFrom(['\n'], ['\r\n'], ['\r'], ['\n', '\r\n']),
  mark: fc.constantFrom('', '\uFEFF'),
  namesDelimiter: fc.boolean(),
  quotesAll: fc.boolean(),
  shuffle: fc.array(fc.nat(), { minLength: 8, maxLength: 8 }),
  title: fc.constantFrom(
    (title: string) => title,
    (title: string) => title.toUpperCase(),
    (title: string) => ` ${title.replaceAll('_', ' ')} `,
    (title: string) => title.replaceAll('_', ''),
  ),
  extra: fc.boolean(),
  emptyLines: fc.nat({ max: 3 }),
  form: fc.constantFrom('NFC', 'NFD'),
})
type Manner = typeof manner extends fc.Arbitrary<infer M> ? M : never

function rewritten(text: string, how: Manner): string {
  const reading = readTable(text)
  if (!reading.ok) throw new Error('the sample is a table')
  const { header, lines } = reading.table
  const order = header.map((_, index) => index).sort((a, b) => (how.shuffle[a] ?? 0) - (how.shuffle[b] ?? 0))
  const quoted = (field: string) =>
    how.quotesAll || /[",;\t\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field
  const inert = (field: string) => (/^\s*[=+\-@]/.test(field) ? `'${field}` : field)
  const write = (fields: readonly string[], extra: string) =>
    [...order.map(index => fields[index] ?? ''), ...(how.extra ? [extra] : [])].map(quoted).join(how.delimiter)
  const records = [
    ...(how.namesDelimiter ? [`sep=${how.delimiter}`] : []),
    write(header.map(how.title), 'Remark'),
    ...lines.map(({ fields }) => write(fields.map(inert), 'none, really; none')),
    ...Array<string>(how.emptyLines).fill(''),
  ]
  const ends = how.lineEnds
  return (
    how.mark +
    records
      .map((record, index) => record + ends[index % ends.length])
      .join('')
      .normalize(how.form)
  )
}

const firstLines = (text: string, count: number) => text.split('\n').slice(0, count).join('\n')

it('however the same tables are written, the change is the same', () => {
  const texts = sampleNames.map(name => firstLines(sampleText(name), name === 'bookings' ? 40 : 400))
  const planned = (of: readonly string[]) => {
    const { rota, newId } = freshRota()
    return planImport(
      rota,
      of.map(text => ({ name: 'file', text })),
      newId,
    )
  }
  const { change, plan } = planned(texts)
  expect(plan.files.flatMap(({ lines }) => lines.filter(({ verdict }) => verdict !== 'add'))).toEqual([])
  fc.assert(
    fc.property(fc.array(manner, { minLength: texts.length, maxLength: texts.length }), manners => {
      expect(planned(texts.map((text, index) => rewritten(text, manners[index] as Manner))).change).toEqual(change)
    }),
    { numRuns: 12 },
  )
})

it('text that is no table of ours never throws and changes nothing', () => {
  const { rota, newId } = freshRota()
  const scrap = fc.constantFrom(
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r',
    '\uFEFF',
    'sep=;',
    "'=",
    '\0',
    '\uFFFD',
    'é',
    'a@b.ch',
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(scrap, { maxLength: 30 }).map(parts => parts.join('')),
  )
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3 }), texts => {
      const { plan, change } = planImport(
        rota,
        texts.map(text => ({ name: 'file', text })),
        newId,
      )
      expect(change).toEqual({ label: 'Import nothing', rows: [] })
      expect(plan.files.map(({ kind, lines }) => [kind, lines])).toEqual(texts.map(() => [null, []]))
    }),
    { numRuns: 300 },
  )
})

const headers = [
  'name,email,institute,left',
  'email,role,level,valid_from,valid_until',
  'email,start,end,reason',
  'name,kind,start,end',
  'role,start,end,email,place',
]
const pool = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.constantFrom('ada@example.org', 'BO@example.org', 'c@example.org', 'DQM', 'orm', 'expert'),
  },
  { weight: 12, arbitrary: fc.constantFrom('2017-01-06', '2017-02-01', '2017-02-04', 'physics', 'official', 'shadow') },
  { weight: 4, arbitrary: fc.constantFrom('2017-01-06T07:00+01:00', '2017-01-06T15:00+01:00', 'shifter', '') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 5 }).map(text => `"${text.replaceAll('"', '')}"`) },
)
const booking = fc
  .tuple(fc.constantFrom('ada', 'bo', 'di'), fc.constantFrom('shifter', 'shadow'), fc.constantFrom('5', '6'))
  .map(([who, place, day]) => {
    const date = `2017-01-0${day}`
    return ['DQM', `${date}T07:00+01:00`, `${date}T15:00+01:00`, `${who}@example.org`, place]
  })
const table = fc
  .constantFrom(...headers)
  .chain(header => {
    const width = header.split(',').length
    const line = fc.array(pool, { minLength: width, maxLength: width })
    return fc.tuple(fc.constant(header), fc.array(width === 5 ? fc.oneof(line, booking) : line, { maxLength: 12 }))
  })
  .map(([header, lines]) => `${header}\n${lines.map(line => line.join(',')).join('\n')}`)

it('whatever a table says: the change fits the rota, removes nothing, and doing it twice does nothing more', () => {
  const desk = smallDesk()
  fc.assert(
    fc.property(table, text => {
      const { plan, change } = planImport(desk.rota, [{ name: 'file', text }], desk.newId)
      expect(ImportPlan.parse(plan)).toEqual(plan)
      expect(RowChanges.parse(change.rows)).toEqual(change.rows)
      expect(plan.rows).toBe(change.rows.length)
      expect(change.rows.filter(({ after }) => after === null)).toEqual([])
      const lines = plan.files.flatMap(file => file.lines)
      expect(lines.filter(({ verdict, problem }) => (verdict === 'refused') !== (problem !== null))).toEqual([])
      expect(lines.filter(({ says }) => says.length > 120)).toEqual([])
      const applied = apply(desk.rota, change)
      if (!applied.ok) throw new Error('the change does not fit')
      expect(planImport(applied.rota, [{ name: 'file', text }], desk.newId).change.rows).toEqual([])
    }),
    { numRuns: 200 },
  )
})
