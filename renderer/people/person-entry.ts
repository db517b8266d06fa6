import { PersonFields } from '../../rota/person-edit.ts'
import type { Rota } from '../../rota/rota.ts'
import { personMistakes } from '../words/people.ts'

/** What is wrong with what was entered about a person, field by field, in words. */
export type PersonMistakes = Partial<Record<keyof PersonFields, string>>

/**
 * Checks what was entered about a person.
 *
 * @param personId  whom it is about: their own address is not taken; null: somebody new
 */
export function checkPerson(
  rota: Rota,
  entry: PersonFields,
  personId: string | null,
): { readonly ok: true; readonly fields: PersonFields } | { readonly ok: false; readonly mistakes: PersonMistakes } {
  const mistakes: PersonMistakes = {}
  for (const field of Object.keys(PersonFields.shape) as (keyof PersonFields)[]) {
    if (!PersonFields.shape[field].safeParse(entry[field]).success) mistakes[field] = mistakeIn(field)
  }
  const { joined, left } = entry
  if (joined && left && joined >= left) mistakes.left = personMistakes.order
  const email = entry.email.trim().toLowerCase()
  const owner = [...rota.rows.person.values()].find(person => person.email === email)
  if (owner && owner.id !== personId) mistakes.email = personMistakes.taken
  const parsed = PersonFields.safeParse({ ...entry, email })
  if (parsed.success && Object.keys(mistakes).length === 0) return { ok: true, fields: parsed.data }
  return { ok: false, mistakes }
}

function mistakeIn(field: keyof PersonFields): string {
  if (field === 'name' || field === 'email') return personMistakes[field]
  return personMistakes.text
}
