import { plain } from './plain-letters.ts'

/** Text as it is compared: without accents, case and what is not a letter or digit. */
function bare(text: string): string {
  return plain(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/**
 * What somebody may have meant who wrote a name that is not there: names that begin with it or have it as a part, and
 * those that differ by a third of their letters at most, nearest first.
 *
 * @param most  how many are given at most
 *
 * O(names × letters²).
 */
export function nearest(text: string, names: Iterable<string>, most = 3): string[] {
  const wanted = bare(text)
  if (wanted === '') return []
  const ranked: { name: string; far: number }[] = []
  for (const name of new Set(names)) {
    const there = bare(name)
    const far = there.includes(wanted) ? (there.startsWith(wanted) ? 0 : 1) : distance(wanted, there)
    if (far <= Math.max(1, Math.floor(Math.max(wanted.length, there.length) / 3))) ranked.push({ name, far })
  }
  return ranked
    .sort((a, b) => a.far - b.far || (a.name < b.name ? -1 : 1))
    .slice(0, most)
    .map(({ name }) => name)
}

/** How many letters have to be put in, left out, exchanged, or swapped with the next, to make one text the other. */
function distance(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  const at = (row: number, column: number) => rows[row]?.[column] as number
  for (let row = 1; row <= a.length; row++) {
    const here = [row]
    rows.push(here)
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const ways = [at(row - 1, column - 1) + (same ? 0 : 1), at(row - 1, column) + 1, at(row, column - 1) + 1]
      if (swapped) ways.push(at(row - 2, column - 2) + 1)
      here.push(Math.min(...ways))
    }
  }
  return at(a.length, b.length)
}
