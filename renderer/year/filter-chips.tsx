import { CloseButton } from '@mantine/core'
import { coverageBar } from '../words/year.ts'
import classes from './filter-chips.module.css'
import type { ActiveFilter } from './filters.ts'

/** What is filtered, each with a way back; nothing where nothing is. */
export function FilterChips({ filters }: { readonly filters: readonly ActiveFilter[] }) {
  if (filters.length === 0) return null
  const showAll = () => {
    for (const { remove } of filters) remove()
  }
  return (
    <ul className={classes.chips} aria-label={coverageBar.filter}>
      {filters.map(({ text, remove }) => (
        <li key={text} className={classes.chip}>
          {text}
          <CloseButton size={18} iconSize={12} aria-label={coverageBar.remove(text)} onClick={remove} />
        </li>
      ))}
      {filters.length > 1 && (
        <li>
          <button type="button" className={classes.clear} onClick={showAll}>
            {coverageBar.clear}
          </button>
        </li>
      )}
    </ul>
  )
}
