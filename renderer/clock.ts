import { type Instant, wholeMinute } from '../rota/time.ts'

/** The current minute; the only place where the window asks what time it is. */
export function now(): Instant {
  return wholeMinute(Date.now())
}
