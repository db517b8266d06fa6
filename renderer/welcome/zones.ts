/** The names of all time zones that a rota can live in, A to Z; UTC is one of them. */
export function allZones(): string[] {
  return [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])].sort()
}
