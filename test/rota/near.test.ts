import { expect, test } from 'vitest'
import { nearest } from '../../rota/near.ts'

const names = ['Ada Quill', 'Ben Marsh', 'Élodie Marsh', 'DQM', 'DB', 'ORM']

test.each([
  ['quill', ['Ada Quill']],
  ['ada qiull', ['Ada Quill']],
  ['elodie', ['Élodie Marsh']],
  ['marsh', ['Ben Marsh', 'Élodie Marsh']],
  ['DMQ', ['DQM']],
  ['dq', ['DQM', 'DB']],
  ['D', ['DB', 'DQM']],
  ['Zoltan', []],
  ['', []],
  ['!', []],
])('%s may mean %j', (text, meant) => {
  expect(nearest(text, names, 2)).toEqual(meant)
})

test('what begins with it comes first, then what holds it, then what is spelt alike', () => {
  expect(nearest('year', ['yaer', 'a year', 'years'])).toEqual(['years', 'a year', 'yaer'])
})
