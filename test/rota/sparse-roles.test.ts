import { describe, expect, it } from 'vitest'
import { rowsOf, shadesByCode, slotBegins, slotsOfCell } from '../../renderer/year/rows.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import type { Change } from '../../rota/change.ts'
import { coverageOf } from '../../rota/coverage.ts'
import { creditOf } from '../../rota/credit.ts'
import type { Decision } from '../../rota/decision.ts'
import { decideNewRole } from '../../rota/edit-roles.ts'
import { decideExtraSlot } from '../../rota/edit-slots.ts'
import { calendarOf } from '../../rota/ical/calendar.ts'
import { readBack } from '../../rota/ical/read-back.ts'
import { decideOpenYear } from '../../rota/open-year.ts'
import type { RoleDraft } from '../../rota/role-draft.ts'
import { checkBooking } from '../../rota/rules/check.ts'
import type { Slot } from '../../rota/slot.ts'
import { slotsOfRole } from '../../rota/slots.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { at, Chronicle } from './ical/chronicle.ts'

const nineOClock = '09:00' as TimeOfDay

/** Three conveners for each calendar month. */
const conveners: RoleDraft = {
  code: 'CONV',
  name: 'DQM convener',
  colour: 3,
  pattern: { kind: 'monthly', at: nineOClock, every: 1 },
  mode: 'on-call',
  thinBelow: 1,
  credits: { byStart: [{ from: '00:00' as TimeOfDay, points: 30 }], weekend: 0, holiday: 0 },
  loadCap: null,
  recentMonths: null,
  shadowsFirst: 0,
  blockLength: null,
  demand: [{ kind: 'physics', demand: { required: 3, experts: 0 } }],
}

/** A team that is needed once in a year of physics, without shifts. */
const beamSpot: RoleDraft = {
  ...conveners,
  code: 'BEAM',
  name: 'Online beam spot',
  pattern: { kind: 'monthly', at: nineOClock, every: 12 },
  mode: 'team',
  credits: { byStart: [{ from: '00:00' as TimeOfDay, points: 20 }], weekend: 0, holiday: 0 },
  demand: [{ kind: 'physics', demand: { required: 1, experts: 1 } }],
}

const year = datesOf(2017)

function setUp() {
  const chronicle = new Chronicle()
  const make = (decision: Decision | Change) => {
    const change = 'ok' in decision ? (decision.ok ? decision.change : null) : decision
    if (!change) throw new Error(JSON.stringify(decision))
    chronicle.step(...change.rows)
  }
  chronicle.period('Physics', 'physics', '2017-05-01', '2017-12-01')
  make(decideOpenYear(chronicle.rota, 2017, chronicle.newId))
  for (const draft of [conveners, beamSpot]) {
    make(decideNewRole(chronicle.rota, draft, '2017-01-01' as LocalDate, chronicle.newId))
  }
  const slots = (code: string) => slotsOfRole(chronicle.rota).get(chronicle.role(code)) as readonly Slot[]
  return { chronicle, make, slots }
}

