import { decideAssumptions } from '../../rota/assumption.ts'
import { decidePeople } from '../../rota/person-edit.ts'
import { decideDeletion } from '../../rota/person-leaving.ts'
import { decideMerge } from '../../rota/person-merge.ts'
import type { Handler } from '../context.ts'

/** Adds and changes people. */
export const changePeople: Handler<'people.change'> = ({ desk, newId, now }, { steps }) =>
  desk.decide(now(), rota => decidePeople(rota, steps, newId))

/** Deletes people. */
export const deletePeople: Handler<'people.delete'> = ({ desk, now }, { personIds, takeOff }) =>
  desk.decide(now(), rota => decideDeletion(rota, personIds, takeOff))

/** Makes two people one. */
export const mergePeople: Handler<'people.merge'> = ({ desk, now }, order) =>
  desk.decide(now(), rota => decideMerge(rota, order))

/** Makes what was only assumed true. */
export const applyAssumptions: Handler<'assumptions.apply'> = ({ desk, newId, now }, { assumed }) =>
  desk.decide(now(), rota => decideAssumptions(rota, assumed, newId))
