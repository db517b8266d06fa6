import { createHash } from 'node:crypto'
import { parentPort } from 'node:worker_threads'
import { readAvailability } from '../rota/availability/read.ts'
import type { CalendarTask } from './calendar-reading.ts'

/** Reads calendars, one after the other, in a thread that may be ended at any time. */
parentPort?.on('message', ({ text, terms, line }: CalendarTask) => {
  const reading = readAvailability(text, terms, {
    digest: uid => createHash('sha256').update(uid).digest('base64url').slice(0, 22),
    begins: begun => Atomics.store(line, 0, begun),
  })
  parentPort?.postMessage(reading)
})
