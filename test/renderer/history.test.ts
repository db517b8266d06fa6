import { describe, expect, it } from 'vitest'
import { everything, matching, narrows } from '../../renderer/history/filter.ts'
import { linesOf, revisionAt } from '../../renderer/history/log.ts'
import { knownIn, rowWords, stateWords } from '../../renderer/words/history.ts'
import { added, removed, replaced } from '../../rota/change.ts'
import type { HistoryDigest } from '../../rota/history/entry.ts'
import type { LocalDate } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const at = (iso: string) => Date.parse(iso)
let revision = 0

function entry(over: Partial<HistoryDigest> = {}): HistoryDigest {
  revision++
  return {
    revision,
    at: revision * 60_000,
    by: '',
    label: `Change ${revision}`,
    kind: 'do',
    target: null,
    rows: 1,
    tables: ['booking'],
    personIds: [],
    roleIds: [],
    ...over,
  }
}

function log(...kinds: Partial<HistoryDigest>[]): HistoryDigest[] {
  revision = 0
  return kinds.map(entry)
}

describe('the list of changes', () => {
  it('is newest first, and says what holds, what was undone and by what, and what can be taken back', () => {
    const lines = linesOf(log({}, {}, {}, {}, { kind: 'undo', target: 4 }))
    expect(lines.map(line => [line.revision, line.can, stateWords(line)])).toEqual([
      [5, null, 'undid change 4'],
      [4, null, 'undone by change 5'],
      [3, 'undo', ''],
      [2, 'revert', ''],
      [1, null, ''],
    ])
  })

  it('of a change that was done again holds', () => {
    const lines = linesOf(log({}, {}, { kind: 'undo', target: 2 }, { kind: 'redo', target: 2 }))
    expect(lines.map(stateWords)).toEqual(['did change 2 again', 'undid change 2', '', ''])
  })

  it('is narrowed by words whatever the accents, by person, role, kind of row, who, and the local date', () => {
    const lines = linesOf(
      log(
        { label: 'Book Søren', by: 'Ada', at: at('2017-07-13T21:59Z'), personIds: ['p'], roleIds: ['r'] },
        { label: 'Away', by: 'Ben', at: at('2017-07-13T22:00Z'), tables: ['absence'] },
      ),
    )
    const found = (over: Partial<typeof everything>) =>
      matching(lines, { ...everything, ...over }, 'Europe/Zurich').map(line => line.revision)
    const day = '2017-07-14' as LocalDate
    expect(found({})).toEqual([2, 1])
    expect(found({ text: 'soren ada' })).toEqual([1])
    expect(found({ personId: 'p' })).toEqual([1])
    expect(found({ roleId: 'r' })).toEqual([1])
    expect(found({ table: 'absence' })).toEqual([2])
    expect(found({ by: 'Ben' })).toEqual([2])
    expect(found({ from: day })).toEqual([2])
    expect(found({ to: '2017-07-13' as LocalDate })).toEqual([1])
    expect([narrows(everything), narrows({ ...everything, text: ' ' }), narrows({ ...everything, by: 'Ben' })]).toEqual(
      [false, false, true],
    )
  })

  it('finds the last change before a moment', () => {
    const entries = log({ at: 100 }, { at: 200 })
    expect([50, 100, 101, 200, 201].map(moment => revisionAt(entries, moment)?.revision ?? null)).toEqual([
      null,
      null,
      1,
      1,
      2,
    ])
  })
})

describe('a row of a change in words', () => {
  const slot = 'DQM 2017-07-14 23:00'
  const set = scene({ people: { Ben: {}, Ada: {} }, bookings: [['Ben', slot]] })
  const booking = set.rota.get('booking', set.bookingId('Ben', slot))
  const words = (row: Parameters<typeof rowWords>[2], gone: Parameters<typeof knownIn>[1] = []) => {
    const { table, title, became } = rowWords('Europe/Zurich', knownIn(set.rota, gone), row)
    return `${table}: ${title}: ${became.join('; ')}`
  }

  it('says who is on which slot, and who comes after them', () => {
    expect(words(added('booking', booking))).toBe('Booking: Ben on DQM, 14 Jul 2017 23:00: new')
    expect(words(removed('booking', booking))).toBe('Booking: Ben on DQM, 14 Jul 2017 23:00: removed')
    expect(words(replaced('booking', booking, { ...booking, personId: set.personId('Ada') }))).toBe(
      'Booking: Ben on DQM, 14 Jul 2017 23:00: → Ada',
    )
  })

  it('says each field that changed, from what to what', () => {
    expect(words(replaced('booking', booking, { ...booking, note: 'by phone', pinned: true }))).toBe(
      'Booking: Ben on DQM, 14 Jul 2017 23:00: note: none → by phone; pinned: no → yes',
    )
    const role = set.role('DQM')
    expect(words(replaced('role', role, { ...role, thinBelow: 9 }))).toBe('Role: DQM: thin below: 3 → 9')
    const ownDemand = { demand: { required: 2, experts: 1 }, reason: 'visit' }
    expect(words(replaced('slot', set.slot(slot), { ...set.slot(slot), override: ownDemand }))).toBe(
      'Slot: DQM, 14 Jul 2017 23:00: override: none → 2 people, 1 expert (visit)',
    )
  })

  it('knows people by what they were last, once they are gone', () => {
    const eve = { ...set.rota.get('person', set.personId('Ada')), id: set.newId(), name: 'Eve' }
    const theirs = { ...booking, personId: eve.id }
    expect(words(removed('booking', theirs), [removed('person', eve)])).toBe(
      'Booking: Eve on DQM, 14 Jul 2017 23:00: removed',
    )
    expect(words(removed('booking', theirs))).toBe('Booking: somebody on DQM, 14 Jul 2017 23:00: removed')
  })
})
