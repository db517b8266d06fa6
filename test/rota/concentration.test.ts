import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { concentrationOf } from '../../rota/concentration.ts'

const loads = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 9 })

describe('concentration', () => {
  it('is the share of the busiest third, rounded up, and Gini’s coefficient', () => {
    expect(concentrationOf([1, 6, 2, 1])).toEqual({
      of: 4,
      total: 10,
      busiest: { count: 2, percent: 80 },
      gini: expect.closeTo(0.4, 12),
    })
  })

  it('is none where all carry the same, and nearly one where one of many carries all', () => {
    expect(concentrationOf([3, 3, 3])).toMatchObject({ busiest: { count: 1 }, gini: 0 })
    expect(concentrationOf([...Array(99).fill(0), 7])?.gini).toBeCloseTo(0.99, 12)
  })

  it('is not known where nobody carries anything', () => {
    expect([concentrationOf([]), concentrationOf([0, 0])]).toEqual([null, null])
  })

  it('is what comparing everybody with everybody gives, and the best third that can be chosen', () => {
    fc.assert(
      fc.property(loads, carried => {
        const found = concentrationOf(carried)
        const total = carried.reduce((sum, load) => sum + load, 0)
        expect(found === null).toBe(total === 0)
        if (total === 0) return
        const apart = carried.flatMap(a => carried.map(b => Math.abs(a - b))).reduce((sum, each) => sum + each, 0)
        expect(found?.gini).toBeCloseTo(apart / (2 * carried.length * total), 9)
        const count = Math.ceil(carried.length / 3)
        let most = 0
        for (let chosen = 0; chosen < 2 ** carried.length; chosen++) {
          const those = carried.filter((_, index) => (chosen >> index) & 1)
          if (those.length === count)
            most = Math.max(
              most,
              those.reduce((sum, load) => sum + load, 0),
            )
        }
        expect(found?.busiest).toEqual({ count, percent: (100 * most) / total })
      }),
    )
  })
})
