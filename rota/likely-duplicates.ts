import type { Person } from './person.ts'
import { plain } from './plain-letters.ts'
import { derived } from './rota.ts'

/** Two people who may be one, and what makes it likely. */
export interface LikelyDuplicate {
  readonly people: readonly [Person, Person]
  readonly because: 'same-name' | 'same-address' | 'similar-name'
}

/** A name without accents, case and order of its words, e.g. `lovelace mary`. */
export function plainName(name: string): string {
  return wordsOf(name).sort().join(' ')
}

function wordsOf(name: string): string[] {
  return plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '')
}

/** Every way to leave one letter out: two names that differ by one letter have one of these, or the name, in common. */
function nearly(name: string): string[] {
  return Array.from({ length: name.length }, (_, index) => name.slice(0, index) + name.slice(index + 1))
}

/**
 * People who may be there twice: the same name in any order and spelling of accents, the same address but for the part
 * behind the @, a name that differs in one letter, or an initial for the first name. Likeliest first. O(letters).
 */
export const likelyDuplicates = derived(['person'], (rota): readonly LikelyDuplicate[] => {
  const people = [...rota.rows.person.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'))
  const found = new Map<string, LikelyDuplicate>()
  const pair = (because: LikelyDuplicate['because'], keysOf: (person: Person) => readonly string[]) => {
    const byKey = new Map<string, Person[]>()
    for (const person of people) {
      for (const key of new Set(keysOf(person))) {
        const group = byKey.get(key)
        if (!group) byKey.set(key, [person])
        else {
          for (const other of group) {
            const id = `${other.id}/${person.id}`
            if (!found.has(id)) found.set(id, { people: [other, person], because })
          }
          group.push(person)
        }
      }
    }
  }
  pair('same-name', ({ name }) => [plainName(name)])
  pair('same-address', ({ email }) => [email.slice(0, email.lastIndexOf('@'))])
  pair('similar-name', ({ name }) => {
    const plain = plainName(name)
    return plain.length < 6 ? [] : [plain, ...nearly(plain)]
  })
  pair('similar-name', ({ name }) => {
    const words = wordsOf(name)
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last || words.length < 2 || last.length < 2) return []
    // `A. Quill` meets `Ada Quill`, but not every `Amy Quill`.
    return first.length === 1 ? [`${first} ${last}`] : [`${first.slice(0, 1)} ${last}`, `${first} ${last}`]
  })
  return [...found.values()].filter(({ because, people: [a, b] }) => because !== 'similar-name' || mayBeOne(a, b))
})

/** Same initials of two written-out names are no likeness; one letter of difference, or an initial for a name, is. */
function mayBeOne(a: Person, b: Person): boolean {
  const [first, second] = [wordsOf(a.name), wordsOf(b.name)]
  const initial = (words: readonly string[]) => words[0]?.length === 1
  if (initial(first) !== initial(second)) return true
  const [x, y] = [plainName(a.name), plainName(b.name)]
  return x === y || nearly(x).includes(y) || nearly(y).includes(x) || nearly(x).some(short => nearly(y).includes(short))
}
