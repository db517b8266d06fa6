import type { Assumption } from '../../rota/assumption.ts'
import { addDays } from '../../rota/civil-time.ts'
import type { Status } from '../../rota/coverage.ts'
import { kindsInOrder } from '../../rota/kind-by-code.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import type { StatusChange } from '../../rota/what-if.ts'
import { levelNames, shadeNames } from './coverage.ts'
import { datedDay } from './dates.ts'
import { count, grouped } from './number.ts'

function dates(from: LocalDate | null, until: LocalDate | null): string {
  const begins = from === null ? '' : ` from ${datedDay(from)}`
  return until === null ? begins : `${begins} to ${datedDay(addDays(until, -1))}`
}

/** `84 → 90`, or `84` where nothing changes. */
function becomes(before: string, after: string): string {
  return before === after ? before : `${before} → ${after}`
}

/** What would be if … */
export const whatIf = {
  assume: 'What is assumed',
  kind: 'Assume that',
  kinds: {
    leaves: 'somebody leaves',
    joins: 'somebody new joins',
    holds: 'somebody holds a level',
    away: 'somebody is away',
    period: 'a period changes',
  } as const satisfies Record<Assumption['kind'], string>,
  person: 'Person',
  name: 'Name',
  email: 'E-mail',
  role: 'Role',
  level: 'Level',
  period: 'Period',
  periodKind: 'Kind',
  from: { leaves: 'On', joins: 'From', holds: 'From', away: 'First day', period: 'First day' } as const,
  last: 'Last day',
  add: 'Assume',
  nothing: 'Nothing is assumed yet. Choose what, and see here what would become of the year; the rota stays as it is.',
  starts: 'Those who would be missed most',
  sentence: (rota: Rota, assumed: Assumption): string => {
    const person = (id: string) => rota.rows.person.get(id)?.name ?? 'Somebody who is not in the rota any more'
    const role = (id: string) => rota.rows.role.get(id)?.code ?? 'a role that is gone'
    switch (assumed.kind) {
      case 'leaves':
        return `${person(assumed.personId)} leaves on ${datedDay(assumed.from)}`
      case 'joins':
        return `${assumed.name} joins, ${levelNames[assumed.level]} in ${role(assumed.roleId)}${dates(assumed.from, assumed.until)}`
      case 'holds':
        return `${person(assumed.personId)} is ${levelNames[assumed.level]} in ${role(assumed.roleId)}${dates(assumed.from, assumed.until)}`
      case 'away':
        return `${person(assumed.personId)} is away${dates(assumed.start, assumed.end)}`
      case 'period': {
        const period = rota.rows.period.get(assumed.periodId)?.name ?? 'A period that is gone'
        const kind = kindsInOrder(rota).find(({ code }) => code === assumed.periodKind)?.name ?? 'a kind that is gone'
        return `${period} lasts${dates(assumed.start, assumed.end)}, as ${kind}`
      }
    }
  },
  remove: (sentence: string) => `Do not assume: ${sentence}`,
  notAssumed: (why: string) => `Not assumed: ${why}.`,
  apply: (n: number) => `Apply to the rota: ${count(n, 'assumption')}`,
  applyMeaning: 'One change, which Undo takes back. Until then nothing of this is written.',
  clear: 'Assume nothing',
  table: 'What would become of each role',
  head: { coverage: 'Coverage', gaps: 'Gaps', thin: 'Thin', achievable: 'Can be filled at best' } as const,
  becomes,
  places: (before: number, after: number) => becomes(grouped(before), grouped(after)),
  reach: ({ attained, bound }: { readonly attained: number; readonly bound: number }) =>
    attained === bound ? grouped(attained) : `${grouped(attained)} to ${grouped(bound)}`,
  working: '…',
  weeks: 'Weeks that change',
  noWeek: 'No slot of the year would stand otherwise.',
  inWeek: (changes: readonly StatusChange[]): string => {
    const counts = new Map<string, number>()
    for (const { from, to } of changes) {
      const key = `${shadeNames[from satisfies Status]} → ${shadeNames[to]}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    return [...counts].map(([key, n]) => `${count(n, 'slot')} ${key}`).join(', ')
  },
} as const
