import type { PlannedFile, PlannedLine } from '../../rota/csv/plan.ts'

/** What becomes of a part of a file's lines. */
export type PartKind = 'refused' | 'flagged' | 'changed' | 'added'

/** The lines of a file of which the same is to be said. */
export interface Part {
  readonly kind: PartKind
  readonly lines: readonly PlannedLine[]
}

const partKinds: readonly PartKind[] = ['refused', 'flagged', 'changed', 'added']

/** The lines of a file that somebody should look at, what needs most care first; those that change nothing are left out. */
export function partsOf({ lines }: Pick<PlannedFile, 'lines'>): Part[] {
  return partKinds
    .map(kind => ({ kind, lines: lines.filter(line => partOf(line) === kind) }))
    .filter(part => part.lines.length > 0)
}

function partOf({ verdict, flags }: PlannedLine): PartKind | null {
  if (verdict === 'refused') return 'refused'
  if (verdict === 'same') return null
  if (flags.length > 0) return 'flagged'
  return verdict === 'change' ? 'changed' : 'added'
}

/** The first lines of some parts, `most` in all; parts that get none drop out. */
export function firstLines(parts: readonly Part[], most: number): Part[] {
  let left = most
  const shown: Part[] = []
  for (const { kind, lines } of parts) {
    if (left <= 0) break
    shown.push({ kind, lines: lines.slice(0, left) })
    left -= lines.length
  }
  return shown
}

/** Whether nothing can be taken of a file, though it is meant to say something. */
export function isWrong({ problem }: Pick<PlannedFile, 'problem'>): boolean {
  return problem !== null && problem.code !== 'computed'
}

/** Which of several files to look at first: one that is refused, else one with refused lines, else the first. */
export function firstToLookAt(files: readonly PlannedFile[]): number {
  const refused = files.findIndex(isWrong)
  if (refused !== -1) return refused
  return Math.max(
    0,
    files.findIndex(({ lines }) => lines.some(({ verdict }) => verdict === 'refused')),
  )
}
