import { describe, expect, it } from 'vitest'
import { yearInterval } from '../../rota/civil-time.ts'
import { figuresOf } from '../../rota/figures.ts'
import { breachesOf } from '../../rota/rules/check.ts'
import type { Instant } from '../../rota/time.ts'
import { sampleRota } from '../support/sample.ts'

/**
 * Figures of the sample of 2017 with the default roles. They were counted by another program from the same CSV files:
 * slots that start in 2017, each judged by itself; the luminosity in /fb of the run era that delivers most at each moment,
 * spread evenly over it.
 */
const knownAnswer = {
  DQM: {
    slots: 1095,
    none: 280,
    gap: 84,
    thin: 0,
    covered: 731,
    demandedHours: 6520,
    gapHours: 672,
    atStake: '5.7745',
  },
  ORM: { slots: 52, none: 10, gap: 25, thin: 4, covered: 13, demandedHours: 7056, gapHours: 4201, atStake: '24.9556' },
  DB: { slots: 52, none: 0, gap: 9, thin: 3, covered: 40, demandedHours: 8736, gapHours: 1512, atStake: '5.8550' },
}

describe('the sample of 2017', () => {
  const rota = sampleRota()

  it('has the figures that are known for it', () => {
    const found = [...rota.rows.role.values()].map(({ id, code }) => {
      const { slots, byStatus, demandedHours, gapHours, gapLuminosity } = figuresOf(
        rota,
        id,
        yearInterval('Europe/Zurich', 2017),
        0 as Instant,
      )
      return [code, { slots, ...byStatus, demandedHours, gapHours, atStake: gapLuminosity?.toFixed(4) }]
    })
    expect(Object.fromEntries(found)).toEqual(knownAnswer)
  })

  it('has no booking that breaks a hard rule', () => {
    const broken = [...rota.rows.booking.values()].flatMap(booking => breachesOf(rota, booking))
    expect(broken.filter(({ rule }) => ['QUAL', 'MEMBER', 'ABSENT', 'OVERLAP', 'REST-11H'].includes(rule))).toEqual([])
  })
})
