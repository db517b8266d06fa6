import { expect, it } from 'vitest'
import { apply } from '../../../rota/change.ts'
import { planImport } from '../../../rota/csv/import.ts'
import { ImportPlan } from '../../../rota/csv/plan.ts'
import { tables } from '../../../rota/records.ts'
import { mutated, seeded } from './mutated.ts'
import { sampleNames, sampleText, smallDesk } from './sample.ts'

const cases = 10_000
/** A case takes a few milliseconds; one that took as long as this would hang the app. */
const longest = 10_000

/** Some lines of each file of the sample, and of what others write: tables with headings of their own, rotas with days. */
const seeds = [
  ...sampleNames.map(name => ofAdaAndBo(sampleText(name).split('\n').slice(0, 5).join('\n'))),
  'Full name;Mail;Since\nNora Vey;nora@example.org;1.2.2017\nBo Wex;bo@example.org;\n',
  'Shifts 2017,,,\n,DQM,,\nDate,07-15,15-23,23-07\n14 Jul,Ada Quill,BW,\n15 Jul,AQ,,bo wex\n16 Jul,BW,-,AQ\n',
  'Week;ORM\nW28;Ada Quill\nW29;Bo Wex\n12–19 Jul;AQ\n',
  'DQM,14.7.2017,15.7.2017,16.7.2017\nmorning,Ada Quill,Bo Wex,\nnight,,,BW\n',
  'revision,at,by,change\n1,2017-01-01T00:00:00Z,Ada,Start\n',
].map(text => new TextEncoder().encode(text))

/** The same lines about people of the small rota: nobody else's would be taken. */
function ofAdaAndBo(text: string): string {
  let count = 0
  return text.replace(/[a-z.]+@example\.org/g, () => (count++ % 2 === 0 ? 'ada@example.org' : 'bo@example.org'))
}

it('whatever becomes of real files on their way: no fault, no hang, and nothing half imported', () => {
  const desk = smallDesk()
  const random = seeded(20_171_028)
  let slowest = 0
  const taken = new Set<string>()
  for (let number = 0; number < cases; number++) {
    const bytes = mutated(seeds[random(seeds.length)] as Uint8Array, seeds, random)
    const text = new TextDecoder().decode(bytes)
    const file = { name: `case ${number}.csv`, text, ...(random(4) === 0 && { isSheet: true }) }
    const began = performance.now()
    const { plan, change } = planImport(desk.rota, [file], desk.newId)
    slowest = Math.max(slowest, performance.now() - began)
    const told = `case ${number}: ${JSON.stringify(text)}`
    expect(ImportPlan.safeParse(plan).error, told).toBeUndefined()
    const after = apply(desk.rota, change)
    if (!after.ok) throw new Error(`the change does not fit: ${told}`)
    // A year that is opened has a thousand slots: they are not what is tested.
    for (const { table, id, after: row } of change.rows.filter(({ table }) => table !== 'slot')) {
      expect(row && tables[table].safeParse(row).error, told).toBeUndefined()
      expect(row?.id, told).toBe(id)
    }
    // What is refused is not there, what is not refused is: a booking or a row for each line that is added.
    const lines = plan.files.flatMap(({ lines }) => lines)
    const added = lines.filter(({ verdict }) => verdict === 'add').length
    const fresh = change.rows.filter(({ table, before }) => before === null && table !== 'slot').length
    expect(fresh, told).toBe(added)
    expect(
      plan.files.every(({ problem, lines }) => problem === null || lines.length === 0),
      told,
    ).toBe(true)
    if (change.rows.length > 0 && number % 3 === 0) {
      for (const { kind, grid } of plan.files) taken.add(grid ? 'grid' : (kind ?? 'none'))
      // A second time nothing is new: all that could be taken was.
      const again = planImport(after.rota, [file], desk.newId)
      expect(
        again.change.rows.filter(({ before, table }) => before === null && table !== 'slot'),
        told,
      ).toEqual([])
    }
  }
  expect([...taken].sort()).toEqual([
    'absences',
    'bookings',
    'grid',
    'holidays',
    'operations',
    'people',
    'qualifications',
  ])
  expect(slowest).toBeLessThan(longest)
}, 300_000)

it.each([
  ['cells of one long word', () => `a,b\n${`${'x'.repeat(9_999)},${'y'.repeat(9_999)}\n`.repeat(900)}`],
  ['cells of signs before which an address could stand', () => `a,b\n${`${'<'.repeat(9_999)},x\n`.repeat(1800)}`],
  [
    'a rota with titles of spaces',
    () =>
      `Date,${Array.from({ length: 900 }, () => `DQM${' '.repeat(9_000)}x`).join(',')}\n1.7.2017,AQ\n2.7.2017,AQ\n3.7.2017,AQ\n`,
  ],
  ['a rota with very many cells', () => `Date,DQM 07:00\n${'1.7.2017,AQ\n'.repeat(99_000)}`],
  ['very many columns', () => `${'x,'.repeat(1000)}\n${`${'1.7.2017,'.repeat(1000)}\n`.repeat(300)}`],
  ['quotes that are never closed', () => `name,email\n${'"x,'.repeat(500_000)}`],
  ['dates of digits', () => `When,Who\n${`${'1.'.repeat(4_000)},AQ\n`.repeat(1000)}`],
])(
  '%s do not hang it',
  (_what, text) => {
    const desk = smallDesk()
    const began = performance.now()
    planImport(desk.rota, [{ name: 'hostile.csv', text: text() }], desk.newId)
    expect(performance.now() - began).toBeLessThan(longest)
  },
  60_000,
)
