import { added, removed, replaced } from './change.ts'
import { type Decision, decided, notFound } from './decision.ts'
import type { HandbookPage } from './handbook-page.ts'
import { derived, type Rota } from './rota.ts'

/** The page of each role that has one, by role id. */
export const pageOfRole = derived(
  ['handbookPage'],
  (rota): ReadonlyMap<string, HandbookPage> =>
    new Map([...rota.rows.handbookPage.values()].map(page => [page.roleId, page])),
)

/**
 * Writes the page of a role.
 *
 * @param text  Markdown; of nothing but blanks it takes the page away
 * @returns a change without rows if it says what the page says
 */
export function decidePage(rota: Rota, roleId: string, text: string, newId: () => string): Decision {
  const role = rota.rows.role.get(roleId)
  if (!role) return notFound('role')
  const before = pageOfRole(rota).get(roleId)
  if (text.trim() === '') {
    return decided({ label: `Delete the page of ${role.code}`, rows: before ? [removed('handbookPage', before)] : [] })
  }
  if (!before) {
    return decided({
      label: `Write the page of ${role.code}`,
      rows: [added('handbookPage', { id: newId(), roleId, text })],
    })
  }
  const rows = before.text === text ? [] : [replaced('handbookPage', before, { ...before, text })]
  return decided({ label: `Change the page of ${role.code}`, rows })
}
