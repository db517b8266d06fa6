import { describe, expect, it } from 'vitest'
import { tableOf } from '../../renderer/board/clipboard-table.ts'
import { blockAround } from '../../renderer/board/gesture.ts'
import { type Goal, planBlock, planMove } from '../../renderer/board/moving.ts'
import { type BoardRow, personRows, placeRows } from '../../renderer/board/rows.ts'
import { blockBetween, bookingsInBlock } from '../../renderer/board/selection.ts'
import { planDrop } from '../../renderer/board/swapping.ts'
import { tell } from '../../renderer/board/tell.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import type { Step } from '../../rota/arrange.ts'
import { decideArrangement } from '../../rota/arrange.ts'
import { apply } from '../../rota/change.ts'
import { planPaste } from '../../rota/paste/plan.ts'
import { readPasted } from '../../rota/paste/table.ts'
import type { LocalDate } from '../../rota/time.ts'
import { verdictOf } from '../../rota/verdict.ts'
import { instant } from '../support/records.ts'
import { scene } from '../support/scene.ts'

const date = (text: string) => text as LocalDate
const starts = ['07:00', '15:00', '23:00']
const days = ['2017-07-13', '2017-07-14', '2017-07-15', '2017-07-16', '2017-07-17', '2017-07-18', '2017-07-19']
const crew = scene({
  periods: [['physics', '2017-07-01', '2017-08-01']],
  people: {
    Ada: { levels: { DQM: 'qualified', ORM: 'expert' } },
    Ben: { levels: { DQM: 'qualified' }, absent: [['2017-07-17', '2017-07-18']] },
    Cleo: { levels: { DQM: 'trainee' }, unwanted: [['2017-07-14', '2017-07-15']] },
  },
  slots: [
    ...days.flatMap(day => starts.map(start => `DQM ${day} ${start}`)),
    'ORM 2017-07-12 09:00',
    'ORM 2017-07-19 09:00',
  ],
  bookings: [
    ['Ada', 'DQM 2017-07-14 07:00'],
    ['Ada', 'DQM 2017-07-15 07:00'],
    ['Ben', 'DQM 2017-07-14 15:00'],
  ],
})
const { rota } = crew
const rows = personRows(rota)
const rowOf = (name: string) => rows.find(row => row.kind === 'person' && row.person.name === name) as BoardRow
const booking = (name: string, slot: string) => rota.get('booking', crew.bookingId(name, slot))
const first = booking('Ada', 'DQM 2017-07-14 07:00')
const second = booking('Ada', 'DQM 2017-07-15 07:00')
const grab = { held: first, all: [first], row: rowOf('Ada').key, date: date('2017-07-14') }
const goal = (name: string, day: string, at: Goal['at'] = null): Goal => ({ row: rowOf(name), date: date(day), at })
const told = (steps: readonly Step[]) =>
  steps.map(step => {
    if (step.kind === 'remove') return `off ${slotName(rota.get('booking', step.bookingId).slotId)}`
    return `${step.kind} ${rota.get('person', step.personId).name} ${slotName(step.slotId)}`
  })
const slotName = (id: string) =>
  [
    ...days.flatMap(day => starts.map(start => `DQM ${day} ${start}`)),
    'ORM 2017-07-12 09:00',
    'ORM 2017-07-19 09:00',
  ].find(name => crew.slot(name).id === id)

