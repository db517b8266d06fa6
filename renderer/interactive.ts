const name = 'interactive'

/** Marks the moment at which the first Year screen is painted and can be used, so that start-up can be measured. */
export function markInteractive(): void {
  if (performance.getEntriesByName(name).length > 0) return
  requestAnimationFrame(() => setTimeout(() => performance.mark(name)))
}
