import { CloseButton } from '@mantine/core'
import type { Role } from '../../rota/role.ts'
import { type CoverageView, lookAtCoverage } from '../view.ts'
import { shadeNames } from '../words/coverage.ts'
import { coverageBar } from '../words/year.ts'
import { choose } from './desk-choice.ts'
import classes from './filter-chips.module.css'

/** What is filtered, each with a way back; nothing where nothing is. */
export function FilterChips(props: {
  readonly view: CoverageView
  readonly roles: readonly Role[]
  /** How many roles there are. */
  readonly all: number
}) {
  const { view, roles, all } = props
  const { institute, shades } = view
  const chips: { readonly text: string; readonly remove: () => void }[] = []
  if (roles.length < all) {
    const text =
      roles.length <= 3
        ? coverageBar.onlyRoles(roles.map(({ code }) => code))
        : coverageBar.roleCount(roles.length, all)
    chips.push({ text, remove: () => choose({ roleIds: [] }) })
  }
  if (institute !== null) {
    chips.push({ text: coverageBar.marked(institute), remove: () => lookAtCoverage({ institute: null }) })
  }
  if (shades.length > 0) {
    const text = coverageBar.onlyShades(shades.map(shade => shadeNames[shade]))
    chips.push({ text, remove: () => lookAtCoverage({ shades: [] }) })
  }
  if (chips.length === 0) return null
  const showAll = () => {
    for (const { remove } of chips) remove()
  }
  return (
    <ul className={classes.chips} aria-label={coverageBar.filter}>
      {chips.map(({ text, remove }) => (
        <li key={text} className={classes.chip}>
          {text}
          <CloseButton size={18} iconSize={12} aria-label={coverageBar.remove(text)} onClick={remove} />
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <button type="button" className={classes.clear} onClick={showAll}>
            {coverageBar.clear}
          </button>
        </li>
      )}
    </ul>
  )
}
