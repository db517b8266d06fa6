import { z } from 'zod'
import { seatKey } from './ical/seat.ts'
import type { PersonsChanges, Place } from './publication-changes.ts'

/** A mail to somebody whose duties changed, as it was written; nothing sends it by itself. */
export const Message = z.object({
  personId: z.uuid(),
  subject: z.string().max(500),
  text: z.string().max(100_000),
  /** The seats that it is about, as {@link concernedSeats} tells them; their events go with it. */
  seats: z.array(z.string().max(200)).max(5000),
})
export type Message = z.infer<typeof Message>

/** The seats that somebody came to or left, each once: their events are what changes in that person's calendar. */
export function concernedSeats({ added, moved, gone }: PersonsChanges): string[] {
  const places: Place[] = [...added, ...moved.flatMap(({ from, to }) => [from, to]), ...gone]
  return [...new Set(places.map(({ booking, slot }) => seatKey(slot.id, booking.place, booking.seat)))]
}

/** More is taken by no mail program on every system. */
const longestUrl = 2000

/**
 * The address that opens a mail program with a message, ready to be sent.
 *
 * @returns `cut`: the text was too long, and ends with a whole line and the sentence that says so
 *
 * Source: RFC 6068.
 */
export function mailtoOf(
  email: string,
  { subject, text }: Pick<Message, 'subject' | 'text'>,
  cutHere: string,
): { readonly url: string; readonly cut: boolean } {
  const urlOf = (body: string) =>
    `mailto:${encoded(email).replaceAll('%40', '@')}?subject=${encoded(subject)}&body=${encoded(body)}`
  const whole = urlOf(text)
  if (whole.length <= longestUrl) return { url: whole, cut: false }
  const lines = text.split('\n')
  while (lines.length > 0) {
    lines.pop()
    const url = urlOf([...lines, cutHere].join('\n'))
    if (url.length <= longestUrl) return { url, cut: true }
  }
  return { url: `mailto:${encoded(email).replaceAll('%40', '@')}`, cut: true }
}

/** Text as it stands in an address: UTF-8, CRLF; half a character, which has no UTF-8, becomes a replacement character. */
function encoded(text: string): string {
  const whole = text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(/\r\n?|\n/g, '\r\n')
  return encodeURIComponent(whole).replace(/[!'()*]/g, sign => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}