describe('a booking that is dragged', () => {
  it('goes to another person, to the same start of another day, or to the hour pointed at', () => {
    expect(told(planMove(rota, rows, grab, goal('Ben', '2017-07-14'), false).steps)).toEqual([
      'move Ben DQM 2017-07-14 07:00',
    ])
    expect(told(planMove(rota, rows, grab, goal('Ada', '2017-07-16'), false).steps)).toEqual([
      'move Ada DQM 2017-07-16 07:00',
    ])
    const night = instant('2017-07-16T02:00:00+02:00')
    expect(told(planMove(rota, rows, grab, goal('Ada', '2017-07-16', night), false).steps)).toEqual([
      'move Ada DQM 2017-07-15 23:00',
    ])
  })

  it('is copied, stays where it is, or has nowhere to go', () => {
    expect(told(planMove(rota, rows, grab, goal('Ben', '2017-07-14'), true).steps)).toEqual([
      'book Ben DQM 2017-07-14 07:00',
    ])
    expect(planMove(rota, rows, grab, goal('Ada', '2017-07-14'), false)).toEqual({ steps: [], lost: 0 })
    expect(planMove(rota, rows, grab, goal('Ada', '2017-09-14'), false)).toEqual({ steps: [], lost: 1 })
  })

  it('goes to the start of the row in the rows of a role', () => {
    const places = placeRows(rota, datesOf(2017))
    const row = places.find(each => each.kind === 'place' && each.role.code === 'DQM' && each.line === 2) as BoardRow
    const plan = planMove(rota, places, grab, { row, date: date('2017-07-14'), at: null }, false)
    expect(told(plan.steps)).toEqual(['move Ada DQM 2017-07-14 23:00'])
  })

  it('takes others with it in the rows of a role, each as many rows down and days later', () => {
    const places = placeRows(rota, datesOf(2017))
    const line = (number: number) =>
      places.find(each => each.kind === 'place' && each.role.code === 'DQM' && each.line === number) as BoardRow
    const three = { held: first, all: [first, second, booking('Ben', 'DQM 2017-07-14 15:00')] }
    const from = { ...three, row: line(0).key, date: date('2017-07-14') }
    expect(
      told(planMove(rota, places, from, { row: line(1), date: date('2017-07-16'), at: null }, true).steps),
    ).toEqual(['book Ada DQM 2017-07-16 15:00', 'book Ada DQM 2017-07-17 15:00', 'book Ben DQM 2017-07-16 23:00'])
    // Copied among places and pasted among people, they stay with their people.
    expect(told(planMove(rota, rows, from, goal('Cleo', '2017-07-16'), true).steps)).toEqual([
      'book Ada DQM 2017-07-16 07:00',
      'book Ada DQM 2017-07-17 07:00',
      'book Ben DQM 2017-07-16 15:00',
    ])
  })

  it('takes others with it: of one person to one, of several each as many rows down', () => {
    const two = { ...grab, all: [first, second] }
    expect(told(planMove(rota, rows, two, goal('Ben', '2017-07-15'), false).steps)).toEqual([
      'move Ben DQM 2017-07-15 07:00',
      'move Ben DQM 2017-07-16 07:00',
    ])
    const several = { ...grab, all: [first, booking('Ben', 'DQM 2017-07-14 15:00')] }
    expect(told(planMove(rota, rows, several, goal('Ben', '2017-07-14'), false).steps)).toEqual([
      'move Ben DQM 2017-07-14 07:00',
      'move Cleo DQM 2017-07-14 15:00',
    ])
    expect(planMove(rota, rows, several, goal('Cleo', '2017-07-14'), false).lost).toBe(1)
  })
})

describe('a verdict', () => {
  const on = (name: string, day: string) => verdictOf(rota, planMove(rota, rows, grab, goal(name, day), false).steps)

  it('is fine, a warning or refused, with the rules', () => {
    expect(on('Ada', '2017-07-16')).toMatchObject({ kind: 'fine', bookings: [] })
    const trainee = on('Cleo', '2017-07-14')
    expect([trainee.kind, trainee.canOverride]).toEqual(['refused', true])
    expect(trainee.bookings[0]?.breaches.map(({ rule }) => rule)).toEqual(['QUAL', 'WISH'])
    expect(on('Ben', '2017-07-17').bookings[0]?.breaches[0]?.rule).toBe('ABSENT')
    // Ada is there already, which nobody can override.
    expect([on('Ada', '2017-07-15').kind, on('Ada', '2017-07-15').canOverride]).toEqual(['refused', false])
  })

  it('of several is judged as it stands when all is done', () => {
    const steps = planMove(rota, rows, { ...grab, all: [first, second] }, goal('Ada', '2017-07-15'), false).steps
    expect(verdictOf(rota, steps).kind).not.toBe('refused')
  })
})

describe('a booking that is dropped where somebody is', () => {
  const others = planDrop(rota, rows, grab, goal('Ben', '2017-07-15'), false)
  const places = placeRows(rota, datesOf(2017))
  const evening = places.find(row => row.kind === 'place' && row.role.code === 'DQM' && row.line === 1) as BoardRow
  const onBen = { row: evening, date: date('2017-07-14'), at: null }
  const swap = ['move Ben DQM 2017-07-14 07:00', 'move Ada DQM 2017-07-14 15:00']

  it('is moved where the rules allow it', () => {
    expect(others.partner).toBeNull()
    expect(told(others.steps)).toEqual(['move Ben DQM 2017-07-15 07:00'])
  })

  it('is swapped with the booking that has the place, not copied over it', () => {
    const drop = planDrop(rota, places, grab, onBen, false)
    expect(drop.partner).toBe(booking('Ben', 'DQM 2017-07-14 15:00'))
    expect(told(drop.steps)).toEqual(swap)
    expect(planDrop(rota, places, grab, onBen, true).partner).toBeNull()
    const two = { ...grab, all: [first, second] }
    expect(planDrop(rota, places, two, onBen, false).partner).toBeNull()
  })

  it('is swapped among people only where the move would be refused', () => {
    const ben = booking('Ben', 'DQM 2017-07-14 15:00')
    const mine = { held: ben, all: [ben], row: rowOf('Ben').key, date: date('2017-07-14') }
    const drop = planDrop(rota, rows, mine, goal('Ada', '2017-07-14'), false)
    expect(verdictOf(rota, planMove(rota, rows, mine, goal('Ada', '2017-07-14'), false).steps).kind).toBe('refused')
    expect(drop.partner).toBe(first)
    expect(told(drop.steps)).toEqual(['move Ada DQM 2017-07-14 15:00', 'move Ben DQM 2017-07-14 07:00'])
  })
})

