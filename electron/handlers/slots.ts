import { decided } from '../../rota/decision.ts'
import { decideExtraSlot, decideSlotDemand, decideSlotRemoval } from '../../rota/edit-slots.ts'
import { decideOpenSlots, decideOpenYear } from '../../rota/open-year.ts'
import type { Handler } from '../context.ts'

/** Makes the slots of a year that are not there yet. */
export const openYear: Handler<'year.open'> = ({ desk, newId, now }, { year }) =>
  desk.decide(now(), rota => decided(decideOpenYear(rota, year, newId)))

/** Makes the slots of some dates that are not there yet. */
export const openSlots: Handler<'slots.open'> = ({ desk, newId, now }, { roleIds, ...range }) =>
  desk.decide(now(), rota => decideOpenSlots(rota, roleIds, range, newId))

/** Gives a slot its own demand, or takes it back. */
export const setSlotDemand: Handler<'slot.demand'> = ({ desk, now }, { slotId, own }) =>
  desk.decide(now(), rota => decideSlotDemand(rota, slotId, own))

/** Adds a slot beside a pattern. */
export const addSlot: Handler<'slot.add'> = ({ desk, newId, now }, slot) =>
  desk.decide(now(), rota => decideExtraSlot(rota, slot, newId))

/** Removes an empty slot. */
export const removeSlot: Handler<'slot.remove'> = ({ desk, now }, { slotId }) =>
  desk.decide(now(), rota => decideSlotRemoval(rota, slotId))
