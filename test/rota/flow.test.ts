import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Flow } from '../../rota/flow.ts'

/** The smallest sum of capacities over all ways to cut the sink from the source: what a maximum flow comes to. */
function leastCut(nodes: number, arcs: readonly (readonly [from: number, to: number, capacity: number])[]): number {
  let least = Number.POSITIVE_INFINITY
  for (let side = 0; side < 2 ** nodes; side++) {
    const isNear = (node: number) => ((side >> node) & 1) === 1
    if (!isNear(0) || isNear(1)) continue
    const cut = arcs.filter(([from, to]) => isNear(from) && !isNear(to))
    least = Math.min(
      least,
      cut.reduce((sum, [, , capacity]) => sum + capacity, 0),
    )
  }
  return least
}

describe('a maximum flow', () => {
  const arc = fc.tuple(fc.nat(5), fc.nat(5), fc.nat(3)).filter(([from, to]) => from !== to)

  it('is as large as the smallest cut, and nothing is lost on the way', () => {
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 14 }), arcs => {
        const flow = new Flow()
        for (let node = 0; node < 6; node++) flow.node()
        const ids = arcs.map(([from, to, capacity]) => flow.arc(from, to, capacity))
        flow.fill(0, 1)
        const sent = leastCut(6, arcs)
        const through = (node: number) =>
          arcs.reduce((sum, [from, to], at) => {
            const units = flow.sent(ids[at] as number)
            return sum + (to === node ? units : 0) - (from === node ? units : 0)
          }, 0)
        expect([0, 1, 2, 3, 4, 5].map(through)).toEqual([0 - sent, sent, 0, 0, 0, 0])
      }),
    )
  })

  it('moves on what was sent by hand', () => {
    const flow = new Flow()
    const [source, sink, a, b, x, y] = [1, 2, 3, 4, 5, 6].map(() => flow.node()) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ]
    const toA = flow.arc(source, a, 1)
    flow.arc(source, b, 1)
    const fromAToX = flow.arc(a, x, 1)
    flow.arc(a, y, 1)
    flow.arc(b, x, 1)
    const fromX = flow.arc(x, sink, 1)
    const fromY = flow.arc(y, sink, 1)
    flow.send([toA, fromAToX, fromX])
    flow.fill(source, sink)
    expect([flow.sent(fromX), flow.sent(fromY), flow.sent(fromAToX)]).toEqual([1, 1, 0])
    expect(() => flow.send([toA])).toThrow(RangeError)
  })
})
