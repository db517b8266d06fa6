import { describe, expect, it } from 'vitest'
import { yearInterval } from '../../rota/civil-time.ts'
import { namesFrom, shareOf } from '../../rota/share.ts'
import { scene } from '../support/scene.ts'

const set = scene({
  people: { Ada: { institute: 'CERN' }, Bo: { institute: 'CERN' }, Cy: { institute: 'DESY' } },
  slots: ['DQM 2017-03-16 07:00'],
  bookings: [
    ['Ada', 'DQM 2017-03-14 07:00'],
    ['Bo', 'DQM 2017-03-14 07:00'],
    ['Cy', 'DQM 2017-03-14 15:00'],
    ['Bo', 'DQM 2017-03-14 15:00', 'shadow'],
    ['Ada', 'DQM 2017-03-25 23:00'],
    ['Ada', 'DQM 2016-12-31 15:00'],
  ],
})
const year = yearInterval('Europe/Zurich', 2017)
const share = (code: string, institute: string) => shareOf(set.rota, set.role(code).id, year, institute)

describe('the share of an institute', () => {
  it('is what its shifters carry of the hours of all, elapsed, in slots that start in the stretch', () => {
    // Two people for 8 h and one in the night of 7 h on which the clocks go forward; a shadow carries nothing.
    expect(share('DQM', 'CERN')).toEqual({ slots: 2, hours: 23, percent: (100 * 23) / 31 })
    expect(share('DQM', 'DESY')).toEqual({ slots: 1, hours: 8, percent: (100 * 8) / 31 })
  })

  it('is unknown where nobody is booked', () => {
    expect(share('ORM', 'CERN')).toEqual({ slots: 0, hours: 0, percent: null })
  })

  it('names those who are on, shadows too', () => {
    expect(namesFrom(set.rota, set.slot('DQM 2017-03-14 15:00'), 'CERN')).toEqual(['Bo'])
  })
})
