import { create } from 'zustand'

const useNotes = create<Readonly<Record<string, string>>>(() => ({}))

/** What was typed as the note of a booking and not saved yet; undefined: nothing. */
export function useNote(bookingId: string): string | undefined {
  return useNotes(notes => notes[bookingId])
}

/** Types the note of a booking. */
export function enterNote(bookingId: string, note: string): void {
  useNotes.setState({ [bookingId]: note })
}

/** Throws away what was typed for a booking: it is saved. */
export function discardNote(bookingId: string): void {
  const { [bookingId]: _, ...others } = useNotes.getState()
  useNotes.setState(others, true)
}
