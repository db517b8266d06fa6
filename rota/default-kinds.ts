import type { Kind } from './kind.ts'

type Start = readonly [code: string, name: string, tint: Kind['tint'], about?: 'shown' | 'mark']

/** From quiet to busy, then what is only shown. */
const starts: readonly Start[] = [
  ['shutdown', 'shutdown', 'grey'],
  ['hardware-commissioning', 'hardware commissioning', 'sand'],
  ['cosmics', 'cosmics', 'green'],
  ['beam-commissioning', 'beam commissioning', 'teal'],
  ['physics', 'physics', 'blue'],
  ['special-run', 'special run', 'violet'],
  ['heavy-ion', 'heavy ion', 'rose'],
  ['machine-development', 'machine development', 'yellow'],
  ['technical-stop', 'technical stop', 'taupe'],
  ['workshop', 'workshop', 'white', 'shown'],
  ['milestone', 'milestone', 'dark', 'mark'],
  ['run-era', 'run era', 'sky', 'shown'],
]

/** The codes of the kinds that a new rota begins with, in their order. */
export const defaultKindCodes: readonly string[] = starts.map(([code]) => code)

/** The kinds of period that a new rota begins with. @param newId  makes a UUID at each call */
export function defaultKinds(newId: () => string): Kind[] {
  return starts.map(([code, name, tint, about], rank) => ({
    id: newId(),
    code,
    name,
    tint,
    rank,
    shows: about === 'mark' ? 'mark' : 'band',
    demands: about === undefined,
  }))
}
