import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '../../../rota/csv/table.ts'
import { csvOf, inert } from '../../../rota/csv/write.ts'

describe('written CSV', () => {
  it('quotes what needs it, and keeps a spreadsheet from taking a name for a formula', () => {
    expect(
      csvOf([
        ['name', 'balance'],
        ['=HYPERLINK("x")', -2.5],
        ['Ada, "the" first', 3],
        ['-1.5', 0],
      ]),
    ).toBe('name,balance\r\n"\'=HYPERLINK(""x"")",-2.5\r\n"Ada, ""the"" first",3\r\n-1.5,0\r\n')
    expect([inert('+41 22'), inert('@ada'), inert('-x'), inert('a-b'), inert('')]).toEqual([
      "'+41 22",
      "'@ada",
      "'-x",
      'a-b',
      '',
    ])
  })

  it('comes back as it was when it is read', () => {
    const text = fc.string({ unit: fc.constantFrom(...'ab=+-@,;"\' \n\tü1') }).map(text => text.trim())
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 4 }), fields => {
        const row = ['x', ...fields, 'y']
        for (const delimiter of [',', ';'] as const) {
          const reading = readTable(csvOf([row.map((_, index) => `h${index}`), row], delimiter))
          expect(reading).toMatchObject({ ok: true, table: { lines: [{ fields: row }] } })
        }
      }),
    )
  })
})
