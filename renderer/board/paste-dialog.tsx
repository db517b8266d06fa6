import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import type { Question } from './board-view.ts'

/** What a table from the clipboard would do. */
export function PasteDialog(_props: {
  readonly rota: Rota
  readonly stretch: DateRange
  readonly question: Question & { readonly kind: 'paste' }
}) {
  return null
}
