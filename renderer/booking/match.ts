import type { Person } from '../../rota/person.ts'
import { plain } from '../../rota/plain-letters.ts'

/** Whether every word of a query begins or lies in a person's name, institute or subsystem, whatever the accents. */
export function matches({ name, institute, subsystem }: Person, query: string): boolean {
  const text = plain(`${name} ${institute} ${subsystem}`)
  return plain(query)
    .split(/\s+/)
    .every(word => text.includes(word))
}
