import { derived, type Rota } from '../../rota/rota.ts'

/** The institutes of people, by name. */
export const institutes = derived(['person'], rota => namesOf(rota, 'institute'))

/** The subsystems of people, by name. */
export const subsystems = derived(['person'], rota => namesOf(rota, 'subsystem'))

function namesOf(rota: Rota, field: 'institute' | 'subsystem'): readonly string[] {
  const names = new Set([...rota.rows.person.values()].map(person => person[field]))
  return [...names].filter(name => name !== '').sort((a, b) => a.localeCompare(b, 'en'))
}
