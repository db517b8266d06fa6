/** A dialog about bookings. */
export type BookingDialog =
  | { readonly kind: 'swap'; readonly bookingId: string }
  /** The rest of a stretch goes to somebody else. */
  | { readonly kind: 'hand-over'; readonly bookingId: string }
  /** An offered booking goes to somebody else. */
  | { readonly kind: 'take'; readonly bookingId: string }
  | { readonly kind: 'offers' }
  | { readonly kind: 'copy-plan' }
  | { readonly kind: 'clear-plan' }
