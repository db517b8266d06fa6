import { describe, expect, it } from 'vitest'
import { formsOf } from '../../renderer/print/sheet.ts'
import { sheetsOf } from '../../renderer/print/stretches.ts'
import { useView } from '../../renderer/view.ts'
import type { LocalDate } from '../../rota/time.ts'

const sunday = '2017-02-26' as LocalDate

describe('what is printed', () => {
  it('is what the screen is about', () => {
    const view = useView.getInitialState()
    const table = { ...view.coverage, as: 'table' } as const
    expect(formsOf(view)).toEqual(['heatmap', 'slots', 'gaps'])
    expect(formsOf({ ...view, coverage: table })[0]).toBe('slots')
    expect(formsOf({ ...view, screen: 'board' })).toEqual(['board', 'months'])
    expect(formsOf({ ...view, screen: 'people', personId: 'x' })).toEqual(['person'])
    expect(formsOf({ ...view, screen: 'history' })).toEqual([])
  })

  it('has a sheet for the week of a date, or for each calendar month of what is shown', () => {
    expect(sheetsOf('week', sunday)).toEqual([{ start: '2017-02-20', end: '2017-02-27' }])
    expect(sheetsOf('month', sunday)).toEqual([{ start: '2017-02-01', end: '2017-03-01' }])
    expect(sheetsOf('quarter', sunday).map(({ start }) => start)).toEqual(['2017-01-01', '2017-02-01', '2017-03-01'])
    expect(
      sheetsOf('year', sunday)
        .map(({ end }) => end)
        .at(-1),
    ).toBe('2018-01-01')
  })
})
