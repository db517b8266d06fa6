import type { Verdict } from '../../rota/verdict.ts'
import { plain } from './match.ts'

/** Somebody or something to choose, with what the rules say. */
export interface Choice {
  readonly id: string
  readonly name: string
  /** What else tells it apart, e.g. the date of a booking. */
  readonly detail: string
  /** Said instead of single breaches where they are many; null: the breaches are told. */
  readonly summary: string | null
  /** Whether its breaches are told with the date of the slot, because there are several. */
  readonly dated: boolean
  readonly verdict: Verdict
}

/** The choices in whose name or detail every word of a query lies. */
export function found(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = plain(query).split(/\s+/)
  return choices.filter(({ name, detail }) => {
    const text = plain(`${name} ${detail}`)
    return words.every(word => text.includes(word))
  })
}
