import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstLines, firstToLookAt, partsOf } from '../../renderer/import/parts.ts'
import { Preview } from '../../renderer/import/preview.tsx'
import { importButton, imported, nothingToImport } from '../../renderer/words/import.ts'
import { planImport } from '../../rota/csv/import.ts'
import type { PlannedFile } from '../../rota/csv/plan.ts'
import { tallyOf } from '../../rota/csv/tally.ts'
import { scene } from '../support/scene.ts'
import { wordsOn } from './words-on.tsx'

const people = `name,email,institute,joined,left
Ada,ada@example.org,KIT,,
Bo,bo.example.org,KIT,,
Cy,cy@example.org,KIT,31.3.2017,
Dee,dee@example.org,CERN,,
Eli,eli@example.org,CERN,2017-05-01,2017-04-01
Fay,fay@example.org,CERN,,`

const bookings = `role,start,end,email,place
DQM,2017-07-14T07:00:00+02:00,2017-07-14T15:00:00+02:00,dee@example.org,shifter
DQM,2017-07-15T07:00:00+02:00,2017-07-15T15:00:00+02:00,ada@example.org,shifter
DQM,2017-07-16T08:00:00+02:00,2017-07-16T15:00:00+02:00,ada@example.org,shifter`

/** A plan for a rota in which Ada is as in the file, and Dee in another institute. */
function planOf(...texts: readonly string[]) {
  const { rota, newId } = scene({
    people: { Ada: { institute: 'KIT', levels: { DQM: 'qualified' } }, Dee: { institute: 'KIT' } },
    slots: ['DQM 2017-07-14 07:00', 'DQM 2017-07-15 07:00', 'DQM 2017-07-16 07:00'],
  })
  const files = texts.map((text, index) => ({ name: `file ${index + 1}.csv`, text }))
  return planImport(rota, files, newId).plan
}

/** What somebody reads in the preview. */
function previewOf(...texts: readonly string[]): string[] {
  return wordsOn(
    <Preview plan={planOf(...texts)} chosen={null} onChoose={() => {}} onLeaveOut={() => {}} onTell={() => {}} />,
  )
}

it('shows refused lines first with their reason, then what changes, then what is new, and what stays as a count', () => {
  expect(previewOf(people)).toEqual([
    'file 1.csv',
    'People',
    '1 added, 1 changed, 1 as they are, 3 refused',
    'People: 1 added, 1 changed, 1 as they are, 3 refused',
    'Leave this file out',
    'Line',
    'What it says',
    '3 refused: left out',
    '3',
    'Bo, bo.example.org, KIT',
    'email “bo.example.org” is not an e-mail address',
    '4',
    'Cy, cy@example.org, KIT, 31.3.2017',
    'joined “31.3.2017” is not a date such as 2017-03-31',
    '6',
    'Eli, eli@example.org, CERN, 2017-05-01, 2017-04-01',
    'With left “2017-04-01” it would not end after it begins: an end is the first day that no longer belongs',
    '1 changed: found by id, else by e-mail',
    '5',
    'Dee, dee@example.org, CERN',
    'institute',
    'KIT',
    '→',
    'becomes',
    'CERN',
    '1 added',
    '7',
    'Fay, fay@example.org, CERN',
  ])
})

it('sets bookings that break a hard rule apart from those that are well', () => {
  expect(previewOf(bookings).slice(5)).toEqual([
    'Line',
    'What it says',
    '1 refused: left out',
    '4',
    'DQM, 2017-07-16T08:00:00+02:00, 2017-07-16T15:00:00+02:00, ada@example.org, shifter',
    'The role has no slot with start “2017-07-16T08:00:00+02:00”',
    '1 booking taken although a hard rule is broken: flagged in the rota',
    '2',
    'DQM, 2017-07-14T07:00:00+02:00, 2017-07-14T15:00:00+02:00, dee@example.org, shifter',
    'not qualified',
    '1 added',
    '3',
    'DQM, 2017-07-15T07:00:00+02:00, 2017-07-15T15:00:00+02:00, ada@example.org, shifter',
  ])
})

it('opens at a file that is refused as a whole, and says what to do', () => {
  const preview = previewOf('name,email', people, 'name,email\n"Ada,ada@example.org')
  expect(preview.slice(0, 13)).toEqual([
    'file 1.csv',
    'People',
    'no rows below the header',
    'file 2.csv',
    'People',
    '1 added, 1 changed, 1 as they are, 3 refused',
    'file 3.csv',
    'Nothing can be taken',
    'file 3.csv',
    'Leave this file out',
    'A quote is not closed on line 2',
    'Where the fields end cannot be told from there on. A quote inside a quoted field is written twice.',
  ])
})

