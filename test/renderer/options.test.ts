import { expect, it } from 'vitest'
import { matchingOptions } from '../../renderer/ui/options.ts'

const option = (label: string) => ({ value: label, label })
const people = [option('Søren Lindqvarn (PERUGIA)'), option('Zoë Straßmann'), option('Inês Iversund')]
const groups = [
  { group: 'Roles', items: [option('DQM')] },
  { group: 'People', items: people },
]
const labelsFor = (search: string, limit = Number.POSITIVE_INFINITY) =>
  matchingOptions({ options: people, search, limit }).map(each => 'label' in each && each.label)

it.each([
  ['soren', ['Søren Lindqvarn (PERUGIA)']],
  ['SØREN ', ['Søren Lindqvarn (PERUGIA)']],
  ['zoe', ['Zoë Straßmann']],
  ['strass', ['Zoë Straßmann']],
  ['nobody', []],
])('people are found by %s', (search, labels) => {
  expect(labelsFor(search)).toEqual(labels)
})

it('what is not typed narrows nothing, and no more are offered than may be', () => {
  expect(labelsFor(' ')).toHaveLength(3)
  expect(labelsFor('', 2)).toHaveLength(2)
})

it('a group in which nothing is found is left out', () => {
  const options = { options: groups, limit: Number.POSITIVE_INFINITY }
  expect(matchingOptions({ ...options, search: 'ines' })).toEqual([{ group: 'People', items: [people[2]] }])
  expect(matchingOptions({ ...options, search: '' })).toEqual(groups)
})

it('no more are offered than may be, in groups too', () => {
  const found = matchingOptions({ options: groups, search: '', limit: 2 })
  expect(found).toEqual([groups[0], { group: 'People', items: [people[0]] }])
})
