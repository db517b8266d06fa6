import { pageOfRole } from '../../rota/handbook.ts'
import type { Rota } from '../../rota/rota.ts'
import { showPage } from '../roles/drafts.ts'
import { handbook } from '../words/handbook.ts'
import classes from './handbook-link.module.css'

/** Leads to a role's page of the handbook; nothing where there is none. */
export function HandbookLink({ rota, roleId }: { readonly rota: Rota; readonly roleId: string }) {
  if (!pageOfRole(rota).has(roleId)) return null
  return (
    <button type="button" className={classes.link} onClick={() => showPage(roleId)}>
      {handbook.open(rota.get('role', roleId).code)}
    </button>
  )
}
