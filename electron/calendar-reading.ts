import type { ReadingTerms, readAvailability } from '../rota/availability/read.ts'
import { startThread } from './thread.ts'

/** A calendar to read, as the thread gets it. */
export interface CalendarTask {
  readonly text: string
  readonly terms: ReadingTerms
  /** Where the thread tells the line of the event that it reads. */
  readonly line: Int32Array
}

/** What reading came to: `too-slow` names the line of the event at which it was given up. */
export type CalendarReading =
  | ReturnType<typeof readAvailability>
  | { readonly ok: false; readonly trouble: 'too-slow'; readonly line: number }
  | { readonly ok: false; readonly trouble: 'cancelled' }

/** A calendar of 10 MB takes a second or two; what takes longer than this was made to. */
const longest = 10_000

/** Reads a calendar in a thread of its own, which is ended when it takes too long or is no longer wanted. */
export function readCalendarText(
  text: string,
  terms: ReadingTerms,
  cancel: AbortSignal,
  limit = longest,
): Promise<CalendarReading> {
  const line = new Int32Array(new SharedArrayBuffer(4))
  const worker = startThread('calendar-worker', { resourceLimits: { maxOldGenerationSizeMb: 1024 } })
  return new Promise(resolve => {
    const done = (reading: CalendarReading) => {
      clearTimeout(timer)
      cancel.removeEventListener('abort', cancelled)
      resolve(reading)
      void worker.terminate()
    }
    const cancelled = () => done({ ok: false, trouble: 'cancelled' })
    const gaveUp = () => done({ ok: false, trouble: 'too-slow', line: Atomics.load(line, 0) })
    const timer = setTimeout(gaveUp, limit)
    cancel.addEventListener('abort', cancelled)
    worker.once('message', done)
    worker.once('error', gaveUp)
    worker.once('exit', gaveUp)
    worker.postMessage({ text, terms, line } satisfies CalendarTask)
    if (cancel.aborted) cancelled()
  })
}
