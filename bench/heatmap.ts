import { rowsOf } from '../renderer/year/rows.ts'
import { datesOf } from '../renderer/year/shown-year.ts'
import { decideBooking } from '../rota/book.ts'
import { candidatesFor } from '../rota/candidates.ts'
import { apply, type Change } from '../rota/change.ts'
import { coverageOf } from '../rota/coverage.ts'
import { gapsOf } from '../rota/figures.ts'
import { beginRota } from '../rota/new-rota.ts'
import { countedIds } from '../test/support/ids.ts'
import { manyRoles } from '../test/support/many-roles.ts'
import { type Measured, takeTurns } from './timing.ts'

const years = datesOf(2017)

/** The rows of the heatmap after one booking, of the sample and of thirty roles, against judging what it touches. */
export async function measureHeatmap(sample: Change): Promise<Measured[]> {
  return [
    await afterBooking('the rows of the heatmap after one booking', sample, 'at most 1 ×'),
    await afterBooking('the same of 30 roles with 7,690 slots', manyRoles(30), 'at most 1 ×'),
  ]
}

async function afterBooking(what: string, first: Change, aim: string): Promise<Measured> {
  const rota = beginRota(first)
  const gap = gapsOf(rota).find(({ id }) => candidatesFor(rota, id, 'shifter').able.length > 0)
  const best = gap && candidatesFor(rota, gap.id, 'shifter').able[0]
  if (!gap || !best) throw new Error('there is no gap that somebody could fill')
  const wish = { slotId: gap.id, personId: best.person.id, place: 'shifter', reason: null } as const
  const decision = decideBooking(rota, wish, countedIds())
  if (!decision.ok) throw new Error('the best candidate was refused')
  rowsOf(rota, years)
  const booked = Array.from({ length: 220 }, () => {
    const state = apply(rota, decision.change)
    if (!state.ok) throw new Error('the booking does not apply')
    // Coverage has its own line: here it is there already.
    coverageOf(state.rota)
    return state.rota
  })
  const times = await takeTurns(
    200,
    turn => rowsOf(booked[turn] ?? rota, years),
    () => {
      const state = apply(rota, decision.change)
      if (state.ok) coverageOf(state.rota)
    },
  )
  return { what, ...times, against: 'judging the slots that the booking touches', unit: 'ms', aim }
}
