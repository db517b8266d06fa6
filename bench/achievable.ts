import { achievableIn } from '../rota/achievable/achievable.ts'
import type { Change } from '../rota/change.ts'
import { coverageOf } from '../rota/coverage.ts'
import { depthOf } from '../rota/depth.ts'
import { Rota } from '../rota/rota.ts'
import { rowsOf } from './sample.ts'
import { type Measured, takeTurns } from './timing.ts'

/** Best achievable coverage of the sample year with all reasons, against coverage and depth of the same year. */
export async function measureAchievable(sample: Change): Promise<Measured[]> {
  const rows = rowsOf(sample)
  const judge = () => {
    const rota = Rota.fromRows(rows)
    coverageOf(rota)
    depthOf(rota)
  }
  const reach = (keepBookings: boolean) => () =>
    achievableIn(Rota.fromRows(rows), 2017, { keepBookings, keepCaps: false })
  const kept = await takeTurns(30, reach(true), judge)
  const anew = await takeTurns(30, reach(false), judge)
  const against = 'coverage and depth of the same year'
  const rest = { against, unit: 'ms', aim: 'at most 100 ms' } as const
  return [
    { what: 'best achievable coverage of the sample year from scratch, with all reasons', ...kept, ...rest },
    { what: 'the same with the bookings set aside', ...anew, ...rest },
  ]
}
