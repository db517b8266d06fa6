import { SegmentedControl, VisuallyHidden } from '@mantine/core'
import { memo } from 'react'
import { lookAtCoverage, useView } from '../view.ts'
import { coverageBar } from '../words/year.ts'
import classes from './coverage-bar.module.css'

const counts = [1, 2, 3] as const

/** How many years coverage is shown for, beside the year with which they begin; nothing on screens that show just one. */
export const YearCount = memo(function YearCount() {
  const years = useView(view => view.coverage.years)
  const isYear = useView(view => view.screen === 'year')
  if (!isYear) return null
  return (
    <SegmentedControl
      size="xs"
      className={classes.count}
      aria-label={coverageBar.years}
      value={String(years)}
      onChange={value => lookAtCoverage({ years: counts.find(n => String(n) === value) ?? 1 })}
      data={counts.map(n => ({
        value: String(n),
        label:
          n === 1 ? (
            coverageBar.yearCount(n)
          ) : (
            <>
              {n}
              <VisuallyHidden>{coverageBar.moreYears}</VisuallyHidden>
            </>
          ),
      }))}
    />
  )
})
