import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDate } from '../../../rota/paste/date.ts'
import { entriesIn, readEntry } from '../../../rota/paste/entry.ts'
import { personFinder, plainName } from '../../../rota/paste/person.ts'
import { type PastePlan, planPaste, uncorrected } from '../../../rota/paste/plan.ts'
import { type PastedTable, readPasted } from '../../../rota/paste/table.ts'
import { sampleRota } from '../../support/sample.ts'
import { scene } from '../../support/scene.ts'

const set = scene({
  people: {
    'Ada Quill': { levels: { DQM: 'qualified' } },
    'Ben Quill': {},
    'Zoë Ashgrove': { levels: { ORM: 'expert' } },
  },
  slots: ['DQM 2017-07-14 07:00', 'DQM 2017-07-14 15:00', 'DQM 2017-07-15 23:00', 'ORM 2017-07-12 09:00'],
  bookings: [['Ada Quill', 'DQM 2017-07-15 07:00']],
})
const { rota } = set
const plan = (text: string, html = '') => planPaste(rota, readPasted(text, html), 2017)
const told = ({ matched, there, unmatched }: PastePlan) => ({
  matched: matched.map(
    ({ cell, step }) =>
      `${cell.row}:${cell.column} ${rota.get('person', step.personId).name} ${step.place} ${slotName(step.slotId)}`,
  ),
  there: there.map(({ row, column }) => `${row}:${column}`),
  unmatched: unmatched.map(({ cell, problem }) => `${cell.row}:${cell.column} ${problem}`),
})
const slotName = (id: string) =>
  [
    'DQM 2017-07-14 07:00',
    'DQM 2017-07-14 15:00',
    'DQM 2017-07-15 23:00',
    'DQM 2017-07-15 07:00',
    'ORM 2017-07-12 09:00',
  ].find(name => set.slot(name).id === id)

describe('a pasted table', () => {
  it('is cells between TABs, with quotes around those that hold TABs or line breaks', () => {
    expect(readPasted('a\t"b\nc"\t"say ""x"""\r\nd\t\t"open\n\n', '')).toEqual([
      ['a', 'b\nc', 'say "x"'],
      ['d', '', '"open'],
    ])
  })

  it('is read from HTML where the text has no columns', () => {
    const html =
      '<p>x</p><table><tr><th colspan=2>Name</th><td>14&nbsp;Jul</td></tr><tr><td>A&amp;B<br>C</td></tr></table>'
    expect(readPasted('Name 14 Jul', html)).toEqual([['Name', '', '14 Jul'], ['A&B\nC']])
  })

  it('comes back as it was written', () => {
    const cell = fc.string({ maxLength: 12 }).map(text => text.replace(/\r/g, '').trim().normalize('NFC'))
    const quote = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }), rows => {
        const full = rows.map(row => [...row, 'end'])
        const text = full.map(row => row.map(quote).join('\t')).join('\n')
        expect(readPasted(text, '')).toEqual(full)
      }),
    )
  })
})

describe('a date in a spreadsheet', () => {
  it('is read as people write it, the day before the month', () => {
    const ways = [
      '2017-07-14',
      '14.7.2017',
      '14/07/17',
      '14 Jul',
      'Fri 14 Jul 2017',
      'July 14, 2017',
      '07/14/2017',
      '14.7.',
    ]
    expect(ways.map(way => readDate(way, 2017))).toEqual(ways.map(() => '2017-07-14'))
    expect(['', 'Ada', '31.2.2017', '14', '7h', 'maybe 3'].map(way => readDate(way, 2017))).toEqual(Array(6).fill(null))
  })
})

