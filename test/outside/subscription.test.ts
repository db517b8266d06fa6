import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { added } from '../../rota/change.ts'
import { calendarOf } from '../../rota/ical/calendar.ts'
import type { Instant } from '../../rota/time.ts'
import { at, Chronicle } from '../rota/ical/chronicle.ts'
import { subscribe } from './subscription.ts'
import { withTools } from './with-tools.ts'

/** A rota of 1,200 bookings in a row, and their ids. */
function manyBookings() {
  const chronicle = new Chronicle()
  const [ada, bo] = [chronicle.person('Ada Quill'), chronicle.person('Bo Berg')]
  const first = at('2017-01-01', '07:00')
  const slots = Array.from({ length: 1200 }, (_, index) => {
    const start = (first + index * 8 * 3_600_000) as Instant
    const end = (start + 8 * 3_600_000) as Instant
    return { id: chronicle.newId(), roleId: chronicle.role('DQM'), start, end, override: null, extra: false }
  })
  const bookings = slots.map(({ id }) => ({
    ...{ id: chronicle.newId(), slotId: id, personId: ada, place: 'shifter' as const, seat: 1 },
    ...{ reason: null, note: '', pinned: false, offered: false },
  }))
  chronicle.step(...slots.map(slot => added('slot', slot)), ...bookings.map(booking => added('booking', booking)))
  return { chronicle, bo, bookings: bookings.map(({ id }) => id) }
}

withTools(['vdirsyncer'], 'somebody who has subscribed with vdirsyncer', () => {
  it('has 1,200 items, and after one refresh sees what was changed, cancelled and deleted', async () => {
    const home = mkdtempSync(join(tmpdir(), 'watchbill-subscription-'))
    const subscription = await subscribe(home)
    onTestFinished(() => {
      subscription.stop()
      rmSync(home, { recursive: true })
    })
    const { chronicle, bo, bookings } = manyBookings()
    const handedOut = (tombstones = false) =>
      calendarOf(chronicle.rota, chronicle.log, { kind: 'rota' }, { tombstones }).text
    const [changed = '', gone = ''] = bookings

    const [one, two] = ['20170101T070000', '20170101T150000']
    const first = await subscription.refresh(handedOut())
    expect(first.size).toBe(1200)

    chronicle.edit('booking', changed, { personId: bo })
    chronicle.remove('booking', gone)
    const cancelled = await subscription.refresh(handedOut(true))
    expect(cancelled.size).toBe(1200)
    expect(cancelled.get(one)).toMatch(/^SEQUENCE:1[\s\S]*^SUMMARY:DQM · Bo Berg/m)
    expect(cancelled.get(two)).toMatch(/^SEQUENCE:1[\s\S]*^STATUS:CANCELLED/m)

    const deleted = await subscription.refresh(handedOut())
    expect(deleted.size).toBe(1199)
    expect([deleted.has(one), deleted.has(two)]).toEqual([true, false])
    const others = [...deleted].filter(([start, item]) => first.get(start) !== item).map(([start]) => start)
    // And the one after, who takes over from nobody now.
    expect(others).toEqual([one, '20170101T230000'])
  })
})
