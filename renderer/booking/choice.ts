import type { Step } from '../../rota/arrange.ts'
import type { Breach } from '../../rota/breach.ts'
import { plain } from '../../rota/plain-letters.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import type { Verdict } from '../../rota/verdict.ts'
import { breachWords } from '../words/breach.ts'
import { dayMonth } from '../words/dates.ts'

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

/** A choice with what it would do. */
export interface Exchange extends Choice {
  readonly steps: readonly Step[]
}

/** The choices in whose name or detail every word of a query lies. */
export function found(choices: readonly Choice[], query: string): readonly Choice[] {
  const words = plain(query).split(/\s+/)
  return choices.filter(({ name, detail }) => {
    const text = plain(`${name} ${detail}`)
    return words.every(word => text.includes(word))
  })
}

/** A breach of a choice, once for all slots of which it says the same. */
export interface ToldBreach {
  readonly key: string
  readonly slot: Slot
  readonly breach: Breach
  /** Whose it is and on which days, as far as the choice does not say it: `Ada Quill, 14 Jul`; may be empty. */
  readonly where: string
}

/** Every breach of a choice, in the order of its bookings. */
export function breachesOf(rota: Rota, choice: Choice): readonly ToldBreach[] {
  const told = new Map<string, { slot: Slot; breach: Breach; name: string | null; days: Set<string> }>()
  for (const { slotId, personId, breaches } of choice.verdict.bookings) {
    const slot = rota.get('slot', slotId)
    const { name } = rota.get('person', personId)
    for (const breach of breaches) {
      const key = `${personId} ${breach.rule} ${breachWords(rota, slot, breach)}`
      const same = told.get(key) ?? { slot, breach, name: name === choice.name ? null : name, days: new Set<string>() }
      if (choice.dated) same.days.add(dayMonth(dateOfSlot(rota, slot)))
      told.set(key, same)
    }
  }
  return [...told].map(([key, { slot, breach, name, days }]) => ({
    key,
    slot,
    breach,
    where: [name, ...days].filter(part => part !== null).join(', '),
  }))
}
