import { describe, expect, it } from 'vitest'
import { decideArrangement, type Step } from '../../rota/arrange.ts'
import { apply, replaced } from '../../rota/change.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Scene, scene } from '../support/scene.ts'

const [morning, evening, next] = ['DQM 2017-07-14 07:00', 'DQM 2017-07-15 15:00', 'DQM 2017-07-17 07:00'] as const
const qualified = { levels: { DQM: 'qualified' } } as const

function arrange(set: Scene, steps: readonly Step[], reason: string | null = null, rota = set.rota) {
  return decideArrangement(rota, steps, { label: null, reason }, set.newId)
}

const move = (set: Scene, person: string, from: string, to: string, by = person): Step => ({
  kind: 'move',
  bookingId: set.bookingId(person, from),
  slotId: set.slot(to).id,
  personId: set.personId(by),
})

/** Who is on what after an arrangement, e.g. `Ada DQM 2017-07-14 07:00 1`. */
function outcome(set: Scene, steps: readonly Step[]) {
  const decision = arrange(set, steps)
  if (!decision.ok) return decision.failure
  const result = apply(set.rota, decision.change)
  return result.ok ? [decision.change.label, ...bookingsIn(set, result.rota)] : result
}

function bookingsIn(set: Scene, rota: Rota): string[] {
  const slots = [morning, evening, next].filter(name => rota.rows.slot.has(set.slot(name).id))
  return [...rota.rows.booking.values()]
    .map(({ slotId, personId, place, seat }) => {
      const slot = slots.find(name => set.slot(name).id === slotId)
      return [rota.get('person', personId).name, slot, place, seat].join(' ')
    })
    .sort()
}

describe('an arrangement', () => {
  it('lets two people exchange slots in which each would be refused alone', () => {
    const set = scene({
      people: { Ada: qualified, Bo: qualified },
      bookings: [
        ['Ada', morning],
        ['Bo', evening],
      ],
      slots: [next],
    })
    const swap = [move(set, 'Ada', morning, morning, 'Bo'), move(set, 'Bo', evening, evening, 'Ada')]
    const label = 'Swap Ada (DQM, 14 Jul 2017 07:00) with Bo (DQM, 15 Jul 2017 15:00)'
    expect(outcome(set, swap)).toEqual([label, `Ada ${evening} shifter 1`, `Bo ${morning} shifter 1`])
  })

  it('keeps the seat for whoever takes a place, and gives a moved booking the lowest that is free then', () => {
    const set = scene({
      people: { Ada: qualified, Bo: qualified, Cy: qualified },
      bookings: [
        ['Ada', morning],
        ['Bo', morning],
        ['Cy', evening],
      ],
      slots: [next],
    })
    const steps: Step[] = [
      { kind: 'remove', bookingId: set.bookingId('Ada', morning) },
      move(set, 'Cy', evening, morning),
    ]
    expect(outcome(set, steps)).toEqual([
      'Move 1, take off 1 bookings',
      `Bo ${morning} shifter 2`,
      `Cy ${morning} shifter 1`,
    ])
    expect(outcome(set, [move(set, 'Bo', morning, morning, 'Cy')])).toEqual([
      'Hand DQM, 14 Jul 2017 07:00 from Bo to Cy',
      `Ada ${morning} shifter 1`,
      `Cy ${morning} shifter 2`,
      `Cy ${evening} shifter 1`,
    ])
  })

  it('is refused whole, with the breaches of each booking that it makes, moved ones not held against themselves', () => {
    const set = scene({ people: { Ada: qualified, Bo: {} }, bookings: [['Ada', morning]], slots: [evening, next] })
    const steps: Step[] = [
      move(set, 'Ada', morning, next),
      { kind: 'book', slotId: set.slot(evening).id, personId: set.personId('Ada'), place: 'shifter' },
      { kind: 'book', slotId: set.slot(evening).id, personId: set.personId('Bo'), place: 'shifter' },
    ]
    expect(outcome(set, steps)).toMatchObject({
      kind: 'refused',
      bookings: [{ personId: set.personId('Bo'), breaches: [{ rule: 'QUAL' }] }],
    })
    expect(arrange(set, steps, 'nobody else')).toMatchObject({
      ok: true,
      change: {
        rows: [{ after: { reason: null } }, { after: { reason: null } }, { after: { reason: 'nobody else' } }],
      },
    })
  })

  it('never moves what is pinned, and ends an offer only when somebody else takes it', () => {
    const set = scene({
      people: { Ada: qualified, Bo: qualified },
      bookings: [['Ada', morning]],
      slots: [evening, next],
    })
    const booking = set.rota.get('booking', set.bookingId('Ada', morning))
    const offered = apply(set.rota, {
      label: '',
      rows: [replaced('booking', booking, { ...booking, offered: true })],
    })
    const pinned = apply(set.rota, { label: '', rows: [replaced('booking', booking, { ...booking, pinned: true })] })
    if (!offered.ok || !pinned.ok) throw new Error('the scene is wrong')
    expect(arrange(set, [{ kind: 'remove', bookingId: booking.id }], null, pinned.rota)).toEqual({
      ok: false,
      failure: { kind: 'hindered', hindrance: { why: 'pinned', bookings: 1 } },
    })
    const moved = (step: Step) => {
      const decision = arrange(set, [step], null, offered.rota)
      return decision.ok && decision.change.rows[0]?.after
    }
    expect(moved(move(set, 'Ada', morning, evening))).toMatchObject({ offered: true })
    expect(moved(move(set, 'Ada', morning, morning, 'Bo'))).toMatchObject({ offered: false })
  })

  it('that names what is not there, or one booking twice, is refused as such', () => {
    const set = scene({ people: { Ada: qualified }, bookings: [['Ada', morning]], slots: [evening, next] })
    const bookingId = set.bookingId('Ada', morning)
    expect(outcome(set, [{ kind: 'remove', bookingId: set.newId() }])).toEqual({ kind: 'not-found', what: 'booking' })
    const nobody = { kind: 'book', slotId: set.slot(evening).id, personId: set.newId(), place: 'shifter' } as const
    expect(outcome(set, [nobody])).toEqual({ kind: 'not-found', what: 'person' })
    expect(outcome(set, [{ ...nobody, slotId: set.newId() }])).toEqual({ kind: 'not-found', what: 'slot' })
    expect(outcome(set, [{ kind: 'remove', bookingId }, move(set, 'Ada', morning, evening)])).toEqual({
      kind: 'conflict',
    })
  })
})
