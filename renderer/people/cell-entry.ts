import type { Failure } from '../../rota/failure.ts'
import { type PeopleStep, PersonFields } from '../../rota/person-edit.ts'
import { withLevel, withoutShown } from '../../rota/person-tenures.ts'
import type { PersonLine } from '../../rota/person-year.ts'
import { type Level, levels } from '../../rota/qualification.ts'
import type { LocalDate } from '../../rota/time.ts'
import { readDate } from '../read-date.ts'
import { levelLetters } from '../words/coverage.ts'
import { failureLine } from '../words/failure.ts'
import { personMistakes } from '../words/people.ts'
import { isDateField, type PeopleColumn } from './columns.ts'

/** What typing a text into a cell of a person does, or what is wrong with it. */
export function fieldStep(
  line: PersonLine,
  field: NonNullable<PeopleColumn['field']>,
  text: string,
  date: LocalDate,
): { readonly ok: true; readonly step: PeopleStep } | { readonly ok: false; readonly mistake: string } {
  const { person } = line
  const wrong = (mistake: string) => ({ ok: false, mistake }) as const
  const isEmptyDate = isDateField(field) && text.trim() === ''
  const value = isEmptyDate ? null : isDateField(field) ? readDate(text, person[field] ?? date) : text
  if (value === null && !isEmptyDate) return wrong(personMistakes.date)
  const parsed = PersonFields.shape[field].safeParse(value)
  if (!parsed.success) return wrong(field === 'name' ? personMistakes.name : personMistakes.text)
  const after = { ...person, [field]: parsed.data }
  if (after.joined !== null && after.left !== null && after.joined >= after.left) return wrong(personMistakes.order)
  return { ok: true, step: { kind: 'change', personId: person.id, fields: { [field]: parsed.data } } }
}

/** The level that a letter stands for; null if it stands for none. */
export function levelOfKey(key: string): Level | null {
  return levels.find(level => levelLetters[level] === key.toUpperCase()) ?? null
}

/** What sets a level of some people in a role, or takes it away; no step for those of whom that says nothing new. */
export function levelSteps(
  lines: readonly PersonLine[],
  roleId: string,
  level: Level | null,
  date: LocalDate,
): PeopleStep[] {
  return lines.flatMap(({ person, held }) => {
    const tenures = held.get(roleId) ?? []
    if (level === null && tenures.length === 0) return []
    const after = level === null ? withoutShown(tenures, date) : withLevel(tenures, level, date)
    return [{ kind: 'qualify' as const, personId: person.id, roleId, tenures: after }]
  })
}

/** Why what was typed was not taken, for the cell. */
export function mistakeOf(failure: Failure | null): string | null {
  if (failure === null) return null
  if (failure.kind === 'hindered' && failure.hindrance.why === 'taken') return personMistakes.taken
  return failureLine(failure)
}