describe('what is said beside the pointer', () => {
  it('tells a hard rule before soft ones, and that a booking is pinned', () => {
    const move = { kind: 'move', grab, copy: false, goal: goal('Cleo', '2017-07-14') } as const
    expect(tell(rota, { ...move, ...planDrop(rota, rows, grab, move.goal, false) })).toMatchObject({
      tone: 'refused',
      text: 'only trainee in DQM; and 1 more rule broken: needs a written reason',
    })
    const pinned = { ...first, pinned: true }
    const held = rota.withTables({ booking: new Map([...rota.rows.booking, [first.id, pinned]]) })
    expect(tell(held, { ...move, ...planDrop(held, rows, grab, move.goal, false) })).toMatchObject({
      tone: 'refused',
      text: 'Pinned: take the pin out first',
    })
  })
})

describe('a block', () => {
  const dqm = { roleId: crew.role('DQM').id, line: 0 }
  const ben = { id: crew.personId('Ben') }

  it('books every slot of a start over some dates', () => {
    const dates = { first: date('2017-07-16'), last: date('2017-07-18') }
    expect(told(planBlock(rota, ben, dqm, dates))).toEqual([
      'book Ben DQM 2017-07-16 07:00',
      'book Ben DQM 2017-07-17 07:00',
      'book Ben DQM 2017-07-18 07:00',
    ])
  })

  it('is pulled longer and shorter at its ends', () => {
    const ada = { id: crew.personId('Ada') }
    const block = blockAround(rota, first)
    expect(block).toEqual([first, second])
    const pull = (from: string, to: string) =>
      told(planBlock(rota, ada, dqm, { first: date(from), last: date(to) }, block))
    expect(pull('2017-07-13', '2017-07-15')).toEqual(['book Ada DQM 2017-07-13 07:00'])
    expect(pull('2017-07-14', '2017-07-14')).toEqual(['off DQM 2017-07-15 07:00'])
  })

  it('of long slots is each once, however many days are drawn over', () => {
    const orm = { roleId: crew.role('ORM').id, line: 0 }
    const dates = { first: date('2017-07-13'), last: date('2017-07-16') }
    expect(told(planBlock(rota, { id: crew.personId('Ada') }, orm, dates))).toEqual(['book Ada ORM 2017-07-12 09:00'])
  })
})

describe('selected cells', () => {
  const corner = (name: string, day: string) => ({ row: rowOf(name).key, date: date(day) })
  const block = blockBetween(rows, corner('Ben', '2017-07-16'), corner('Ada', '2017-07-14'))

  it('are a rectangle whichever corner was first', () => {
    expect([block.rows.length, block.first, block.last]).toEqual([2, '2017-07-14', '2017-07-16'])
    expect(bookingsInBlock(rota, block)).toEqual([first, second, booking('Ben', 'DQM 2017-07-14 15:00')])
  })

  it('go out as a table of dates and people', () => {
    const { text, html } = tableOf(rota, block, bookingsInBlock(rota, block))
    expect(text).toBe('\t2017-07-14\t2017-07-15\t2017-07-16\nAda\tDQM 07:00\tDQM 07:00\t\nBen\tDQM 15:00\t\t')
    expect(html).toContain('<tr><td>Ben</td><td>DQM 15:00</td>')
  })

  const places = placeRows(rota, datesOf(2017))
  const ofDqm = places.filter(row => row.kind === 'place' && row.role.code === 'DQM')

  it('go out as a table of dates and places', () => {
    const cells = { ...block, rows: ofDqm }
    expect(tableOf(rota, cells, bookingsInBlock(rota, cells)).text.split('\n').slice(1)).toEqual([
      'DQM 07:00\tAda\tAda\t',
      'DQM 15:00\tBen\t\t',
      'DQM 23:00\t\t\t',
    ])
  })

  it.each([
    ['people', block],
    ['places', { ...block, rows: places }],
  ])('come back from a spreadsheet as the same bookings, of %s by days', (_, block) => {
    const bookings = bookingsInBlock(rota, block)
    const { text, html } = tableOf(rota, block, bookings)
    let id = 0
    const steps = bookings.map(({ id: bookingId }): Step => ({ kind: 'remove', bookingId }))
    const cleared = decideArrangement(rota, steps, { label: null, reason: null }, () => `new-${id++}`)
    if (!cleared.ok) throw new Error('not cleared')
    const empty = apply(rota, cleared.change)
    if (!empty.ok) throw new Error('not applied')
    for (const table of [readPasted(text, ''), readPasted('', html)]) {
      const { matched, unmatched } = planPaste(empty.rota, table, 2017)
      expect(unmatched).toEqual([])
      expect(matched.map(({ step }) => [step.personId, step.slotId])).toEqual(bookings.map(b => [b.personId, b.slotId]))
    }
  })
})
