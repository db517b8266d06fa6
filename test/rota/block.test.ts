import { describe, expect, it } from 'vitest'
import { blockOf, nextSlotOf, openInBlock } from '../../rota/block.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { type Scene, scene } from '../support/scene.ts'

const day = (n: number, time = '07:00') => `DQM 2017-07-${String(n).padStart(2, '0')} ${time}`
const dates = (set: Scene, slots: readonly { id: string }[]) =>
  slots.map(({ id }) => Number(dateOfSlot(set.rota, set.rota.get('slot', id)).slice(8)))
const july = Array.from({ length: 14 }, (_, index) => index + 8)

describe('a block', () => {
  it('is the slots of the same time of day, counted off in groups, also across a slot of another time', () => {
    const set = scene({ roles: { DQM: { blockLength: 4 } }, slots: july.flatMap(n => [day(n), day(n, '15:00')]) })
    expect(dates(set, blockOf(set.rota, set.slot(day(12))))).toEqual([9, 10, 11, 12])
    expect(dates(set, blockOf(set.rota, set.slot(day(15))))).toEqual([13, 14, 15, 16])
  })

  it('is just the slot where the role is not booked in blocks', () => {
    const set = scene({ slots: july.map(n => day(n)) })
    expect(dates(set, blockOf(set.rota, set.slot(day(12))))).toEqual([12])
  })

  it('of weeks takes weeks, also of every second one', () => {
    const weeks = ['ORM 2017-07-05', 'ORM 2017-07-12', 'ORM 2017-07-19', 'ORM 2017-07-26'].map(name => `${name} 09:00`)
    const set = scene({ roles: { ORM: { blockLength: 2 } }, slots: weeks })
    const blocks = weeks.map(name => dates(set, blockOf(set.rota, set.slot(name))).join())
    expect(new Set(blocks).size).toBeLessThan(4)
    for (const block of blocks) expect(block.split(',').length).toBeLessThanOrEqual(2)
  })

  it('is open where shifters lack; the slot asked for is always among them', () => {
    const one = { required: 1, experts: 0 }
    const set = scene({
      roles: { DQM: { blockLength: 4 } },
      overrides: { [day(9)]: one, [day(10)]: one, [day(11)]: one },
      people: { Ada: {} },
      slots: [9, 10, 11, 12].map(n => day(n)),
      bookings: [
        ['Ada', day(10)],
        ['Ada', day(11), 'shadow'],
      ],
    })
    expect(dates(set, openInBlock(set.rota, set.slot(day(9))))).toEqual([9, 11])
    expect(dates(set, openInBlock(set.rota, set.slot(day(12))))).toEqual([9, 11, 12])
  })

  it('the next slot is that of the same time of day', () => {
    const set = scene({ slots: [day(12), day(12, '15:00'), day(13)] })
    expect(nextSlotOf(set.rota, set.slot(day(12)))).toEqual(set.slot(day(13)))
    expect(nextSlotOf(set.rota, set.slot(day(13)))).toBeNull()
  })
})
