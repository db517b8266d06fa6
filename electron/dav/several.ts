/** How many requests are under way at once: a server on a small machine has to keep up. */
const atOnce = 4

/**
 * Does something with each item, a few at a time.
 *
 * @returns the results in the order of the items
 * @throws what the first that fails throws, when those under way have ended; no other is begun
 */
export async function several<Item, Result>(
  items: readonly Item[],
  act: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = []
  const waiting = items.entries()
  const failures: unknown[] = []
  const work = async () => {
    for (const [index, item] of waiting) {
      try {
        results[index] = await act(item)
      } catch (failure) {
        failures.push(failure)
      }
      if (failures.length > 0) return
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  if (failures.length > 0) throw failures[0]
  return results
}
