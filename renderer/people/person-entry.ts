import { PersonFields } from '../../rota/person-edit.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { personMistakes } from '../words/people.ts'
import { readDate } from './cell-entry.ts'

/** What is written in the fields of a person. */
export type PersonEntry = Readonly<Record<keyof PersonFields, string>>

/** What is wrong with it, field by field, in words. */
export type PersonMistakes = Partial<Record<keyof PersonFields, string>>

/**
 * Reads what was entered about a person.
 *
 * @param personId  whom it is about: their own address is not taken; null: somebody new
 * @param date  gives the year of dates that are written without one
 */
export function checkPerson(
  rota: Rota,
  entry: PersonEntry,
  personId: string | null,
  date: LocalDate,
): { readonly ok: true; readonly fields: PersonFields } | { readonly ok: false; readonly mistakes: PersonMistakes } {
  const values = { ...entry, joined: readDate(entry.joined, date), left: readDate(entry.left, date) }
  const mistakes: PersonMistakes = {}
  for (const field of Object.keys(PersonFields.shape) as (keyof PersonFields)[]) {
    if (!PersonFields.shape[field].safeParse(values[field]).success) mistakes[field] = mistakeIn(field)
  }
  const { joined, left } = values
  if (joined && left && joined >= left) mistakes.left = personMistakes.order
  const email = entry.email.trim().toLowerCase()
  const owner = [...rota.rows.person.values()].find(person => person.email === email)
  if (owner && owner.id !== personId) mistakes.email = personMistakes.taken
  const parsed = PersonFields.safeParse({ ...values, email })
  if (parsed.success && Object.keys(mistakes).length === 0) return { ok: true, fields: parsed.data }
  return { ok: false, mistakes }
}

function mistakeIn(field: keyof PersonFields): string {
  if (field === 'name' || field === 'email') return personMistakes[field]
  return field === 'joined' || field === 'left' ? personMistakes.date : personMistakes.text
}
