import { Assumption } from '../../rota/assumption.ts'
import { addDays } from '../../rota/civil-time.ts'
import type { Period } from '../../rota/period.ts'
import type { Level } from '../../rota/qualification.ts'
import type { LocalDate } from '../../rota/time.ts'

/** What the fields of an assumption say, of all kinds together; null: not chosen yet. */
export interface AssumptionDraft {
  readonly kind: Assumption['kind']
  readonly personId: string | null
  readonly roleId: string | null
  readonly periodId: string | null
  /** The code of its kind. */
  readonly periodKind: string | null
  readonly level: Level
  readonly name: string
  readonly email: string
  readonly from: LocalDate | null
  /** The last day that belongs to it. */
  readonly last: LocalDate | null
}

/** What is there before anything is filled in. */
export const emptyDraft: AssumptionDraft = {
  kind: 'leaves',
  personId: null,
  roleId: null,
  periodId: null,
  periodKind: null,
  level: 'qualified',
  name: '',
  email: '',
  from: null,
  last: null,
}

/** The fields that say of a period how it is, to be changed from there. */
export function draftOfPeriod(period: Period | undefined): Partial<AssumptionDraft> {
  if (period === undefined) return { periodId: null, periodKind: null, from: null, last: null }
  return { periodId: period.id, periodKind: period.kind, from: period.start, last: addDays(period.end, -1) }
}

/** The assumption that the fields make; null while something is missing or wrong. */
export function assumptionOf(draft: AssumptionDraft): Assumption | null {
  const { from, last } = draft
  const until = last && addDays(last, 1)
  const read = Assumption.safeParse({ ...draft, from, until, start: from, end: until })
  return read.success ? read.data : null
}
