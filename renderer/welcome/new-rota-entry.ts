import { contract, type InputOf } from '../../rota/contract.ts'
import { newRotaMistakes } from '../words/welcome.ts'

/** What stands in the fields of the dialog, whatever it is. */
export interface NewRotaEntry {
  readonly name: string
  /** Text while it is no number. */
  readonly year: number | string
  /** Null while none is chosen. */
  readonly zone: string | null
}

/** What is wrong, in words, by field. */
export type NewRotaMistakes = Partial<Record<keyof NewRotaEntry, string>>

/** Checks the fields as the operation itself would, and says of each what is wrong with it. */
export function checkEntry(
  entry: NewRotaEntry,
):
  | { readonly ok: true; readonly input: InputOf<'file.new'> }
  | { readonly ok: false; readonly mistakes: NewRotaMistakes } {
  const checked = contract['file.new'].input.safeParse(entry)
  if (checked.success) return { ok: true, input: checked.data }
  const wrong = new Set(checked.error.issues.map(({ path }) => path[0]))
  const fields = (['name', 'year', 'zone'] as const).filter(field => wrong.has(field))
  return { ok: false, mistakes: Object.fromEntries(fields.map(field => [field, newRotaMistakes[field]])) }
}
