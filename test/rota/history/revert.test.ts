import { describe, expect, it } from 'vitest'
import { decideArrangement, type Step } from '../../../rota/arrange.ts'
import { added, apply, type Change, inverse, removed, replaced } from '../../../rota/change.ts'
import type { HistoryEntry } from '../../../rota/history/entry.ts'
import { decideRevert, takenBack } from '../../../rota/history/revert.ts'
import { recordMaker } from '../../support/records.ts'
import { type Scene, scene } from '../../support/scene.ts'

const [first, second] = ['DQM 2017-07-14 07:00', 'DQM 2017-07-16 07:00'] as const
const levels = { DQM: 'qualified' } as const

/** A rota with its log, which grows by what a test does. */
function logged(set: Scene) {
  let rota = set.rota
  const log: HistoryEntry[] = []
  const commit = (change: Change, over: Partial<HistoryEntry> = {}): HistoryEntry => {
    const outcome = apply(rota, change)
    if (!outcome.ok) throw new Error('does not apply')
    rota = outcome.rota
    const revision = log.length + 2
    const entry = {
      revision,
      at: revision * 60_000,
      by: '',
      kind: 'do',
      target: null,
      ...change,
      ...over,
    } as HistoryEntry
    log.push(entry)
    return entry
  }
  return {
    commit,
    arrange(...steps: Step[]): HistoryEntry {
      const decision = decideArrangement(rota, steps, { label: null, reason: null }, set.newId)
      if (!decision.ok) throw new Error(JSON.stringify(decision.failure))
      return commit(decision.change)
    },
    undo: (entry: HistoryEntry) => commit(inverse(entry), { kind: 'undo', target: entry.revision }),
    revert: (entry: HistoryEntry) => decideRevert(rota, entry, log.slice(log.indexOf(entry) + 1)),
    get rota() {
      return rota
    },
  }
}

function twoPeople(absent: readonly (readonly [string, string])[] = []) {
  const set = scene({ people: { Ada: { levels, absent }, Bo: { levels } }, slots: [first, second] })
  const book = (person: string, slot: string): Step => ({
    kind: 'book',
    slotId: set.slot(slot).id,
    personId: set.personId(person),
    place: 'shifter',
  })
  return { set, book, desk: logged(set) }
}

const bookingOf = (entry: HistoryEntry) => entry.rows[0]?.id as string
const dependsOn = (...entries: HistoryEntry[]) => ({
  ok: false,
  failure: {
    kind: 'hindered',
    hindrance: { why: 'depends', changes: entries.map(({ revision, label, at }) => ({ revision, label, at })) },
  },
})

describe('reverting an old change', () => {
  it('takes back just that one and leaves what was done since', () => {
    const { desk, book } = twoPeople()
    const ada = desk.arrange(book('Ada', first))
    const bo = desk.arrange(book('Bo', second))
    const decision = desk.revert(ada)
    if (!decision.ok) throw new Error('refused')
    expect(decision.change.label).toBe('Revert: Book Ada on DQM, 14 Jul 2017 07:00')
    desk.commit(decision.change)
    expect([...desk.rota.rows.booking.keys()]).toEqual([bookingOf(bo)])
  })

  it('is hindered by a later change of the same row, which it names', () => {
    const { desk, book, set } = twoPeople()
    const ada = desk.arrange(book('Ada', first))
    desk.arrange(book('Bo', second))
    const moved = desk.arrange({
      kind: 'move',
      bookingId: bookingOf(ada),
      slotId: set.slot(second).id,
      personId: set.personId('Ada'),
    })
    expect(desk.revert(ada)).toEqual(dependsOn(moved))
  })

  it('is not hindered by a later change that was taken back', () => {
    const { desk, book } = twoPeople()
    const ada = desk.arrange(book('Ada', first))
    desk.undo(desk.arrange({ kind: 'remove', bookingId: bookingOf(ada) }))
    expect(desk.revert(ada)).toMatchObject({ ok: true })
  })

  it('says so if it is taken back itself', () => {
    const { desk, book } = twoPeople()
    const ada = desk.arrange(book('Ada', first))
    const undone = desk.undo(ada)
    expect(desk.revert(ada)).toEqual({
      ok: false,
      failure: { kind: 'hindered', hindrance: { why: 'taken-back', revision: undone.revision } },
    })
  })

  it('of adding a person is hindered by the booking that refers to them', () => {
    const { desk, set } = twoPeople()
    const make = recordMaker(set.newId)
    const eve = make.person({ name: 'Eve' })
    const entry = desk.commit({ label: 'Add Eve', rows: [added('person', eve)] })
    const level = desk.commit({
      label: 'Qualify Eve',
      rows: [added('qualification', make.qualification({ personId: eve.id, roleId: set.role('DQM').id }))],
    })
    expect(desk.revert(entry)).toEqual(dependsOn(level))
  })

  it('of taking somebody off is hindered by who has the place now', () => {
    const { desk, book } = twoPeople()
    const ada = desk.arrange(book('Ada', first))
    const off = desk.arrange({ kind: 'remove', bookingId: bookingOf(ada) })
    const bo = desk.arrange(book('Bo', first))
    expect(desk.revert(off)).toEqual(dependsOn(bo))
  })

  it('of taking somebody off is hindered by the removal of the slot they were on', () => {
    const { desk, book, set } = twoPeople()
    const ada = desk.arrange(book('Ada', first))
    const off = desk.arrange({ kind: 'remove', bookingId: bookingOf(ada) })
    const cut = desk.commit({ label: 'Remove a slot', rows: [removed('slot', set.slot(first))] })
    expect(desk.revert(off)).toEqual(dependsOn(cut))
  })

  it('of a new name is hindered by whoever took the old address', () => {
    const { desk, set } = twoPeople()
    const ada = set.rota.get('person', set.personId('Ada'))
    const renamed = desk.commit({
      label: 'Change an address',
      rows: [replaced('person', ada, { ...ada, email: 'quill@example.org' })],
    })
    const other = desk.commit({
      label: 'Add another',
      rows: [added('person', recordMaker(set.newId).person({ email: ada.email }))],
    })
    expect(desk.revert(renamed)).toEqual(dependsOn(other))
  })

  it('is refused where a booking that would come back breaks a hard rule now', () => {
    const { desk, book, set } = twoPeople()
    const ada = desk.arrange(book('Ada', first))
    const off = desk.arrange({ kind: 'remove', bookingId: bookingOf(ada) })
    const absence = recordMaker(set.newId).absence({ personId: set.personId('Ada') })
    desk.commit({ label: 'Away', rows: [added('absence', absence)] })
    expect(desk.revert(off)).toMatchObject({
      ok: false,
      failure: { kind: 'refused', bookings: [{ breaches: [{ rule: 'ABSENT' }] }] },
    })
  })
})

describe('what is taken back', () => {
  const step = (revision: number, kind: 'do' | 'undo' | 'redo', target: number | null = null) => ({
    revision,
    kind,
    target,
  })

  it('is what was undone and not done again, with the revision that undid it last', () => {
    const log = [step(2, 'do'), step(3, 'do'), step(4, 'undo', 3), step(5, 'undo', 2), step(6, 'redo', 2)]
    expect(takenBack(log)).toEqual(new Map([[3, 4]]))
    expect(takenBack([...log, step(7, 'undo', 2)])).toEqual(
      new Map([
        [3, 4],
        [2, 7],
      ]),
    )
  })
})
