/** Numbers from 0 to below 1 that look drawn and are the same each time (a linear congruential generator). */
export function sequence(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
