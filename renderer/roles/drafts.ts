import { create } from 'zustand'
import { draftOf, type RoleDraft } from '../../rota/role-draft.ts'
import { type Rota, sameRow } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { look } from '../view.ts'

/** What stands for a role that is not there yet. */
export const newRole = 'new'

interface RolesView {
  /** What is shown of the role: what is decided about it, or its page of the handbook. */
  readonly shows: 'settings' | 'page'
  /** The role that is edited, by id, or {@link newRole}; null: the first. */
  readonly selected: string | null
  /** What was typed and not applied yet, by role id; kept while other roles are looked at. */
  readonly drafts: Readonly<Record<string, RoleDraft>>
}

/** What is looked at and typed on the Roles screen. */
export const useRoles = create<RolesView>(() => ({ shows: 'settings', selected: null, drafts: {} }))

/** Looks at a role. */
export function selectRole(selected: string | null): void {
  useRoles.setState({ selected })
}

/** Looks at the page of a role in the handbook. */
export function showPage(roleId: string): void {
  useRoles.setState({ shows: 'page', selected: roleId })
  look({ screen: 'roles' })
}

/** Keeps what is typed for a role, and looks at it. */
export function keepDraft(id: string, draft: RoleDraft): void {
  useRoles.setState(({ drafts }) => ({ selected: id, drafts: { ...drafts, [id]: draft } }))
}

/** Forgets what was typed for a role. */
export function dropDraft(id: string): void {
  useRoles.setState(({ selected, drafts }) => {
    const { [id]: _dropped, ...others } = drafts
    return { selected: id === newRole && selected === newRole ? null : selected, drafts: others }
  })
}

/** The role that is edited: the chosen one if it is there, else the first; null: there is none. */
export function editedId(rota: Rota, { selected, drafts }: RolesView): string | null {
  if (selected === newRole && drafts[newRole]) return newRole
  if (selected !== null && rota.rows.role.has(selected)) return selected
  return rolesInOrder(rota)[0]?.id ?? null
}

/** Whether something was typed for a role that the rota does not say. */
export function isUnsaved(rota: Rota, id: string, drafts: RolesView['drafts']): boolean {
  const draft = drafts[id]
  const role = rota.rows.role.get(id)
  return draft !== undefined && (role === undefined || !sameRow(byKind(draft), byKind(draftOf(rota, role))))
}

/** A draft with its demands in one order, and without those that ask for nobody. */
function byKind(draft: RoleDraft): RoleDraft {
  const asking = draft.demand.filter(({ demand }) => demand.required > 0 || demand.experts > 0)
  return { ...draft, demand: asking.sort((a, b) => (a.kind < b.kind ? -1 : 1)) }
}
