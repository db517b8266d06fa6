import { expect, it } from 'vitest'
import { apply, type RowChange, removed, replaced } from '../../../rota/change.ts'
import { goingBackEffectOf } from '../../../rota/history/going-back-effect.ts'
import type { Rota } from '../../../rota/rota.ts'
import { scene } from '../../support/scene.ts'

const [early, late, other] = ['DQM 2017-07-14 07:00', 'DQM 2017-07-14 15:00', 'DQM 2017-07-15 07:00']
const level = { levels: { DQM: 'qualified' } } as const
const set = scene({
  periods: [['physics', '2017-01-01', '2018-01-01']],
  roles: { DQM: { thinBelow: 1 } },
  people: { Ada: level, Ben: level },
  bookings: [
    ['Ada', early],
    ['Ben', late],
  ],
  slots: [other],
})
const { rota } = set
const booking = (person: string, slot: string) => rota.get('booking', set.bookingId(person, slot))

function changed(...rows: RowChange[]): Rota {
  const result = apply(rota, { label: '', rows })
  if (!result.ok) throw new Error('does not apply')
  return result.rota
}

const [adas, bens] = [booking('Ada', early), booking('Ben', late)]
const without = changed(removed('booking', adas))
const handed = changed(replaced('booking', adas, { ...adas, personId: set.personId('Ben') }))

it('tells bookings that go, come again and change, with the gaps before and after', () => {
  const same = goingBackEffectOf(rota, rota, null)
  expect(same).toEqual({
    gone: 0,
    again: 0,
    moved: 0,
    gaps: { before: 1, after: 1 },
    thin: { before: same.thin.before, after: same.thin.before },
    published: 0,
  })
  expect(goingBackEffectOf(rota, without, null)).toMatchObject({ gone: 1, again: 0, gaps: { before: 1, after: 2 } })
  expect(goingBackEffectOf(without, rota, null)).toMatchObject({ gone: 0, again: 1, gaps: { before: 2, after: 1 } })
  expect(goingBackEffectOf(rota, handed, null)).toMatchObject({ gone: 0, again: 0, moved: 1 })
})

it('tells published bookings that would not stay, and only those that still are as published', () => {
  expect(goingBackEffectOf(rota, without, rota).published).toBe(1)
  expect(goingBackEffectOf(rota, handed, rota).published).toBe(1)
  expect(goingBackEffectOf(handed, without, rota).published).toBe(0)
  const noted = changed(replaced('booking', bens, { ...bens, note: 'comes by train' }))
  expect(goingBackEffectOf(rota, noted, rota)).toMatchObject({ moved: 0, published: 0 })
})
