import { Worker } from 'node:worker_threads'
import { expect, it } from 'vitest'

const cases = 10_000
const threads = 2

it('10,000 mutated calendars are read, listed or refused: none crashes, none takes ten seconds, none is taken by half', async () => {
  const each = cases / threads
  const outcomes = await Promise.all(Array.from({ length: threads }, (_, n) => run(n * each, (n + 1) * each)))
  expect(outcomes).toEqual(Array.from({ length: threads }, () => null))
}, 300_000)

/** Runs some cases in one thread. @returns what went wrong; null if nothing */
function run(from: number, to: number): Promise<string | null> {
  const at = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./fuzz-worker.ts', import.meta.url), { workerData: { from, to, at } })
  return new Promise(resolve => {
    let seen = -1
    // A thread that is at the same case as ten seconds ago hangs.
    const watch = setInterval(() => {
      const now = Atomics.load(at, 0)
      if (now === seen) done(`case ${now} hangs`)
      seen = now
    }, 10_000)
    const done = (outcome: string | null) => {
      clearInterval(watch)
      resolve(outcome)
      void worker.terminate()
    }
    worker.once('message', done)
    worker.once('error', fault => done(String(fault)))
  })
}
