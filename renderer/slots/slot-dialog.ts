import type { LocalDate } from '../../rota/time.ts'

/** The dialogs about slots. */
export type SlotDialog =
  | { readonly kind: 'slot-demand'; readonly slotId: string }
  | { readonly kind: 'extra-slot'; readonly roleId: string | null; readonly date: LocalDate }
  | { readonly kind: 'open-slots' }
