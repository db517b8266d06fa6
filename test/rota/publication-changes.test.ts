import { describe, expect, it } from 'vitest'
import { decideArrangement, type Step } from '../../rota/arrange.ts'
import { apply, replaced } from '../../rota/change.ts'
import { changesSince, countChanges, marksOf } from '../../rota/publication-changes.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Scene, scene } from '../support/scene.ts'

const [monday, tuesday, friday] = ['DQM 2017-07-10 07:00', 'DQM 2017-07-11 07:00', 'DQM 2017-07-14 07:00'] as const

function setScene(): Scene {
  return scene({
    people: { Cy: {}, Ada: {}, Bo: {} },
    slots: [monday, tuesday, friday],
    bookings: [
      ['Ada', monday],
      ['Bo', tuesday],
    ],
  })
}

function arranged(set: Scene, rota: Rota, ...steps: Step[]): Rota {
  const decision = decideArrangement(rota, steps, { label: null, reason: 'test' }, set.newId)
  if (!decision.ok) throw new Error(JSON.stringify(decision.failure))
  const outcome = apply(rota, decision.change)
  if (!outcome.ok) throw new Error('does not apply')
  return outcome.rota
}

const book = (set: Scene, person: string, slot: string): Step => ({
  kind: 'book',
  slotId: set.slot(slot).id,
  personId: set.personId(person),
  place: 'shifter',
})

/** The changes in short: `Ada +14 07-10>07-11 -12`, by day. */
function told(published: Rota, now: Rota): string[] {
  const day = ({ slot }: { slot: { start: number } }) => new Date(slot.start).getUTCDate()
  return changesSince(published, now).map(({ personId, added, moved, gone }) =>
    [
      (now.rows.person.get(personId) ?? published.get('person', personId)).name,
      ...added.map(place => `+${day(place)}`),
      ...moved.map(({ from, to }) => `${day(from)}>${day(to)}`),
      ...gone.map(place => `-${day(place)}`),
    ].join(' '),
  )
}

describe('what changed since a rota was published', () => {
  it('is nothing where it is the same', () => {
    const { rota } = setScene()
    expect(changesSince(rota, rota)).toEqual([])
  })

  it('is told for each person by name: new, moved, gone', () => {
    const set = setScene()
    const now = arranged(
      set,
      set.rota,
      book(set, 'Cy', monday),
      {
        kind: 'move',
        bookingId: set.bookingId('Ada', monday),
        slotId: set.slot(friday).id,
        personId: set.personId('Ada'),
      },
      { kind: 'remove', bookingId: set.bookingId('Bo', tuesday) },
    )
    expect(told(set.rota, now)).toEqual(['Ada 10>14', 'Bo -11', 'Cy +10'])
    expect(countChanges(changesSince(set.rota, now))).toBe(3)
  })

  it('is gone for one and new for the other where a booking was handed over', () => {
    const set = setScene()
    const bookingId = set.bookingId('Ada', monday)
    const now = arranged(set, set.rota, {
      kind: 'move',
      bookingId,
      slotId: set.slot(monday).id,
      personId: set.personId('Cy'),
    })
    expect(told(set.rota, now)).toEqual(['Ada -10', 'Cy +10'])
    expect(marksOf(changesSince(set.rota, now))).toEqual({
      bookingIds: new Set([bookingId]),
      slotIds: new Set([set.slot(monday).id]),
    })
  })

  it('is nothing where a booking was taken off and made again', () => {
    const set = setScene()
    const off = arranged(set, set.rota, { kind: 'remove', bookingId: set.bookingId('Ada', monday) })
    expect(told(set.rota, arranged(set, off, book(set, 'Ada', monday)))).toEqual([])
  })

  it('is a move where the slot is at another time', () => {
    const set = setScene()
    const slot = set.slot(monday)
    const later = { ...slot, start: (slot.start + 3_600_000) as typeof slot.start }
    const outcome = apply(set.rota, { label: '', rows: [replaced('slot', slot, later)] })
    if (!outcome.ok) throw new Error('does not apply')
    expect(told(set.rota, outcome.rota)).toEqual(['Ada 10>10'])
  })

  it('is nothing where a note was written', () => {
    const set = setScene()
    const booking = set.rota.get('booking', set.bookingId('Ada', monday))
    const outcome = apply(set.rota, {
      label: '',
      rows: [replaced('booking', booking, { ...booking, note: 'by phone' })],
    })
    if (!outcome.ok) throw new Error('does not apply')
    expect(told(set.rota, outcome.rota)).toEqual([])
  })
})
