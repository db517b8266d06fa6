import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gridWords } from '../../renderer/words/grid.ts'
import {
  changeWords,
  fileProblemWords,
  flagWords,
  importNote,
  kindColumns,
  lineProblemWords,
} from '../../renderer/words/import.ts'
import { recognise } from '../../rota/csv/columns.ts'
import { FileProblem, LineProblem } from '../../rota/csv/plan.ts'
import { importKinds } from '../../rota/csv/plan-kinds.ts'
import { readTable } from '../../rota/csv/table.ts'

describe('the columns named for a kind', () => {
  it.each(importKinds)('of %s are what a file of it needs: all of them, and no others', kind => {
    const columns = kindColumns(kind).needed.split(', ')
    const kindOf = (header: readonly string[]) => {
      const row = header.map(title => (title === 'kind' && kind === 'holidays' ? 'official' : 'x'))
      const reading = readTable(`${header.join(',')}\n${row.join(',')}`)
      return reading.ok ? (recognise(reading.table)?.kind ?? null) : null
    }
    expect(kindOf(columns)).toBe(kind)
    for (const left of columns) expect(kindOf(columns.filter(column => column !== left))).not.toBe(kind)
  })
})

describe('what a line changes', () => {
  it('is told by field with what it was and what it becomes', () => {
    expect(
      changeWords([
        { field: 'level', before: 'qualified', after: 'expert' },
        { field: 'until', before: null, after: '2017-12-31' },
        { field: 'pinned', before: true, after: false },
        { field: 'luminosity', before: 0.5, after: 1 },
      ]),
    ).toBe('level: qualified → expert, until: none → 2017-12-31, pinned: yes → no, luminosity: 0.5 → 1')
  })

  it('is not told twice alike where texts differ only behind what is shown', () => {
    expect(changeWords([{ field: 'note', before: 'long…', after: 'long…' }])).toBe('note: changed')
  })
})

describe('the reason for a refused line', () => {
  it('names the field and what stands there, whatever it is', () => {
    const withField = fc.constantFrom(
      ...LineProblem.shape.code.options.filter(
        code => !['too-few-fields', 'too-many-fields', 'missing'].includes(code),
      ),
    )
    fc.assert(
      fc.property(withField, fc.string(), (code, value) => {
        expect(lineProblemWords({ code, field: 'column', value }, 'people')).toContain(`column “${value}”`)
      }),
    )
  })

  it.each<[LineProblem, string]>([
    [{ code: 'too-few-fields', field: null, value: '1' }, '1 field, fewer than the header has'],
    [
      { code: 'too-many-fields', field: null, value: '7' },
      '7 fields, more than the header has: a text with a comma in it needs quotes',
    ],
    [{ code: 'missing', field: 'email', value: '' }, 'email is empty'],
    [{ code: 'missing', field: null, value: '' }, 'A field that is needed is empty'],
    [
      { code: 'several-people', field: 'who', value: 'AQ', people: ['Ada (a@x.org)', 'Al (b@x.org)'] },
      'who “AQ” may be Ada (a@x.org) or Al (b@x.org)',
    ],
    [{ code: 'off-pattern', field: 'end', value: 'T15' }, 'The slot that starts then does not end at end “T15”'],
  ])('%j', (problem, words) => expect(lineProblemWords(problem, 'bookings')).toBe(words))

  it('lists the kinds of the calendar that the file is', () => {
    const problem = { code: 'unknown-kind', field: 'kind', value: 'picnic' } as const
    expect(lineProblemWords(problem, 'holidays')).toBe(
      'kind “picnic” is not official, closure, host-state or clock-change',
    )
    expect(lineProblemWords(problem, 'operations')).toBe('kind “picnic” is no kind of period of the rota')
  })

  it('explains exclusive ends where ends are dates', () => {
    const problem = { code: 'end-before-start', field: 'end', value: '2017-01-01' } as const
    expect(lineProblemWords(problem, 'absences')).toMatch(/: an end is the first day that no longer belongs$/)
    expect(lineProblemWords(problem, 'bookings')).toMatch(/after it begins$/)
  })
})

it('every reason to refuse a file comes with what to do', () => {
  const accounts = FileProblem.shape.code.options.map(code => fileProblemWords({ code, detail: '17' }))
  expect(new Set(accounts.map(({ title }) => title)).size).toBe(accounts.length)
  expect(accounts.filter(({ advice }) => advice === '')).toEqual([])
})

it('flags are told by the names of the rules', () => {
  expect(flagWords(['QUAL', 'REST-11H'])).toBe('not qualified, too little rest')
  expect(flagWords([])).toBe('')
})

describe('what is said before an import', () => {
  const line = (verdict: 'add' | 'same' | 'refused', flags: string[]) => ({ verdict, flags })
  const note = (lines: readonly ReturnType<typeof line>[], opens: readonly number[] = []) =>
    importNote({ files: [{ lines }], opens })

  it('is how many bookings break a hard rule that were not there before, and which years are opened', () => {
    expect(note([line('add', []), line('same', ['QUAL']), line('refused', ['QUAL'])])).toBe('')
    expect(note([line('add', ['QUAL'])])).toBe('1 booking breaks a hard rule: taken all the same, and flagged.')
    expect(note([line('add', ['QUAL']), line('add', ['ABSENT', 'QUAL'])], [2018])).toMatch(
      /^2 bookings break a hard rule.* Opens 2018/,
    )
  })

  it('names those whom a text in a cell may mean, three at most', () => {
    expect(gridWords.cells(1, [])).toBe('1 cell, nobody of that name')
    expect(gridWords.cells(1, ['Ada Quill'])).toBe('1 cell, may be Ada Quill')
    expect(gridWords.cells(2, ['Ada Quill', 'Ben Quill'])).toBe('2 cells, may be Ada Quill or Ben Quill')
    expect(gridWords.cells(2, ['Ada', 'Ben', 'Cy', 'Dan'])).toBe('2 cells, may be Ada, Ben or 2 more')
  })
})
