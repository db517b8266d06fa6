import { describe, expect, it } from 'vitest'
import { demandOf } from '../../rota/demand.ts'
import { kindsInOrder } from '../../rota/kind-by-code.ts'
import { decideDemand, decideKind, decideKindOrder, decideKindRemoval, type KindEntry } from '../../rota/kinds.ts'
import type { Rota } from '../../rota/rota.ts'
import { changeOf, done, failureOf } from '../support/decisions.ts'
import { scene } from '../support/scene.ts'

const van: KindEntry = { id: null, name: 'Van der Meer scan', tint: 'rose', shows: 'band', demands: true }

const kindNamed = (rota: Rota, name: string) => {
  const found = kindsInOrder(rota).find(kind => kind.name === name)
  if (!found) throw new Error(`no kind ${name}`)
  return found
}

describe('kinds of period', () => {
  it('are added last, with a code from their name that is not taken', () => {
    const { rota, newId } = scene()
    const once = done(rota, decideKind(rota, van, newId))
    const renamed = done(once, decideKind(once, { ...van, id: kindNamed(once, van.name).id, name: 'Scan' }, newId))
    const twice = done(renamed, decideKind(renamed, van, newId))
    expect(
      kindsInOrder(twice)
        .slice(-2)
        .map(({ code, name, rank }) => [code, name, rank]),
    ).toEqual([
      ['van-der-meer-scan', 'Scan', 12],
      ['van-der-meer-scan-2', 'Van der Meer scan', 13],
    ])
    const strange = done(rota, decideKind(rota, { ...van, name: '***' }, newId))
    expect(kindNamed(strange, '***').code).toBe('kind')
  })

  it('cannot have the name of another, whatever the case', () => {
    const { rota, newId } = scene()
    expect(failureOf(decideKind(rota, { ...van, name: 'PHYSICS' }, newId))).toEqual({
      kind: 'hindered',
      hindrance: { why: 'taken', value: 'PHYSICS' },
    })
  })

  it('that no longer demand leave the slots alone', () => {
    const { rota, newId, slot } = scene({
      periods: [['physics', '2017-05-01', '2017-06-01']],
      slots: ['DQM 2017-05-02 07:00'],
    })
    const { code, rank, ...physics } = kindNamed(rota, 'physics')
    expect([code, rank]).toEqual(['physics', 4])
    const quiet = done(rota, decideKind(rota, { ...physics, demands: false }, newId))
    const demand = (of: Rota) => demandOf(of, slot('DQM 2017-05-02 07:00')).required
    expect([demand(rota), demand(quiet)]).toEqual([1, 0])
  })

  it('are listed as they are ordered; those that are not named follow', () => {
    const { rota } = scene()
    const [first, second, third] = kindsInOrder(rota)
    const ordered = done(rota, decideKindOrder(rota, [third?.id as string, first?.id as string]))
    expect(
      kindsInOrder(ordered)
        .slice(0, 4)
        .map(({ code }) => code),
    ).toEqual([third?.code, first?.code, second?.code, 'beam-commissioning'])
  })

  it('that are used are not deleted, unless their periods become another kind', () => {
    const { rota } = scene({ periods: [['physics', '2017-05-01', '2017-06-01']] })
    const physics = kindNamed(rota, 'physics')
    expect(failureOf(decideKindRemoval(rota, physics.id, null))).toEqual({
      kind: 'hindered',
      hindrance: { why: 'kind-used', name: 'physics', periods: 1 },
    })
    expect(failureOf(decideKindRemoval(rota, physics.id, 'physics'))).toEqual({ kind: 'not-found', what: 'kind' })
    const decision = decideKindRemoval(rota, physics.id, 'cosmics')
    const gone = done(rota, decision)
    expect(changeOf(decision).label).toBe('Delete the kind physics, 1 become cosmics')
    expect([...gone.rows.period.values()].map(({ kind }) => kind)).toEqual(['cosmics'])
    expect([...gone.rows.kindDemand.values()].filter(({ kind }) => kind === 'physics')).toEqual([])
    expect(gone.rows.kind.has(physics.id)).toBe(false)
  })

  it('that are not used go with what roles need in them', () => {
    const { rota } = scene()
    const gone = done(rota, decideKindRemoval(rota, kindNamed(rota, 'heavy ion').id, null))
    expect([gone.rows.kind.size, [...gone.rows.kindDemand.values()].some(({ kind }) => kind === 'heavy-ion')]).toEqual([
      11,
      false,
    ])
  })
})

describe('demand of roles in kinds', () => {
  it('is changed cell by cell or many at once; what is so already stays', () => {
    const { rota, newId, role } = scene()
    const wish = (code: string, required: number, experts: number) => ({
      roleId: role(code).id,
      kind: 'physics',
      demand: { required, experts },
    })
    const changed = decideDemand(rota, [wish('DQM', 3, 1)], newId)
    expect(changeOf(changed).label).toBe('DQM needs 3/1 in physics')
    expect(changeOf(decideDemand(done(rota, changed), [wish('DQM', 3, 1)], newId)).rows).toEqual([])
    const many = done(rota, decideDemand(rota, [wish('DQM', 2, 0), wish('DB', 2, 2), wish('DQM', 4, 0)], newId))
    const found = [...many.rows.kindDemand.values()].filter(({ kind }) => kind === 'physics')
    const of = (code: string) => found.find(({ roleId }) => roleId === role(code).id)?.demand
    expect([of('DQM'), of('DB')]).toEqual([
      { required: 4, experts: 0 },
      { required: 2, experts: 2 },
    ])
  })

  it('of a role or kind that is not there is not found', () => {
    const { rota, newId, role } = scene()
    const demand = { required: 1, experts: 0 }
    const nobody = '00000000-0000-7000-8000-999999999999'
    expect([
      failureOf(decideDemand(rota, [{ roleId: nobody, kind: 'physics', demand }], newId)),
      failureOf(decideDemand(rota, [{ roleId: role('DQM').id, kind: 'nothing', demand }], newId)),
    ]).toEqual(['role', 'kind'].map(what => ({ kind: 'not-found', what })))
  })
})
