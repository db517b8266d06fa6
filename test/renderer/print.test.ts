import { describe, expect, it } from 'vitest'
import { formsOf } from '../../renderer/print/sheet.ts'
import { monthsOf } from '../../renderer/print/stretches.ts'
import { useView } from '../../renderer/view.ts'
import type { LocalDate } from '../../rota/time.ts'

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

  it('has a sheet for each calendar month that holds a date of what is shown', () => {
    const months = (start: string, end: string) => monthsOf({ start: start as LocalDate, end: end as LocalDate })
    expect(months('2017-02-01', '2017-03-01')).toEqual([{ start: '2017-02-01', end: '2017-03-01' }])
    expect(months('2017-01-30', '2017-02-06').map(({ start }) => start)).toEqual(['2017-01-01', '2017-02-01'])
    expect(
      months('2017-01-01', '2018-01-01')
        .map(({ end }) => end)
        .at(-1),
    ).toBe('2018-01-01')
  })
})
