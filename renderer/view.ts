import { create } from 'zustand'
import type { ImportFile } from '../rota/csv/plan.ts'
import type { CalendarScope } from '../rota/ical/scope.ts'
import type { LocalDate } from '../rota/time.ts'

/** A dialog over the screen. */
export type Dialog =
  | { readonly kind: 'new-rota' }
  | { readonly kind: 'import'; readonly files: readonly ImportFile[] }
  | { readonly kind: 'export'; readonly scope: CalendarScope }

/** What is looked at; nothing of it is stored in the rota. */
export interface View {
  /** The local year shown; null until a rota is shown. */
  readonly year: number | null
  /** Where the keyboard is in the heatmap. */
  readonly cursor: { readonly roleId: string; readonly date: LocalDate } | null
  /** The day open in the side panel. */
  readonly day: LocalDate | null
  /** The slot of that day whose candidates are open. */
  readonly slotId: string | null
  readonly dialog: Dialog | null
}

const nowhere: View = { year: null, cursor: null, day: null, slotId: null, dialog: null }

/** What is looked at. */
export const useView = create<View>(() => nowhere)

/** Looks at something else. */
export function look(changes: Partial<View>): void {
  useView.setState(changes)
}

/** Looks at nothing: another rota is opened. */
export function lookAway(): void {
  useView.setState(nowhere)
}