it('lists the kinds of file below one whose columns fit none', () => {
  expect(previewOf('foo\n1').slice(4)).toEqual(
    expect.arrayContaining([
      'Its columns fit none of the kinds',
      'The header says: foo. Name the columns as the kind needs them, each once.',
      'Operations calendar',
      'role, start, end, email, place',
    ]),
  )
})

it('asks which column is which where a file has columns of its own, and shows what stands in them', () => {
  expect(previewOf('Mail,Who\nada@example.org,Ada')).toEqual(
    expect.arrayContaining(['Which column is which?', 'Mail', 'ada@example.org', 'Read it so']),
  )
})

it('shows 300 lines at first, and how many are left', () => {
  const rows = Array.from({ length: 1200 }, (_, index) => `P${index},p${index}@example.org`)
  const preview = previewOf(['name,email', ...rows].join('\n'))
  expect(preview.filter(piece => piece.startsWith('P') && piece.includes('@'))).toHaveLength(300)
  expect(preview.at(-1)).toBe('Show more (900 left)')
})

describe('the scope on the button', () => {
  it.each([
    [{ added: 1299, changed: 0, same: 4, refused: 3 }, 'Import 1,299 rows, leave out 3'],
    [{ added: 1, changed: 0, same: 0, refused: 0 }, 'Import 1 row'],
    [{ added: 2, changed: 3, same: 0, refused: 0 }, 'Import 5 rows'],
  ])('%j: %s', (tally, words) => expect(importButton(tally)).toBe(words))

  it('is said again once it is done', () => {
    expect(imported({ added: 1298, changed: 1, same: 4, refused: 3 })).toBe('Imported 1,299 rows, left out 3')
    expect(imported({ added: 0, changed: 1, same: 4, refused: 0 })).toBe('Imported 1 row')
  })

  it.each([
    [{ same: 12, refused: 0 }, 'The rota already holds all of it.'],
    [{ same: 12, refused: 3 }, 'Every other row is in the rota already.'],
    [{ same: 0, refused: 3 }, 'No row can be taken.'],
    [{ same: 0, refused: 0 }, 'There is no row to import.'],
  ])('is nothing, with the reason: %j', (left, words) => {
    expect(nothingToImport({ added: 0, changed: 0, ...left })).toBe(words)
  })
})

describe('the parts of a file', () => {
  const verdicts = fc.constantFrom('add', 'change', 'same', 'refused')
  const file = fc
    .array(fc.record({ verdict: verdicts, flags: fc.constantFrom<string[][]>([], ['QUAL']) }), { maxLength: 40 })
    .map(
      (lines): Pick<PlannedFile, 'lines'> => ({
        lines: lines.map(
          (line, index) => ({ ...line, line: index + 2, says: '', problem: null, changes: [] }) as const,
        ),
      }),
    )

  it('hold every line but the unchanged ones, each once', () => {
    fc.assert(
      fc.property(file, ({ lines }) => {
        const shown = partsOf({ lines }).flatMap(part => part.lines)
        const changing = lines.filter(({ verdict }) => verdict !== 'same')
        expect(shown.toSorted((a, b) => a.line - b.line)).toEqual(changing)
      }),
    )
  })

  it('are cut to as many lines as asked for, from the first on', () => {
    fc.assert(
      fc.property(file, fc.nat(45), ({ lines }, most) => {
        const parts = partsOf({ lines })
        const all = parts.flatMap(part => part.lines)
        const shown = firstLines(parts, most)
        expect(shown.flatMap(part => part.lines)).toEqual(all.slice(0, most))
        expect(shown.filter(part => part.lines.length === 0)).toEqual([])
      }),
    )
  })

  it('are counted over all files', () => {
    expect(tallyOf(planOf(people, bookings).files)).toEqual({ added: 3, changed: 1, same: 1, refused: 4 })
  })
})

it('is opened at the first file that needs to be looked at', () => {
  const fine = 'name,email\nGus,gus@example.org'
  const first = (...texts: string[]) => firstToLookAt(planOf(...texts).files)
  expect([first(fine, fine), first(fine, people), first(people, ''), first(fine, people, '')]).toEqual([0, 1, 1, 2])
})
