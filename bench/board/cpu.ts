import { readdirSync, readFileSync } from 'node:fs'

/** Milliseconds that a process has spent on a processor, over all its threads. Linux only. */
export function cpuOf(pid: number): number {
  const threads = readdirSync(`/proc/${pid}/task`)
  const nanoseconds = threads.map(thread =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  )
  return nanoseconds.reduce((sum, of) => sum + of, 0) / 1e6
}

/** Waits until a process has rested for a while, and tells what it spent from `since` till then. */
export async function spentSince(pid: number, since: number): Promise<number> {
  let before = cpuOf(pid)
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 250))
    const now = cpuOf(pid)
    if (now - before < 3) return now - since
    before = now
  }
}