describe('a person in a spreadsheet', () => {
  const found = (text: string) =>
    personFinder(rota)
      .find(text)
      .map(({ name }) => name)
  it('is found by address, name either way round, last name and initials', () => {
    expect(found('Ada Quill <ada quill@example.org>')).toEqual(['Ada Quill'])
    expect(found('quill, ada')).toEqual(['Ada Quill'])
    expect(found('Zoe Ashgrove')).toEqual(['Zoë Ashgrove'])
    expect(found('Ashgrove')).toEqual(['Zoë Ashgrove'])
    expect(found('ZA')).toEqual(['Zoë Ashgrove'])
    expect(found('Quill')).toEqual(['Ada Quill', 'Ben Quill'])
    expect(found('Nobody')).toEqual([])
  })
  it('is found without the letters that a keyboard lacks', () => {
    const [soren, ...others] = personFinder(sampleRota()).find('Soren Lindqvarn')
    expect(soren?.name).toBe('Søren Lindqvarn')
    expect(others).toEqual([])
  })
})

describe('an entry in a spreadsheet', () => {
  const read = (text: string) => {
    const reading = readEntry(rota, text)
    return reading.ok
      ? `${rota.get('role', reading.entry.roleId).code} ${reading.entry.line} ${reading.entry.place}`
      : reading.problem
  }
  it('names role and start, or only a start that one role has', () => {
    expect(
      ['DQM 07:00', 'dqm M', 'DQM 15h', 'DQM-N', 'N', '23:00–07:00', 'ORM', 'DQM A (s)', 'shadow orm'].map(read),
    ).toEqual([
      'DQM 0 shifter',
      'DQM 0 shifter',
      'DQM 1 shifter',
      'DQM 2 shifter',
      'DQM 2 shifter',
      'DQM 2 shifter',
      'ORM 0 shifter',
      'DQM 1 shadow',
      'ORM 0 shadow',
    ])
  })

  it('says what it lacks', () => {
    expect(['DQM', 'DQM 08:00', 'holiday', 'x'].map(read)).toEqual([
      'start-missing',
      'start-unknown',
      'unknown-entry',
      'unknown-entry',
    ])
  })

  it('may be one of several in a cell', () => {
    expect(entriesIn('DQM M, ORM\nDB / –')).toEqual(['DQM M', 'ORM', 'DB'])
  })
})

