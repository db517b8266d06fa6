import type { Person } from '../../rota/person.ts'

/** Whether every word of a query begins or lies in a person's name, institute or subsystem, whatever the accents. */
export function matches({ name, institute, subsystem }: Person, query: string): boolean {
  const text = plain(`${name} ${institute} ${subsystem}`)
  return plain(query)
    .split(/\s+/)
    .every(word => text.includes(word))
}

/** Lower case without accents, as people type: `Søren` is found by `soren`. */
export function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/ß/g, 'ss')
    .trim()
}
