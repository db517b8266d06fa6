import type { Rota } from '../../rota/rota.ts'
import { publishing } from '../words/publish.ts'
import classes from './publish.module.css'
import { useDraft } from './published.ts'

/** Marks a booking that its person does not know of yet: new or moved since the rota was published. */
export function DraftMark({ rota, bookingId }: { readonly rota: Rota; readonly bookingId: string }) {
  const draft = useDraft(rota)
  return draft?.bookingIds.has(bookingId) ? <span className={classes.mark}>{publishing.mark}</span> : null
}
