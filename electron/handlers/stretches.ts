import {
  decideAbsence,
  decideAbsences,
  decideNoAbsences,
  decideNoWishes,
  decideWish,
  decideWishes,
} from '../../rota/person-stretches.ts'
import type { Handler } from '../context.ts'

/** Says that people are away. */
export const addAbsences: Handler<'absence.add'> = ({ desk, newId, now }, { personIds, ...entry }) =>
  desk.decide(now(), rota => decideAbsences(rota, personIds, entry, newId))

/** Changes an absence. */
export const changeAbsence: Handler<'absence.change'> = ({ desk, now }, { absenceId, ...entry }) =>
  desk.decide(now(), rota => decideAbsence(rota, absenceId, entry))

/** Takes absences away. */
export const removeAbsences: Handler<'absence.remove'> = ({ desk, now }, { absenceIds }) =>
  desk.decide(now(), rota => decideNoAbsences(rota, absenceIds))

/** Says what people wish for. */
export const addWishes: Handler<'wish.add'> = ({ desk, newId, now }, { personIds, ...entry }) =>
  desk.decide(now(), rota => decideWishes(rota, personIds, entry, newId))

/** Changes a wish. */
export const changeWish: Handler<'wish.change'> = ({ desk, now }, { wishId, ...entry }) =>
  desk.decide(now(), rota => decideWish(rota, wishId, entry))

/** Takes wishes away. */
export const removeWishes: Handler<'wish.remove'> = ({ desk, now }, { wishIds }) =>
  desk.decide(now(), rota => decideNoWishes(rota, wishIds))
