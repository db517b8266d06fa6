import { z } from 'zod'

/** `shifter` counts; `shadow` is a trainee beside them and never counts. */
export const places = ['shifter', 'shadow'] as const
export const Place = z.enum(places)
export type Place = z.infer<typeof Place>

/** One person in one slot. */
export const Booking = z.object({
  id: z.uuid(),
  slotId: z.uuid(),
  personId: z.uuid(),
  place: Place,
  /** Number of the place in its slot, from 1; whoever takes over a place takes its number, so calendars keep the event. */
  seat: z.int().min(1).max(99),
  /** Why it was booked although it broke a hard rule; null if nobody had to say. */
  reason: z.string().trim().min(1).max(500).nullable(),
  /** What somebody wanted to be remembered with it; may be empty. */
  note: z.string().trim().max(500),
  /** Stays where it is until it is unpinned: nothing moves it or takes it off. */
  pinned: z.boolean(),
  /** Its person wants to hand it over; it stays theirs until somebody takes it. */
  offered: z.boolean(),
})
export type Booking = z.infer<typeof Booking>

/** Whether two states of a booking ask the same of the same person; notes, pins and offers ask nothing. */
export function isSameDuty({ personId, slotId, place }: Booking, other: Booking | undefined): boolean {
  return other?.personId === personId && other.slotId === slotId && other.place === place
}