describe('a paste', () => {
  it('takes people by days', () => {
    expect(told(plan('\t14 Jul\t15 Jul\nAda Quill\tM\tDQM M, N\nNobody\tM\t\nQuill\tDQM\t'))).toEqual({
      matched: ['2:2 Ada Quill shifter DQM 2017-07-14 07:00', '2:3 Ada Quill shifter DQM 2017-07-15 23:00'],
      there: ['2:3'],
      unmatched: ['3:2 unknown-person', '4:2 several-people'],
    })
  })

  it('takes days by people', () => {
    expect(told(plan('\tZoë Ashgrove\tAda Quill\n13.7.2017\tORM\t\n14.7.2017\t\tDQM 15:00\n'))).toEqual({
      matched: ['2:2 Zoë Ashgrove shifter ORM 2017-07-12 09:00', '3:3 Ada Quill shifter DQM 2017-07-14 15:00'],
      there: [],
      unmatched: [],
    })
  })

  it('takes places of roles by days and days by places, with names in the cells', () => {
    const expected = {
      there: [],
      unmatched: ['2:3 several-people', '3:2 unknown-person'],
    }
    const ada = 'Ada Quill shifter DQM 2017-07-14 07:00'
    const zoe = 'Zoë Ashgrove shadow ORM 2017-07-12 09:00'
    expect(told(plan('\t14 Jul\t13 Jul\nDQM 07:00 2\tQuill, Ada\tQuill\nORM shadow 2\tNobody\tZA'))).toEqual({
      matched: [`2:2 ${ada}`, `3:3 ${zoe}`],
      ...expected,
    })
    expect(told(plan('Date\tDQM M\tORM (s)\n14 Jul\tQuill, Ada\tQuill\n13 Jul\tNobody\tZA, –'))).toEqual({
      matched: [`2:2 ${ada}`, `3:3 ${zoe}`],
      ...expected,
    })
  })

  it('takes a list, with headings or without', () => {
    const expected = ['Ada Quill shifter DQM 2017-07-14 07:00', 'Zoë Ashgrove shadow ORM 2017-07-12 09:00']
    const rows = '2017-07-14\tAda Quill\tDQM\t07:00\n2017-07-12\tZA\tORM shadow\t'
    const lines = (text: string) => told(plan(text)).matched.map(line => line.slice(line.indexOf(' ') + 1))
    expect(lines(`Date\tName\tRole\tStart\n${rows}`)).toEqual(expected)
    expect(lines(rows)).toEqual(expected)
  })

  it('says why a line is not taken', () => {
    const rows = [
      'Ada Quill\tsome day\tDQM M',
      'Ada Quill\t2017-07-14\tDQM M',
      'Ada Quill\t2017-07-14\tDQM M',
      'Ada Quill\t2018-07-14\tDQM M',
    ]
    expect(told(plan(`Name\tDate\tRole\n${rows.join('\n')}`)).unmatched).toEqual([
      '2:1 no-date',
      '4:1 twice',
      '5:1 no-slot',
    ])
    expect(told(plan('only\tnoise\n')).unmatched).toEqual(['1:1 no-date'])
  })

  it('takes what a user chose instead', () => {
    const table = readPasted('\t14 Jul\nAQ2\tearly bird', '')
    const dqm = { roleId: set.role('DQM').id, line: 0, place: 'shifter' as const }
    const corrections = {
      people: new Map([[plainName('AQ2'), set.personId('Ada Quill')]]),
      entries: new Map([[plainName('early bird'), dqm]]),
    }
    expect(told(planPaste(rota, table, 2017, corrections)).matched).toEqual([
      '2:2 Ada Quill shifter DQM 2017-07-14 07:00',
    ])
    expect(planPaste(rota, table, 2017, uncorrected).unmatched[0]?.mends).toEqual({ field: 'person', text: 'AQ2' })
  })

  it('loses nothing: every entry is matched, there already or told with its reason', () => {
    const word = fc.constantFrom('', 'M', 'DQM M', 'ORM', 'DQM', 'x', 'N, ORM', '–', 'DQM 15:00 shadow')
    const who = fc.constantFrom('Ada Quill', 'Quill', 'Zoë Ashgrove', 'Nobody', '')
    const when = fc.constantFrom('14 Jul', '15.7.2017', '2017-07-12', 'soon')
    fc.assert(
      fc.property(
        fc.array(when, { minLength: 2, maxLength: 4 }),
        fc.array(fc.tuple(who, fc.array(word, { minLength: 4, maxLength: 4 })), { maxLength: 6 }),
        (dates, rows) => {
          const table: PastedTable = [
            ['', '14 Jul', '15 Jul', ...dates],
            ...rows.map(([name, cells]) => [name, ...cells]),
          ]
          const { matched, there, unmatched } = planPaste(rota, table, 2017)
          const entries = rows.flatMap(([, cells]) => cells.flatMap(entriesIn)).length
          expect(matched.length + there.length + unmatched.length).toBe(entries)
        },
      ),
    )
  })

  it('of 5,000 rows of which 40 are bad tells exactly those', () => {
    const sample = sampleRota()
    const names = [...sample.rows.person.values()].map(({ name }) => name)
    const rows = Array.from({ length: 5000 }, (_, index) => {
      const date = new Date(Date.UTC(2017, 0, 1 + (index % 365))).toISOString().slice(0, 10)
      const start = ['07:00', '15:00', '23:00'][Math.floor(index / 365) % 3]
      // 65 people for 365 dates and three starts: no two rows ask for the same.
      const name = index % 125 === 0 ? 'Nobody Known' : names[Math.floor(index / 1095) * 13 + (index % 13)]
      return `${name}\t${date}\tDQM\t${start}`
    })
    const { matched, there, unmatched } = planPaste(
      sample,
      readPasted(`Name\tDate\tRole\tStart\n${rows.join('\n')}`, ''),
      2017,
    )
    expect(unmatched.map(({ cell, problem }) => `${cell.row} ${problem}`)).toEqual(
      Array.from({ length: 40 }, (_, index) => `${index * 125 + 2} unknown-person`),
    )
    expect(matched.length + there.length).toBe(4960)
  })
})
