import { describe, expect, it } from 'vitest'
import { apply, type Change, replaced } from '../../rota/change.ts'
import type { Decision } from '../../rota/decision.ts'
import { decideClear, planClear } from '../../rota/plan-clear.ts'
import { decideCopy, planCopy } from '../../rota/plan-copy.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { type Scene, scene } from '../support/scene.ts'

const qualified = { levels: { DQM: 'qualified' } } as const
const range = (start: string, end: string): DateRange => ({ start: start as LocalDate, end: end as LocalDate })
const day = (date: string) => `DQM 2017-${date} 07:00`
const needed = (...dates: string[]) => Object.fromEntries(dates.map(date => [day(date), { required: 1, experts: 0 }]))
const [week, nextWeek] = [range('2017-07-10', '2017-07-17'), range('2017-07-17', '2017-07-24')]

function order(set: Scene, from = week, to = nextWeek) {
  return { roleIds: [set.role('DQM').id], from, to }
}

/** What becomes of each booking: `Ada 18 booked`. */
function fates(set: Scene, from = week, to = nextWeek): string[] {
  return planCopy(set.rota, order(set, from, to), set.newId).bookings.map(({ booking, slot, fate, breaches }) =>
    [
      set.rota.get('person', booking.personId).name,
      slot && dateOfSlot(set.rota, slot).slice(5),
      fate,
      ...breaches.map(({ rule }) => rule),
    ]
      .filter(part => part !== null)
      .join(' '),
  )
}

function applied(rota: Rota, change: Change): Rota {
  const result = apply(rota, change)
  if (!result.ok) throw new Error('the change does not apply')
  return result.rota
}

function changeOf(decision: Decision): Change {
  if (!decision.ok) throw new Error(JSON.stringify(decision.failure))
  return decision.change
}

describe('copying a plan', () => {
  it('books the same people a week later; says what is refused, occupied, not needed and without a slot', () => {
    const set = scene({
      overrides: needed('07-17', '07-18', '07-19'),
      slots: [day('07-17'), day('07-18'), day('07-20')],
      people: { Ada: qualified, Bo: { ...qualified, absent: [['2017-07-18', '2017-07-19']] }, Cy: qualified },
      bookings: [
        ['Ada', day('07-10')],
        ['Bo', day('07-11')],
        ['Ada', day('07-12')],
        ['Ada', day('07-13')],
        ['Ada', day('07-14')],
        ['Cy', day('07-19')],
      ],
    })
    expect(fates(set)).toEqual([
      'Ada 07-17 booked',
      'Bo 07-18 refused ABSENT',
      'Ada 07-19 occupied',
      'Ada 07-20 unneeded',
      'Ada no-slot',
    ])
    const decision = decideCopy(set.rota, order(set), set.newId)
    expect(decision).toMatchObject({
      ok: true,
      change: {
        label: 'Copy 1 booking of DQM from 10–16 Jul 2017 to 17–23 Jul 2017',
        rows: [{ before: null, after: { slotId: set.slot(day('07-17')).id, personId: set.personId('Ada'), seat: 1 } }],
      },
    })
  })

  it('shifts a month by whole weeks, so that weekdays fit, leaves out what lies outside, and fills what is left over', () => {
    const set = scene({
      overrides: needed('04-01', '04-22', '04-28', '04-29', '04-30'),
      slots: [day('04-01'), day('04-22'), day('04-28'), day('04-29'), day('04-30')],
      people: { Ada: qualified },
      bookings: [
        ['Ada', day('03-01')],
        ['Ada', day('03-04')],
        ['Ada', day('03-25')],
        ['Ada', day('03-31')],
      ],
    })
    const [march, april] = [range('2017-03-01', '2017-04-01'), range('2017-04-01', '2017-05-01')]
    // The last Saturday of April has no Saturday of March of its own, and is like the one before it.
    expect(fates(set, march, april)).toEqual(['04-01', '04-22', '04-28', '04-29'].map(date => `Ada ${date} booked`))
  })

  it('judges each booking with those copied before it', () => {
    const evening = 'DQM 2017-07-10 23:00'
    const night = 'DQM 2017-07-17 23:00'
    const set = scene({
      overrides: { ...needed('07-18'), [night]: { required: 1, experts: 0 } },
      slots: [night, day('07-18')],
      people: { Ada: qualified },
      bookings: [
        ['Ada', evening],
        ['Ada', day('07-11')],
      ],
    })
    expect(fates(set)).toEqual(['Ada 07-17 booked', 'Ada 07-18 refused REST-11H'])
  })

  it('and clearing the copy leaves nothing of it', () => {
    const set = scene({
      overrides: needed('07-17', '07-18'),
      slots: [day('07-17'), day('07-18')],
      people: { Ada: qualified, Bo: qualified },
      bookings: [
        ['Ada', day('07-10')],
        ['Bo', day('07-11')],
        ['Bo', day('07-10'), 'shadow'],
      ],
    })
    const copied = applied(set.rota, changeOf(decideCopy(set.rota, order(set), set.newId)))
    expect(copied.rows.booking.size).toBe(6)
    const cleared = changeOf(decideClear(copied, { roleIds: [set.role('DQM').id], range: nextWeek }))
    expect(cleared.label).toBe('Clear 3 bookings of DQM, 17–23 Jul 2017')
    expect(applied(copied, cleared).rows.booking).toEqual(set.rota.rows.booking)
  })

  it('twice books nothing the second time', () => {
    const set = scene({
      overrides: needed('07-17'),
      slots: [day('07-17')],
      people: { Ada: qualified },
      bookings: [['Ada', day('07-10')]],
    })
    const copied = applied(set.rota, changeOf(decideCopy(set.rota, order(set), set.newId)))
    expect(changeOf(decideCopy(copied, order(set), set.newId)).rows).toEqual([])
  })
})

describe('clearing a stretch', () => {
  it('leaves pinned bookings, other roles and what starts outside', () => {
    const set = scene({
      people: { Ada: qualified },
      bookings: [
        ['Ada', day('07-09')],
        ['Ada', day('07-10')],
        ['Ada', day('07-16')],
        ['Ada', day('07-17')],
        ['Ada', 'DB 2017-07-12 09:00'],
      ],
    })
    const booking = set.rota.get('booking', set.bookingId('Ada', day('07-16')))
    const rota = applied(set.rota, {
      label: '',
      rows: [replaced('booking', booking, { ...booking, pinned: true })],
    })
    const scope = { roleIds: [set.role('DQM').id], range: week }
    const { cleared, pinned } = planClear(rota, scope)
    expect([cleared.map(({ id }) => id), pinned.map(({ id }) => id)]).toEqual([
      [set.bookingId('Ada', day('07-10'))],
      [booking.id],
    ])
    expect(applied(rota, changeOf(decideClear(rota, scope))).rows.booking.size).toBe(4)
  })
})
