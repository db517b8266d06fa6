import { create } from 'zustand'
import type { Place } from '../../rota/booking.ts'

/** What somebody has entered for a slot and not booked yet. */
export interface Draft {
  readonly place: Place
  readonly query: string
  /** Whether the slot is booked alone, or its block as one. */
  readonly scope: 'slot' | 'block'
  /** Whose form "Book anyway" is open. */
  readonly anyway: string | null
  /** Reasons as far as they are written, by person. */
  readonly reasons: Readonly<Record<string, string>>
}

const blank: Draft = { place: 'shifter', query: '', scope: 'slot', anyway: null, reasons: {} }

const useDrafts = create<Readonly<Record<string, Draft>>>(() => ({}))

/** What was entered for a slot, also before the panel was last closed: going elsewhere throws nothing away. */
export function useDraft(slotId: string): Draft {
  return useDrafts(drafts => drafts[slotId] ?? blank)
}

/** Enters something for a slot. */
export function enter(slotId: string, changes: Partial<Draft>): void {
  useDrafts.setState(drafts => ({ [slotId]: { ...(drafts[slotId] ?? blank), ...changes } }))
}

/** Throws away what was entered for a slot: it is booked. */
export function discard(slotId: string): void {
  useDrafts.setState({ [slotId]: blank })
}
