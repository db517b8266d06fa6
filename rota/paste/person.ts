import type { Person } from '../person.ts'
import { plain } from '../plain-letters.ts'
import { derived, type Rota } from '../rota.ts'

/** Nobody is called by more, and to look for addresses in long texts is costly. */
const longestName = 500

/** Finds people by what a spreadsheet calls them. */
export interface PersonFinder {
  /** Everybody it may mean: one is a match, several are ambiguous. */
  readonly find: (text: string) => readonly Person[]
}

/** Text as names are compared: without accents, case, commas and double spaces. */
export function plainName(text: string): string {
  return plain(text).replace(/[.,]/g, ' ').replace(/\s+/g, ' ').trim()
}

/** Somebody as a message tells people apart: `Ada Quill (ada.quill@example.org)`. */
export function nameAndAddress({ name, email }: Person): string {
  return `${name} (${email})`
}

/**
 * Finds by e-mail address, whole name either way round, last name or initials, in that order: the first way that finds
 * anybody counts. A look-up is O(1).
 */
export const personFinder = derived(['person'], (rota: Rota): PersonFinder => {
  const ways = [
    new Map<string, Person[]>(),
    new Map<string, Person[]>(),
    new Map<string, Person[]>(),
    new Map<string, Person[]>(),
  ]
  const add = (way: number, key: string, person: Person) => {
    const map = ways[way] as Map<string, Person[]>
    const there = map.get(key)
    if (there === undefined) map.set(key, [person])
    else if (!there.includes(person)) there.push(person)
  }
  for (const person of rota.rows.person.values()) {
    const words = plainName(person.name).split(' ')
    add(0, person.email, person)
    add(1, words.join(' '), person)
    for (let turn = 1; turn < words.length; turn++)
      add(1, [...words.slice(turn), ...words.slice(0, turn)].join(' '), person)
    add(2, words.at(-1) as string, person)
    add(3, words.map(word => word.charAt(0)).join(''), person)
  }
  return {
    find(text) {
      if (text.length > longestName) return []
      const email = /[^\s<>]+@[^\s<>]+/.exec(text)?.[0]?.toLowerCase()
      const byEmail = email === undefined ? undefined : ways[0]?.get(email)
      if (byEmail) return byEmail
      const name = plainName(text.replace(/<.*>/, ''))
      for (const way of ways.slice(1)) {
        const found = way.get(name)
        if (found) return found
      }
      return []
    },
  }
})
