import { z } from 'zod'
import type { Rota } from '../rota.ts'
import { LocalDate } from '../time.ts'

/** Which part of the rota a calendar holds. */
export const CalendarScope = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('rota') }),
  z.object({ kind: z.literal('role'), roleId: z.uuid() }),
  z.object({ kind: z.literal('person'), personId: z.uuid() }),
  z.object({ kind: z.literal('institute'), institute: z.string().min(1).max(100) }),
  z.object({ kind: z.literal('open') }),
  /** The open places that a call for shifters tells; null does not narrow. */
  z.object({
    kind: z.literal('call'),
    range: z.object({ start: LocalDate, end: LocalDate }),
    roleId: z.uuid().nullable(),
    institute: z.string().min(1).max(100).nullable(),
    subsystem: z.string().min(1).max(100).nullable(),
  }),
])
export type CalendarScope = z.infer<typeof CalendarScope>

/** Names a part of a rota: the same for the same part. @param scope  as it was parsed */
export function scopeKey(scope: CalendarScope): string {
  return JSON.stringify(scope)
}

/** A calendar of the open places that a call for shifters tells. */
export type CallScope = Extract<CalendarScope, { readonly kind: 'call' }>

/** A calendar of places that nobody has, instead of bookings. */
export type OpenScope = Extract<CalendarScope, { readonly kind: 'open' | 'call' }>

/** Whether the events of a calendar are places that nobody has, instead of bookings. */
export function isOpenScope(scope: CalendarScope): scope is OpenScope {
  return isOpenKind(scope.kind)
}

/** The same of a kind of scope. */
export function isOpenKind(kind: CalendarScope['kind']): kind is OpenScope['kind'] {
  return kind === 'open' || kind === 'call'
}

/** Whether a rota has the role or person that a calendar is about. */
export function hasScope({ rows }: Rota, scope: CalendarScope): boolean {
  if (scope.kind === 'person') return rows.person.has(scope.personId)
  if (scope.kind === 'role') return rows.role.has(scope.roleId)
  return scope.kind !== 'call' || scope.roleId === null || rows.role.has(scope.roleId)
}
