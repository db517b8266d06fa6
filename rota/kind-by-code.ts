import type { Kind } from './kind.ts'
import { derived, type Rota } from './rota.ts'

const kindByCode = derived(['kind'], rota => new Map([...rota.rows.kind.values()].map(kind => [kind.code, kind])))

/** The kind with a code. @throws RangeError if there is none: the store's foreign keys rule that out */
export function kindOf(rota: Rota, code: string): Kind {
  const kind = kindByCode(rota).get(code)
  if (!kind) throw new RangeError(`no kind ${code}`)
  return kind
}

/** The kinds in the order in which screens list them. */
export const kindsInOrder = derived(['kind'], (rota): readonly Kind[] =>
  [...rota.rows.kind.values()].sort((a, b) => a.rank - b.rank || a.code.localeCompare(b.code)),
)
