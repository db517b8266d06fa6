import { lookAtCoverage, useView } from '../view.ts'
import { coverageBar } from '../words/year.ts'
import classes from './coverage-bar.module.css'

const counts = [1, 2, 3] as const

/** How many years are shown, beside the year with which they begin. */
export function YearCount() {
  const years = useView(view => view.coverage.years)
  return (
    <select
      className={classes.count}
      aria-label={coverageBar.years}
      value={years}
      onChange={event => lookAtCoverage({ years: counts.find(n => String(n) === event.currentTarget.value) ?? 1 })}
    >
      {counts.map(n => (
        <option key={n} value={n}>
          {coverageBar.yearCount(n)}
        </option>
      ))}
    </select>
  )
}
