import { type Instant, minute } from '../rota/time.ts'

/** The current minute; the only place where the window asks what time it is. */
export function now(): Instant {
  return (Math.floor(Date.now() / minute) * minute) as Instant
}