describe('a role with a monthly pattern', () => {
  it('has a slot a calendar month, each asking for what the periods in it ask', () => {
    const { chronicle, slots } = setUp()
    const months = slots('CONV')
    expect([months.length, months[0]?.start, months[11]?.end]).toEqual([
      12,
      at('2017-01-01', '09:00'),
      at('2018-01-01', '09:00'),
    ])
    const required = months.map(({ id }) => coverageOf(chronicle.rota).get(id)?.demand.required)
    expect(required).toEqual([0, 0, 0, 3, 3, 3, 3, 3, 3, 3, 3, 0])
  })

  it('is a gap until three are booked, and earns the same every month but for the clock change in it', () => {
    const { chronicle, slots } = setUp()
    const [, , march, , , june] = slots('CONV') as [Slot, Slot, Slot, Slot, Slot, Slot]
    const status = () => coverageOf(chronicle.rota).get(june.id)?.status
    const told = [status()]
    for (const name of ['Ada', 'Bo', 'Cy']) {
      const seat = 1 + [...chronicle.rota.rows.booking.values()].length
      chronicle.book(june.id, chronicle.person(name), seat)
      told.push(status())
    }
    chronicle.person('Dee')
    told.push(status())
    expect(told).toEqual(['gap', 'gap', 'gap', 'thin', 'covered'])
    expect(creditOf(chronicle.rota, june)).toBe(30)
    expect(creditOf(chronicle.rota, march)).toBeCloseTo((30 * (31 * 24 - 1)) / (31 * 24), 12)
  })

  it('fills the rows of the heatmap and is written to calendars', () => {
    const { chronicle, slots } = setUp()
    const roleId = chronicle.role('CONV')
    const june = slots('CONV')[5] as Slot
    chronicle.book(june.id, chronicle.person('Ada'))
    const rows = rowsOf(chronicle.rota, year).filter(({ role }) => role.id === roleId)
    expect(rows.map(({ line }) => line)).toEqual([null, 0])
    const days = rows[1]?.codes as Uint8Array
    const first = 6 // 2017 begins on a Sunday, and the row on the Monday before
    const shade = (day: number) => shadesByCode[((days[first + day] as number) & ~slotBegins) - 1]
    expect([shade(0), shade(130), shade(200), shade(364)]).toEqual(['none', 'gap', 'gap', 'none'])
    expect([...days].filter(code => code & slotBegins)).toHaveLength(12)
    const { text, events } = calendarOf(chronicle.rota, chronicle.log, { kind: 'role', roleId })
    expect(readBack(text, events)).toBeNull()
    expect(events.map(({ start, end, summary }) => [start, end, summary])).toEqual([
      [at('2017-06-01', '09:00'), at('2017-07-01', '09:00'), 'CONV · Ada'],
    ])
    const open = calendarOf(chronicle.rota, chronicle.log, { kind: 'open' }, { times: 'utc' }).events
    expect(open.filter(({ start }) => start === june.start)).toHaveLength(2)
  })
})

describe('a team that is needed once a year', () => {
  it('has one slot, which bars nobody from shifts', () => {
    const { chronicle, slots } = setUp()
    const [slot] = slots('BEAM') as [Slot]
    expect(slots('BEAM')).toHaveLength(1)
    expect([slot.start, slot.end]).toEqual([at('2017-01-01', '09:00'), at('2018-01-01', '09:00')])
    const ada = chronicle.person('Ada', 'KIT', 'expert')
    expect(coverageOf(chronicle.rota).get(slot.id)).toMatchObject({
      status: 'gap',
      demand: { required: 1, experts: 1 },
    })
    chronicle.book(slot.id, ada)
    expect(coverageOf(chronicle.rota).get(slot.id)?.counted).toBe(1)
    expect(creditOf(chronicle.rota, slot)).toBe(20)
    const shift = slots('DQM')[501] as Slot
    const breaches = checkBooking(chronicle.rota, { slotId: shift.id, personId: ada, place: 'shifter' })
    expect(breaches.map(({ rule }) => rule)).toEqual([])
  })
})

describe('an extra slot', () => {
  it('is in the heatmap, also one that holds no noon beside a pattern of weeks', () => {
    const { chronicle, make } = setUp()
    const roleId = chronicle.role('ORM')
    const date = '2017-02-03' as LocalDate
    const [start, end] = ['14:00', '18:00'] as [TimeOfDay, TimeOfDay]
    const own = { demand: { required: 1, experts: 0 }, reason: 'set-up of the VdM scan' }
    const extra = { roleId, start: { date, time: start }, end: { date, time: end }, own }
    make(decideExtraSlot(chronicle.rota, extra, chronicle.newId))
    const role = chronicle.rota.get('role', roleId)
    const row = rowsOf(chronicle.rota, year).find(each => each.role === role && each.line === 0)
    expect(shadesByCode[((row?.codes[6 + 33] as number) & ~slotBegins) - 1]).toBe('gap')
    expect(slotsOfCell(chronicle.rota, role, 0, date).map(slot => slot.extra)).toEqual([false, true])
    expect(slotsOfCell(chronicle.rota, role, 0, '2017-02-04' as LocalDate)).toHaveLength(1)
  })
})
