import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intoPages } from '../../renderer/print/pages.ts'
import { asTsv, inOrder } from '../../renderer/ui/data-table.tsx'
import { layoutWithin } from '../../renderer/year/layout.ts'
import { rowsOf } from '../../renderer/year/rows.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import { gapColumns, slotColumns } from '../../renderer/year/slot-columns.tsx'
import { gapLines, slotLines } from '../../renderer/year/slot-lines.ts'
import { beginRota } from '../../rota/new-rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { manyRoles } from '../support/many-roles.ts'
import { scene } from '../support/scene.ts'

/** Four DQM slots in a row, of which the second is covered, and an ORM week. */
function march() {
  return scene({
    periods: [['special-run', '2017-01-01', '2018-01-01']],
    roles: { DQM: { thinBelow: 0 }, ORM: { thinBelow: 0 } },
    people: { Ada: { levels: { DQM: 'expert', ORM: 'qualified' } }, Bo: { levels: { ORM: 'trainee' } } },
    slots: ['DQM 2017-03-14 07:00', 'DQM 2017-03-14 23:00', 'DQM 2017-03-15 07:00', 'ORM 2017-03-15 09:00'],
    bookings: [
      ['Ada', 'DQM 2017-03-14 15:00'],
      ['Bo', 'ORM 2017-03-15 09:00', 'shadow'],
    ],
  })
}

const linesOf = ({ rota }: ReturnType<typeof scene>) => slotLines(rota, rolesInOrder(rota), datesOf(2017))

describe('the table of slots', () => {
  const set = march()
  const lines = linesOf(set)
  const columns = slotColumns(set.rota)

  it('says of each slot when it is, how it stands and who is on, ready for a spreadsheet', () => {
    expect(asTsv(lines, columns).split('\r\n')).toEqual([
      'Role\tDate\tTime\tStatus\tPeople\tExperts\tSpares\tOn',
      'DQM\t2017-03-14\t07:00–15:00\tgap\t0 of 1\t–\t0\t',
      'DQM\t2017-03-14\t15:00–23:00\tcovered\t1 of 1\t1\t0\tAda',
      'DQM\t2017-03-14\t23:00–07:00\tgap\t0 of 1\t–\t0\t',
      'DQM\t2017-03-15\t07:00–15:00\tgap\t0 of 1\t–\t0\t',
      'ORM\t2017-03-15\t09:00, 7 days\tgap\t0 of 2\t0 of 1\t1\tBo (shadow)',
    ])
  })

  it('sorts by each column, gaps first by status, and leaves equals in order of time', () => {
    const by = (column: string, down = false) =>
      inOrder(lines, columns, { column, down }).map(line => lines.indexOf(line))
    expect([by('role'), by('status'), by('spares'), by('date', true), by('people')]).toEqual([
      [4, 0, 1, 2, 3],
      [0, 2, 3, 4, 1],
      [0, 1, 2, 3, 4],
      [4, 3, 2, 1, 0],
      [4, 0, 2, 3, 1],
    ])
  })

  it('keeps cells apart whatever is written in them', () => {
    const column = { id: 'a', name: 'A', width: null, text: (line: string) => line, order: () => 0 }
    expect(asTsv(['tab\there', 'line\r\nbreak'], [column])).toBe('A\r\ntab here\r\nline break')
  })
})

describe('the list of gaps', () => {
  const set = march()

  it('takes gaps of a role that follow each other as one, with what is missing in all', () => {
    expect(
      asTsv(gapLines(linesOf(set)), gapColumns(set.rota))
        .split('\r\n')
        .slice(1),
    ).toEqual([
      'DQM\t2017-03-14 07:00\t2017-03-14 15:00\t8\t1\t1\tspecial-run',
      'DQM\t2017-03-14 23:00\t2017-03-15 15:00\t16\t2\t2\tspecial-run',
      'ORM\t2017-03-15 09:00\t2017-03-22 09:00\t168\t1\t2\tspecial-run',
    ])
  })
})

describe('the pages of the printed heatmap', () => {
  const rows = rowsOf(beginRota(manyRoles(30)), datesOf(2017))
  const heightOf = (of: typeof rows) => layoutWithin(0, of).height

  it('hold every row once, in order, roles whole, each page within its height', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 900 }), fc.integer({ min: 150, max: 900 }), (first, room) => {
        const pages = intoPages(rows, first, room)
        expect(pages.flatMap(page => page.rows)).toEqual(rows)
        for (const [index, page] of pages.entries()) {
          expect(page.breaks).toBe(index > 0 || heightOf(page.rows) > first)
          expect(heightOf(page.rows)).toBeLessThanOrEqual(page.breaks ? room : first)
          expect(page.rows[0]?.line).toBeNull()
        }
      }),
      { numRuns: 30 },
    )
  })
})
