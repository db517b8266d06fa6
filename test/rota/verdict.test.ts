import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decideArrangement, type Step } from '../../rota/arrange.ts'
import { bookingsOf, bookingsOnSlot } from '../../rota/bookings.ts'
import { apply, replaced } from '../../rota/change.ts'
import { type RotaRows, tableNames } from '../../rota/records.ts'
import { Rota } from '../../rota/rota.ts'
import { verdictOf } from '../../rota/verdict.ts'
import { scene } from '../support/scene.ts'

const qualified = { levels: { DQM: 'qualified' } } as const
const names = ['Ada', 'Bo', 'Cy'] as const
const days = ['14 07:00', '14 15:00', '15 07:00', '16 07:00'].map(text => `DQM 2017-07-${text}`)
const set = scene({
  people: {
    Ada: qualified,
    Bo: { ...qualified, absent: [['2017-07-15', '2017-07-16']] },
    Cy: { unwanted: [['2017-07-14', '2017-07-15']], levels: { DQM: 'trainee' } },
  },
  overrides: Object.fromEntries(days.map(name => [name, { required: 1, experts: 0 }])),
  slots: days,
  bookings: [
    ['Ada', days[0] as string],
    ['Bo', days[3] as string],
  ],
})
const slotId = (index: number) => set.slot(days[index] as string).id
const book = (name: string, index: number): Step => ({
  kind: 'book',
  slotId: slotId(index),
  personId: set.personId(name),
  place: 'shifter',
})

describe('a verdict', () => {
  it('is fine, a warning or refused, with what each booking breaks, and says whether a reason would do', () => {
    expect(verdictOf(set.rota, [book('Ada', 2)])).toEqual({
      kind: 'fine',
      bookings: [],
      canOverride: false,
      failure: null,
    })
    expect(verdictOf(set.rota, [book('Ada', 3)])).toMatchObject({
      kind: 'warning',
      bookings: [{ slotId: slotId(3), breaches: [{ rule: 'FULL' }] }],
    })
    expect(verdictOf(set.rota, [book('Ada', 2), book('Bo', 2)])).toMatchObject({
      kind: 'refused',
      canOverride: true,
      bookings: [
        { personId: set.personId('Ada'), breaches: [{ rule: 'FULL' }] },
        { personId: set.personId('Bo'), breaches: [{ rule: 'ABSENT' }, { rule: 'FULL' }] },
      ],
    })
    expect(verdictOf(set.rota, [book('Ada', 0)])).toMatchObject({ kind: 'refused', canOverride: false })
  })

  it('tells what stands against it before any rule: pinned bookings, or what is gone', () => {
    const booking = set.rota.get('booking', set.bookingId('Ada', days[0] as string))
    const pinned = apply(set.rota, { label: '', rows: [replaced('booking', booking, { ...booking, pinned: true })] })
    if (!pinned.ok) throw new Error('not pinned')
    const move: Step = { kind: 'move', bookingId: booking.id, slotId: slotId(2), personId: booking.personId }
    expect(verdictOf(pinned.rota, [move])).toMatchObject({
      kind: 'refused',
      failure: { kind: 'hindered', hindrance: { why: 'pinned', bookings: 1 } },
    })
    expect(verdictOf(set.rota, [{ kind: 'remove', bookingId: set.newId() }])).toMatchObject({
      kind: 'refused',
      failure: { kind: 'not-found', what: 'booking' },
    })
    const stays: Step = { kind: 'move', bookingId: booking.id, slotId: booking.slotId, personId: booking.personId }
    expect(verdictOf(pinned.rota, [stays])).toMatchObject({ kind: 'fine' })
  })

  const anySteps = fc.uniqueArray(
    fc.oneof(
      fc.record({ kind: fc.constant('book'), name: fc.constantFrom(...names), index: fc.nat(3) }),
      fc.record({ kind: fc.constant('move'), of: fc.nat(1), name: fc.constantFrom(...names), index: fc.nat(3) }),
      fc.record({ kind: fc.constant('remove'), of: fc.nat(1) }),
    ),
    { maxLength: 4, selector: step => ('of' in step ? `booking ${step.of}` : JSON.stringify(step)) },
  )
  const bookingIds = [set.bookingId('Ada', days[0] as string), set.bookingId('Bo', days[3] as string)] as const
  type Sketch = { kind: string; of?: number; name?: string; index?: number }
  const stepOf = ({ kind, of = 0, name = 'Ada', index = 0 }: Sketch): Step => {
    const bookingId = bookingIds[of] as string
    if (kind === 'book') return book(name, index)
    if (kind === 'remove') return { kind: 'remove', bookingId }
    return { kind: 'move', bookingId, slotId: slotId(index), personId: set.personId(name) }
  }

  it('refuses just what the decision refuses', () => {
    fc.assert(
      fc.property(anySteps, sketch => {
        const steps = sketch.map(stepOf)
        const decision = decideArrangement(set.rota, steps, { label: null, reason: null }, set.newId)
        expect(verdictOf(set.rota, steps).kind === 'refused').toBe(!decision.ok)
        if (decision.ok) return
        const anyway = decideArrangement(set.rota, steps, { label: null, reason: 'nobody else' }, set.newId)
        expect(verdictOf(set.rota, steps).canOverride).toBe(anyway.ok)
      }),
    )
  })

  it('stands on the same lists of bookings as a rota that is read anew', () => {
    fc.assert(
      fc.property(anySteps, sketch => {
        bookingsOnSlot(set.rota)
        bookingsOf(set.rota, set.personId('Ada'))
        const decision = decideArrangement(set.rota, sketch.map(stepOf), { label: null, reason: 'x' }, set.newId)
        if (!decision.ok) return
        const tried = apply(set.rota, decision.change)
        if (!tried.ok) throw new Error('the change does not apply')
        const rows = Object.fromEntries(tableNames.map(table => [table, [...tried.rota.rows[table].values()]]))
        const anew = Rota.fromRows(rows as unknown as RotaRows)
        expect(bookingsOnSlot(tried.rota)).toEqual(bookingsOnSlot(anew))
        for (const name of names) {
          expect(bookingsOf(tried.rota, set.personId(name))).toEqual(bookingsOf(anew, set.personId(name)))
        }
      }),
    )
  })
})
