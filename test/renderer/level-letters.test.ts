import { describe, expect, it } from 'vitest'
import { lettersOf } from '../../renderer/words/coverage.ts'

describe('the letters of the levels', () => {
  it('are the first of their names', () => {
    expect(lettersOf({ trainee: 'trainee', qualified: 'qualified', expert: 'expert' })).toEqual({
      trainee: 'T',
      qualified: 'Q',
      expert: 'E',
    })
  })

  it('are never alike: a lower level takes the next letter of its name that is free, or a number', () => {
    expect(lettersOf({ trainee: 'shadow', qualified: 'shifter', expert: 'senior' })).toEqual({
      expert: 'S',
      qualified: 'H',
      trainee: 'A',
    })
    expect(lettersOf({ trainee: 'aa', qualified: 'a a', expert: 'A' })).toEqual({
      expert: 'A',
      qualified: '2',
      trainee: '1',
    })
  })
})
