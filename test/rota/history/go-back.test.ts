import { expect, it } from 'vitest'
import { added, apply, type Change, removed } from '../../../rota/change.ts'
import type { HistoryEntry } from '../../../rota/history/entry.ts'
import { decideGoingBack } from '../../../rota/history/go-back.ts'
import { changeOf } from '../../support/decisions.ts'
import { recordMaker } from '../../support/records.ts'
import { scene } from '../../support/scene.ts'

const entry = (change: Change, revision: number): HistoryEntry => ({
  ...change,
  rows: [...change.rows],
  revision,
  at: 0,
  kind: 'do',
  target: null,
  by: '',
})

it('goes back over changes that build on each other, but what was published stays published', () => {
  const { rota, newId } = scene()
  const make = recordMaker(newId)
  const [ada, ben] = [make.person(), make.person({ name: 'Ben' })]
  const publication = make.publication({ revision: 3 })
  const changes: Change[] = [
    { label: 'Add Ada', rows: [added('person', ada)] },
    { label: 'Add Ben', rows: [added('person', ben)] },
    { label: 'Publish', rows: [added('publication', publication)] },
    { label: 'Delete Ada', rows: [removed('person', ada)] },
  ]
  const now = changes.reduce((state, change) => {
    const next = apply(state, change)
    if (!next.ok) throw new Error('does not apply')
    return next.rota
  }, rota)
  const [first, ...later] = changes.map((change, index) => entry(change, index + 2))
  const change = changeOf(decideGoingBack(first as HistoryEntry, later))
  expect(change.label).toBe('Go back to: Add Ada')
  const back = apply(now, change)
  expect(back.ok && [...back.rota.rows.person.values()]).toEqual([ada])
  expect(back.ok && [...back.rota.rows.publication.values()]).toEqual([publication])
  expect(changeOf(decideGoingBack(first as HistoryEntry, [])).rows).toEqual([])
})
