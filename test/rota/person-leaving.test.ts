import { describe, expect, it } from 'vitest'
import { added, apply } from '../../rota/change.ts'
import { likelyDuplicates } from '../../rota/likely-duplicates.ts'
import { decideDeletion } from '../../rota/person-leaving.ts'
import { decideMerge, mergeClashes } from '../../rota/person-merge.ts'
import { labelOf, rotaAfter } from '../support/decided.ts'
import { recordMaker } from '../support/records.ts'
import { scene } from '../support/scene.ts'

const qualified = { levels: { DQM: 'qualified', ORM: 'trainee' } } as const
const morning = 'DQM 2017-07-14 07:00'
const evening = 'DQM 2017-07-15 15:00'

describe('deleting people', () => {
  const set = scene({
    people: {
      Ada: { ...qualified, absent: [['2017-08-01', '2017-08-03']], wanted: [['2017-08-05', '2017-08-06']] },
      Bo: {},
    },
    bookings: [
      ['Ada', evening],
      ['Ada', morning],
    ],
  })

  it('is hindered by their bookings, with how many and when the first begins', () => {
    const hindrance = { why: 'booked', bookings: 2, first: set.slot(morning).start }
    expect(labelOf(decideDeletion(set.rota, [set.personId('Ada')], false))).toEqual({ kind: 'hindered', hindrance })
  })

  it('takes the bookings off where that is said, and everything else with them', () => {
    const decision = decideDeletion(set.rota, [set.personId('Ada')], true)
    expect(labelOf(decision)).toBe('Delete Ada and take off 2 bookings')
    const { rows } = rotaAfter(set.rota, decision)
    const left = [rows.booking, rows.absence, rows.wish, rows.qualification, rows.person].map(({ size }) => size)
    expect(left).toEqual([0, 0, 0, 0, 1])
    expect(labelOf(decideDeletion(set.rota, [set.personId('Bo')], false))).toBe('Delete Bo')
    expect(labelOf(decideDeletion(set.rota, [set.newId()], false))).toEqual({ kind: 'not-found', what: 'person' })
  })
})

describe('merging two people', () => {
  const set = scene({
    people: {
      Ada: { ...qualified, absent: [['2017-08-01', '2017-08-03']] },
      Adda: {
        levels: { DQM: 'expert' },
        absent: [
          ['2017-08-01', '2017-08-03'],
          ['2017-09-01', '2017-09-02'],
        ],
      },
      Bo: {},
    },
    bookings: [
      ['Ada', morning],
      ['Adda', morning],
      ['Adda', evening],
    ],
  })
  const [keepId, dropId] = [set.personId('Ada'), set.personId('Adda')]
  const fields = {
    name: 'Ada Quill',
    email: 'adda@example.org',
    institute: 'CERN',
    subsystem: '',
    joined: null,
    left: null,
  }

  it('tells where both are on one slot and does not choose', () => {
    expect(mergeClashes(set.rota, keepId, dropId)).toMatchObject([{ sameSlot: true, kept: { personId: keepId } }])
    expect(labelOf(decideMerge(set.rota, { keepId, dropId, fields, takeOff: [] }))).toEqual({
      kind: 'hindered',
      hindrance: { why: 'same-slot', slots: 1 },
    })
  })

  it('moves bookings, levels and absences; the higher level stays, and what both say stays once', () => {
    const takeOff = [set.bookingId('Adda', morning)]
    const decision = decideMerge(set.rota, { keepId, dropId, fields, takeOff })
    expect(labelOf(decision)).toBe('Merge Adda into Ada Quill')
    const { rows } = rotaAfter(set.rota, decision)
    expect([...rows.booking.values()].map(({ personId }) => personId)).toEqual([keepId, keepId])
    expect([...rows.absence.values()].map(({ start, personId }) => [start, personId])).toEqual([
      ['2017-08-01', keepId],
      ['2017-09-01', keepId],
    ])
    const levels = [...rows.qualification.values()].map(({ level }) => level)
    expect(levels.sort()).toEqual(['expert', 'trainee'])
    expect(rows.person.get(keepId)).toEqual({ id: keepId, ...fields })
    expect(rows.person.has(dropId)).toBe(false)
  })

  it('is hindered by the address of a third person, and by one person twice', () => {
    const takeOff = [set.bookingId('Ada', morning)]
    const third = { ...fields, email: 'bo@example.org' }
    expect(decideMerge(set.rota, { keepId, dropId, fields: third, takeOff })).toMatchObject({
      failure: { hindrance: { why: 'taken' } },
    })
    expect(decideMerge(set.rota, { keepId, dropId: keepId, fields, takeOff: [] })).toMatchObject({ ok: false })
  })
})

describe('likely duplicates', () => {
  const make = recordMaker()
  const found = (...people: (readonly [name: string, email: string])[]) => {
    const { rota } = scene()
    const rows = people.map(([name, email]) => added('person', make.person({ name, email })))
    const result = apply(rota, { label: '', rows })
    if (!result.ok) throw new Error('it does not fit')
    return likelyDuplicates(result.rota).map(({ because, people: [a, b] }) => `${because}: ${a.name}, ${b.name}`)
  }

  it('have the same name in any spelling, the same address elsewhere, a letter that differs, or an initial', () => {
    expect(found(['José Núñez', 'a@example.org'], ['Nunez, Jose', 'b@example.org'])).toHaveLength(1)
    expect(found(['Ada Quill', 'quill@example.org'], ['A Q', 'quill@example.com'])).toEqual([
      'same-address: A Q, Ada Quill',
    ])
    expect(found(['Ada Quill', 'a@example.org'], ['Ada Quil', 'b@example.org'])).toHaveLength(1)
    expect(found(['Ada Quill', 'a@example.org'], ['A. Quill', 'b@example.org'])).toHaveLength(1)
  })

  it('are not people who share a family name, an initial or a host', () => {
    expect(found(['Ada Quill', 'a@example.org'], ['Amy Quill', 'b@example.org'])).toEqual([])
    expect(found(['Ada Quill', 'a@example.org'], ['B. Quill', 'b@example.org'])).toEqual([])
  })
})
