/** One line of the result: what was measured against what, in the same run. */
export interface Measured {
  readonly what: string
  /** Milliseconds, or what `unit` says: ours and the yardstick's. */
  readonly ours: number
  readonly yardstick: number
  readonly against: string
  readonly unit: 'ms' | 'ns' | 'MB'
  /** What we aim at, in words. */
  readonly aim: string
}

/** The middle of some numbers. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] as number
}

/**
 * Takes turns at two things and tells how long each takes, in ms.
 *
 * @param turns  after a tenth as many to warm up
 * @returns the median of each
 */
export async function takeTurns(
  turns: number,
  ours: (turn: number) => unknown,
  yardstick: (turn: number) => unknown,
): Promise<{ ours: number; yardstick: number }> {
  const times: { ours: number[]; yardstick: number[] } = { ours: [], yardstick: [] }
  const warmUp = Math.ceil(turns / 10)
  for (let turn = 0; turn < warmUp + turns; turn++) {
    for (const [name, run] of [
      ['ours', ours],
      ['yardstick', yardstick],
    ] as const) {
      const start = performance.now()
      await run(turn)
      if (turn >= warmUp) times[name].push(performance.now() - start)
    }
  }
  return { ours: median(times.ours), yardstick: median(times.yardstick) }
}
