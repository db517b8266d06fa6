import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, type Change, inverse, type RowChange } from '../../rota/change.ts'
import { Rota } from '../../rota/rota.ts'
import { at, smallRota, sorted } from '../support/rota-file.ts'

/** What a user does next; numbers choose among what is there. */
const actions = fc.array(
  fc.oneof(
    fc.record({
      do: fc.constantFrom('book', 'move', 'release', 'rename', 'override'),
      pick: fc.nat(99),
      text: fc.string(),
    }),
    fc.record({ do: fc.constantFrom('undo', 'redo', 'stale') }),
  ),
  { maxLength: 14 },
)

test('whatever is done, undone and redone, the store says what the changes say in memory, and what it said at every revision', async () => {
  await fc.assert(
    fc.asyncProperty(actions, async sequence => {
      const { store, make } = smallRota()
      let rota = Rota.fromRows((await store.read()).rows)
      const first = { revision: 1, rota }
      let last = first
      const done: Change[] = []
      const undone: Change[] = []
      const was = new Map<number, unknown>()
      const applied = (change: Change) => {
        const outcome = apply(rota, change)
        if (outcome.ok) rota = outcome.rota
        return outcome.ok
      }
      try {
        for (const action of sequence) {
          if (action.do === 'undo' || action.do === 'redo') {
            const [from, to] = action.do === 'undo' ? [done, undone] : [undone, done]
            const change = from.pop()
            if (change) {
              to.push(change)
              applied(action.do === 'undo' ? inverse(change) : change)
            }
            expect((await store[action.do](at)).ok).toBe(change !== undefined)
          } else {
            const change = 'pick' in action ? next(rota, make, action) : done.at(-1)
            if (!change) continue
            const fits = applied(change)
            expect((await store.commit(change, at)).ok).toBe(fits)
            if (fits) {
              done.push(change)
              undone.length = 0
            }
          }
          const { revision, rows, undo, redo } = await store.read()
          was.set(revision, sorted(rows))
          const expected = Object.fromEntries(
            Object.entries(rota.rows).map(([table, byId]) => [table, [...byId.values()]]),
          )
          expect(sorted(rows)).toEqual(sorted(expected as unknown as typeof rows))
          // Whoever holds an earlier state comes to the same by what changed since.
          for (const held of [first, last]) {
            const progress = await store.since(held.revision)
            const caughtUp = apply(held.rota, { label: '', rows: progress?.rows ?? [] })
            expect(caughtUp).toMatchObject({ ok: true, rota: { rows: rota.rows } })
            expect([progress?.revision, progress?.undo, progress?.redo]).toEqual([revision, undo, redo])
          }
          last = { revision, rota }
          expect([undo, redo]).toEqual([done.at(-1)?.label ?? null, undone.at(-1)?.label ?? null])
        }
        for (const [revision, rows] of was) {
          const past = await store.readAt(revision)
          expect(past && sorted(past.rows)).toEqual(rows)
        }
      } finally {
        store.close()
      }
    }),
    { numRuns: 40 },
  )
})

type Maker = ReturnType<typeof smallRota>['make']
let labels = 0

/** A change that the database can take; null if there is nothing to do it to. */
function next(rota: Rota, make: Maker, wish: { do: string; pick: number; text: string }): Change | null {
  const chosen = <Row>(rows: Iterable<Row>): Row | undefined => {
    const list = [...rows]
    return list[wish.pick % list.length]
  }
  const bookings = [...rota.rows.booking.values()]
  const slot = chosen(rota.rows.slot.values())
  const person = chosen(rota.rows.person.values())
  const booking = chosen(bookings)
  const row = ((): RowChange | null => {
    if (!slot || !person) return null
    const isFree = !bookings.some(({ slotId, personId }) => slotId === slot.id && personId === person.id)
    const seat = 1 + Math.max(0, ...bookings.filter(({ slotId }) => slotId === slot.id).map(other => other.seat))
    if (wish.do === 'book' && isFree) {
      const after = make.booking({ slotId: slot.id, personId: person.id, seat })
      return { table: 'booking', id: after.id, before: null, after }
    }
    if (wish.do === 'move' && booking && isFree)
      return {
        table: 'booking',
        id: booking.id,
        before: booking,
        after: { ...booking, slotId: slot.id, personId: person.id, seat },
      }
    if (wish.do === 'release' && booking) return { table: 'booking', id: booking.id, before: booking, after: null }
    if (wish.do === 'rename')
      return { table: 'person', id: person.id, before: person, after: { ...person, name: `Ada ${wish.text}` } }
    if (wish.do === 'override') {
      const override = slot.override ? null : { demand: { required: wish.pick, experts: 0 }, reason: 'by hand' }
      return { table: 'slot', id: slot.id, before: slot, after: { ...slot, override } }
    }
    return null
  })()
  return row && { label: `${wish.do} ${++labels}`, rows: [row] }
}
