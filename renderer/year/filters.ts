import type { Role } from '../../rota/role.ts'
import { type CoverageView, lookAtCoverage } from '../view.ts'
import { shadeNames } from '../words/coverage.ts'
import { coverageBar } from '../words/year.ts'
import { choose } from './desk-choice.ts'

/** Something that is not shown, or shown apart, because somebody asked for it. */
export interface ActiveFilter {
  readonly text: string
  readonly remove: () => void
}

/** What is filtered now. @param all  how many roles there are */
export function activeFilters(
  { institute, shades }: CoverageView,
  roles: readonly Role[],
  all: number,
): ActiveFilter[] {
  const active: ActiveFilter[] = []
  if (roles.length < all) {
    const codes = roles.map(({ code }) => code)
    const text = codes.length <= 3 ? coverageBar.onlyRoles(codes) : coverageBar.roleCount(codes.length, all)
    active.push({ text, remove: () => choose({ roleIds: [] }) })
  }
  if (institute !== null) {
    active.push({ text: coverageBar.marked(institute), remove: () => lookAtCoverage({ institute: null }) })
  }
  if (shades.length > 0) {
    const text = coverageBar.onlyShades(shades.map(shade => shadeNames[shade]))
    active.push({ text, remove: () => lookAtCoverage({ shades: [] }) })
  }
  return active
}
