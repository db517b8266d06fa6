import { describe, expect, test } from 'vitest'
import { added, removed, replaced } from '../../rota/change.ts'
import type { Instant } from '../../rota/time.ts'
import { at, change, opened, smallRota, sorted } from '../support/rota-file.ts'

describe('a commit', () => {
  test('is one revision and shows in the rows', async () => {
    const { store, make, ada, morning } = smallRota()
    const before = await store.read()
    const booking = make.booking({ slotId: morning.id, personId: ada.id })
    expect(await store.commit({ label: 'Book Ada', rows: [added('booking', booking)] }, at)).toEqual({
      ok: true,
      revision: 2,
      label: 'Book Ada',
    })
    expect(await store.read()).toEqual({
      revision: 2,
      rows: { ...before.rows, booking: [booking] },
      undo: 'Book Ada',
      redo: null,
    })
  })

  test('is refused whole, naming every row that is not as it was, when somebody else changed one', async () => {
    const { path, store, make, ada, ben, morning } = smallRota()
    const other = opened(path)
    await other.commit(change(replaced('person', ada, { ...ada, name: 'Ada King' })), at)
    await other.commit(change(removed('person', ben)), at)
    const before = await store.read()
    const outcome = await store.commit(
      change(
        added('booking', make.booking({ slotId: morning.id, personId: ada.id })),
        replaced('person', ada, { ...ada, institute: 'CERN' }),
        removed('person', ben),
        added('slot', morning),
      ),
      at,
    )
    expect(outcome).toEqual({
      ok: false,
      conflicts: [
        { table: 'person', id: ada.id },
        { table: 'person', id: ben.id },
        { table: 'slot', id: morning.id },
      ],
    })
    expect(await store.read()).toEqual(before)
    expect((await store.history()).map(entry => entry.revision)).toEqual([1, 2, 3])
  })

  test('may name its rows in any order, also where they exchange what must be unique', async () => {
    const { store, make, role, ada, ben } = smallRota()
    const slot = make.slot({ roleId: role.id })
    const first = make.booking({ slotId: slot.id, personId: ada.id, seat: 1 })
    const second = make.booking({ slotId: slot.id, personId: ben.id, seat: 2 })
    const childrenFirst = change(added('booking', first), added('booking', second), added('slot', slot))
    expect(await store.commit(childrenFirst, at)).toMatchObject({ ok: true })
    const exchanged = change(
      replaced('booking', first, { ...first, seat: 2 }),
      replaced('booking', second, { ...second, seat: 1 }),
      replaced('person', ada, { ...ada, email: ben.email }),
      replaced('person', ben, { ...ben, email: ada.email }),
    )
    expect(await store.commit(exchanged, at)).toMatchObject({ ok: true })
    const parentsFirst = change(
      removed('slot', slot),
      removed('booking', { ...first, seat: 2 }),
      removed('booking', { ...second, seat: 1 }),
    )
    expect(await store.commit(parentsFirst, at)).toMatchObject({ ok: true })
    expect((await store.read()).rows.booking).toEqual([])
  })

  test('that breaks a constraint is a fault, and nothing of it is written', async () => {
    const { store, make, heading, role, ada, morning } = smallRota()
    const booking = make.booking({ slotId: morning.id, personId: ada.id })
    await store.commit(change(added('booking', booking)), at)
    const before = await store.read()
    const wrong = {
      'a booking of nobody': added('booking', { ...booking, id: make.newId(), personId: make.newId(), seat: 2 }),
      'a person twice on a slot': added('booking', { ...booking, id: make.newId(), seat: 2 }),
      'a person who is still booked': removed('person', ada),
      'a second heading': added('heading', { ...heading, id: make.newId() }),
      'no heading': removed('heading', heading),
      'a slot that ends before it starts': added('slot', { ...morning, id: make.newId(), end: morning.start }),
      'two slots at the same time': added('slot', { ...morning, id: make.newId() }),
      'two roles with the same code': added('role', { ...role, id: make.newId() }),
    }
    for (const [what, row] of Object.entries(wrong)) {
      await expect(store.commit(change(added('period', make.period()), row), at), what).rejects.toThrow()
    }
    expect(await store.read()).toEqual(before)
  })

  test('keeps text as it is, however hostile, and can take it back', async () => {
    const { store, ada } = smallRota()
    const name = `Robert'); DROP TABLE person;-- "𝕏" \u202e\\ud83d 漢字\n😀`
    await store.commit(change(replaced('person', ada, { ...ada, name })), at)
    expect((await store.read()).rows.person.find(({ id }) => id === ada.id)?.name).toBe(name)
    expect(await store.undo(at)).toMatchObject({ ok: true })
  })

  test('stores half a surrogate pair as a replacement character, and can take it back', async () => {
    const { store, ada } = smallRota()
    await store.commit(change(replaced('person', ada, { ...ada, name: 'Ada \ud83d' })), at)
    expect((await store.read()).rows.person.find(({ id }) => id === ada.id)?.name).toBe('Ada \ufffd')
    expect(await store.undo(at)).toMatchObject({ ok: true })
    expect(await store.redo(at)).toMatchObject({ ok: true })
  })
})

