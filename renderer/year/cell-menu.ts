import type { Role } from '../../rota/role.ts'
import type { LocalDate } from '../../rota/time.ts'
import type { MenuEntry } from '../ui/context-menu.ts'
import { coverageMenu } from '../words/year.ts'
import { choose } from './desk-choice.ts'
import { zoomTo } from './zooming.ts'

/** What the menu of a cell of the heatmap offers to see it in another way. */
export function viewMenu(
  { role, date, isFolded }: { readonly role: Role; readonly date: LocalDate; readonly isFolded: boolean },
  fold: () => void,
): MenuEntry[][] {
  return [
    [
      { label: coverageMenu.month, run: () => zoomTo('month', date) },
      { label: coverageMenu.weeks, run: () => zoomTo('weeks', date) },
      { label: coverageMenu.years, run: () => zoomTo('years', date) },
    ],
    [
      {
        label: isFolded ? coverageMenu.unfold(role.code) : coverageMenu.fold(role.code),
        keys: coverageMenu.foldKeys,
        run: fold,
      },
      { label: coverageMenu.only(role.code), run: () => choose({ roleIds: [role.id] }) },
    ],
  ]
}
