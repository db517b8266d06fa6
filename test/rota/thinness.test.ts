import { describe, expect, it } from 'vitest'
import { coverageOf } from '../../rota/coverage.ts'
import { sparesFor } from '../../rota/depth.ts'
import { thinnessOf } from '../../rota/thinness.ts'
import { sampleRota } from '../support/sample.ts'
import { scene } from '../support/scene.ts'

const week = 'ORM 2017-07-12 09:00'

/** A special run, which asks for two on ORM, one of them an expert, with two on it. */
const specialRun = (hal: 'expert' | 'qualified', thinBelow: number) =>
  scene({
    roles: { ORM: { thinBelow } },
    periods: [['special-run', '2017-07-01', '2017-08-01']],
    people: {
      Hal: { levels: { ORM: hal } },
      Ida: { levels: { ORM: 'qualified' } },
      Jo: { levels: { ORM: 'qualified' } },
    },
    slots: [week],
    bookings: [
      ['Hal', week],
      ['Ida', week],
    ],
  })

describe('why a slot is thin', () => {
  it('is that no expert is on it, that too few could step in, or both', () => {
    const why = (set: ReturnType<typeof specialRun>) => thinnessOf(set.rota, set.slot(week))
    const jo = specialRun('qualified', 2).personId('Jo')
    expect(why(specialRun('qualified', 1))).toEqual({ lacksExperts: true, spares: null })
    expect(why(specialRun('expert', 2))).toEqual({ lacksExperts: false, spares: [jo] })
    expect(why(specialRun('qualified', 2))).toEqual({ lacksExperts: true, spares: [jo] })
    expect(why(specialRun('expert', 1))).toBeNull()
  })

  it('is known of each thin slot of the sample year, and of no other', () => {
    const rota = sampleRota()
    for (const slot of rota.rows.slot.values()) {
      const why = thinnessOf(rota, slot)
      expect(why !== null).toBe(coverageOf(rota).get(slot.id)?.status === 'thin')
      if (why?.spares) expect(why.spares.length).toBe(sparesFor(rota, slot))
      if (why) expect(why.lacksExperts || why.spares !== null).toBe(true)
    }
  })
})