describe('undo and redo', () => {
  test('take back and bring back one change after the other, each as a new revision', async () => {
    const { store, make, ada, morning, evening } = smallRota()
    const first = make.booking({ slotId: morning.id, personId: ada.id })
    const second = make.booking({ slotId: evening.id, personId: ada.id })
    await store.commit({ label: 'Morning', rows: [added('booking', first)] }, at)
    await store.commit({ label: 'Evening', rows: [added('booking', second)] }, at)
    const steps = []
    for (const way of ['undo', 'undo', 'undo', 'redo', 'undo', 'redo', 'redo', 'redo'] as const) {
      const outcome = await store[way](at)
      const { rows, undo, redo } = await store.read()
      steps.push([way, outcome.ok ? outcome.label : outcome, rows.booking.length, undo, redo])
    }
    const nothing = { ok: false, why: 'nothing' }
    expect(steps).toEqual([
      ['undo', 'Evening', 1, 'Morning', 'Evening'],
      ['undo', 'Morning', 0, null, 'Morning'],
      ['undo', nothing, 0, null, 'Morning'],
      ['redo', 'Morning', 1, 'Morning', 'Evening'],
      ['undo', 'Morning', 0, null, 'Morning'],
      ['redo', 'Morning', 1, 'Morning', 'Evening'],
      ['redo', 'Evening', 2, 'Evening', null],
      ['redo', nothing, 2, 'Evening', null],
    ])
  })

  test('a new change clears what could be brought back, and undo goes on before it', async () => {
    const { store, make } = smallRota()
    for (const name of ['A', 'B', 'C']) {
      await store.commit({ label: name, rows: [added('holiday', make.holiday({ name }))] }, at)
    }
    await store.undo(at)
    await store.undo(at)
    await store.commit({ label: 'D', rows: [added('holiday', make.holiday({ name: 'D' }))] }, at)
    expect(await store.redo(at)).toEqual({ ok: false, why: 'nothing' })
    await store.undo(at)
    expect(await store.read()).toMatchObject({ undo: 'A', redo: 'D' })
    const { undo, redo } = await store.read()
    expect({ undo, redo }).toEqual({ undo: 'A', redo: 'D' })
  })

  test('work after the rota was closed and opened again', async () => {
    const { path, store, make, ada, morning } = smallRota()
    const before = await store.read()
    await store.commit(
      { label: 'Book', rows: [added('booking', make.booking({ slotId: morning.id, personId: ada.id }))] },
      at,
    )
    store.close()
    const again = opened(path)
    expect(await again.undo(at)).toEqual({ ok: true, revision: 3, label: 'Book' })
    again.close()
    const third = opened(path)
    expect(sorted((await third.read()).rows)).toEqual(sorted(before.rows))
    expect(await third.redo(at)).toEqual({ ok: true, revision: 4, label: 'Book' })
  })
})

