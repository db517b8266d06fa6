/**
 * A path cut in its middle, so that where it begins and the file's name stay readable.
 *
 * @param most  characters (code points), at least 3; a path that is no longer stays whole
 */
export function shortPath(path: string, most: number): string {
  const characters = [...path]
  if (characters.length <= most) return path
  const kept = most - 1
  const head = Math.floor(kept / 3)
  return `${characters.slice(0, head).join('')}…${characters.slice(head - kept).join('')}`
}
