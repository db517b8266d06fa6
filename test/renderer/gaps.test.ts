import { describe, expect, it } from 'vitest'
import { gapsInOrder, stopFrom, stopsInOrder } from '../../renderer/gaps.ts'
import { shownYear } from '../../renderer/year/shown-year.ts'
import { countBreached } from '../../rota/breached.ts'
import type { Instant } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const week = 'ORM 2017-03-15 09:00'
const alongside = 'DB 2017-03-15 09:00'
const night = 'DQM 2017-03-14 23:00'

/** Three gaps: a night of DQM, then ORM and DB in the same week. */
const set = scene({ periods: [['physics', '2017-01-01', '2018-01-01']], slots: [alongside, week, night] })
const at = (name: string) => {
  const { start, roleId } = set.slot(name)
  return { start, rank: set.rota.get('role', roleId).rank }
}

describe('the walk through the gaps', () => {
  it('goes by start, then in the order of the roles, and on from the other end', () => {
    expect([night, week, alongside].map(name => stopFrom(set.rota, gapsInOrder(set.rota), at(name), 1))).toEqual([
      { slot: set.slot(week), wrapped: false },
      { slot: set.slot(alongside), wrapped: false },
      { slot: set.slot(night), wrapped: true },
    ])
    expect([alongside, week, night].map(name => stopFrom(set.rota, gapsInOrder(set.rota), at(name), -1))).toEqual([
      { slot: set.slot(week), wrapped: false },
      { slot: set.slot(night), wrapped: false },
      { slot: set.slot(alongside), wrapped: true },
    ])
  })

  it('starts anywhere', () => {
    const before = { start: 0 as Instant, rank: -1 }
    expect(stopFrom(set.rota, gapsInOrder(set.rota), before, 1)).toEqual({ slot: set.slot(night), wrapped: false })
  })

  it('finds nothing where nothing is missing', () => {
    const { rota } = scene({ slots: [night] })
    expect(stopFrom(rota, stopsInOrder(rota), { start: 0 as Instant, rank: 0 }, 1)).toBeNull()
  })
})

describe('the stops of the walk', () => {
  it('are gaps and slots with a booking that breaks a hard rule, each once', () => {
    const { rota, slot } = scene({
      periods: [['physics', '2017-01-01', '2018-01-01']],
      people: { Ada: { levels: { DQM: 'qualified', DB: 'expert' }, absent: [['2017-03-15', '2017-03-17']] }, Bo: {} },
      slots: [week],
      bookings: [
        ['Ada', 'DQM 2017-03-14 15:00'],
        ['Ada', alongside],
        ['Bo', night],
      ],
    })
    expect(gapsInOrder(rota)).toEqual([slot(night), slot(week)])
    expect(stopsInOrder(rota)).toEqual([slot(night), slot(week), slot(alongside)])
    expect(countBreached(rota, () => true)).toBe(2)
    expect(countBreached(rota, ({ id }) => id === slot(night).id)).toBe(1)
  })
})

describe('the year shown', () => {
  const { rota } = scene({ slots: ['DQM 2015-03-14 23:00', 'DQM 2018-03-14 23:00'] })

  it('is the one chosen, else this one, else the open one nearest to it', () => {
    expect([
      shownYear(rota, 2030, 2018),
      shownYear(rota, null, 2018),
      shownYear(rota, null, 2026),
      shownYear(rota, null, 2016),
      shownYear(scene().rota, null, 2026),
    ]).toEqual([2030, 2018, 2018, 2015, 2026])
  })
})