test('who is ahead of the store, or far behind it, is told to read anew', async () => {
  const { store, make } = smallRota()
  for (let n = 0; n < 51; n++) await store.commit(change(added('holiday', make.holiday())), at)
  expect([await store.since(0), await store.since(1), await store.since(99)]).toEqual([null, null, null])
  expect((await store.since(2))?.rows).toHaveLength(50)
  expect(await store.since(52)).toMatchObject({ revision: 52, rows: [] })
})

describe('the history', () => {
  test('tells every revision, what it changed and what it took back', async () => {
    const { store, ada } = smallRota()
    const married = { ...ada, name: 'Ada King' }
    await store.commit({ label: 'Rename', rows: [replaced('person', ada, married)] }, at + 1, 'Ada')
    await store.undo(at + 2)
    await store.redo(at + 3, 'Ben')
    const [, ...later] = await store.history()
    expect(later).toEqual([
      {
        revision: 2,
        at: at + 1,
        by: 'Ada',
        label: 'Rename',
        kind: 'do',
        target: null,
        rows: [replaced('person', ada, married)],
      },
      {
        revision: 3,
        at: at + 2,
        by: '',
        label: 'Rename',
        kind: 'undo',
        target: 2,
        rows: [replaced('person', married, ada)],
      },
      {
        revision: 4,
        at: at + 3,
        by: 'Ben',
        label: 'Rename',
        kind: 'redo',
        target: 2,
        rows: [replaced('person', ada, married)],
      },
    ])
  })

  test('can be asked for some tables and for what is new', async () => {
    const { store, make, role, ada, morning, heading } = smallRota()
    const booking = make.booking({ slotId: morning.id, personId: ada.id })
    const period = make.period()
    await store.commit(change(added('period', period)), at)
    await store.commit(change(added('booking', booking), removed('period', period)), at)
    const told = async (scope: Parameters<typeof store.history>[0]) =>
      (await store.history(scope)).map(({ revision, rows }) => [revision, rows.map(row => row.id)])
    expect(await told({ tables: ['booking', 'role'] })).toEqual([
      [1, [role.id]],
      [3, [booking.id]],
    ])
    expect(await told({ after: 2 })).toEqual([[3, [booking.id, period.id]]])
    expect(await told({ tables: ['heading', 'period'], after: 1 })).toEqual([
      [2, [period.id]],
      [3, [period.id]],
    ])
    expect(await told({ tables: ['heading'] })).toEqual([[1, [heading.id]]])
  })
})

test('a window bounds slots to those that overlap it, and bookings to theirs; all else is whole', async () => {
  const { store, make, ada, ben, morning, evening, night } = smallRota()
  const bookings = [morning, evening, night].map(({ id }) => make.booking({ slotId: id, personId: ada.id }))
  const absence = make.absence({ personId: ben.id })
  await store.commit(change(added('absence', absence), ...bookings.map(row => added('booking', row))), at)
  const { rows: whole } = await store.read()
  const seen = async (start: number, end: number) => {
    const { rows } = await store.read({ start: start as Instant, end: end as Instant })
    expect({ ...rows, slot: [], booking: [] }).toEqual({ ...whole, slot: [], booking: [] })
    const slotIds = rows.slot.map(({ id }) => id)
    expect(rows.booking.map(({ slotId }) => slotId).sort()).toEqual([...slotIds].sort())
    return slotIds.sort()
  }
  const minute = 60_000
  expect(await seen(evening.start, evening.end)).toEqual([evening.id])
  expect(await seen(evening.start - minute, evening.end)).toEqual([morning.id, evening.id])
  expect(await seen(evening.start, evening.end + minute)).toEqual([evening.id, night.id])
  expect(await seen(evening.start + minute, evening.end - minute)).toEqual([evening.id])
  expect(await seen(night.end, night.end + minute)).toEqual([])
})
