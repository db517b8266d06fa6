import type { Breach, RuleId } from '../../rota/breach.ts'
import { dateOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Interval } from '../../rota/time.ts'
import { levelNames } from './coverage.ts'
import { dateRange, dayInSentence, duration, moment } from './dates.ts'
import { count } from './number.ts'

/** Each rule in a few words, as badges and summaries name it. */
export const ruleNames: Readonly<Record<RuleId, string>> = {
  QUAL: 'not qualified',
  MEMBER: 'not in the pool',
  ABSENT: 'away',
  DOUBLE: 'on the slot already',
  OVERLAP: 'booked elsewhere',
  'REST-11H': 'too little rest',
  FULL: 'more than required',
  'RUN-7': 'too many days in a row',
  'NIGHT-4': 'too many nights in a row',
  LOAD: 'over the cap',
  RECENT: 'out of practice',
  NOVICE: 'new to the role',
  WISH: 'would rather not',
  BLOCK: 'splits a block',
}

/**
 * A broken rule in words with its numbers, to stand behind a person's name: `qualification ended 1 March`.
 *
 * @param slot  the slot that the booking is, or would be, on
 */
export function breachWords(rota: Rota, slot: Interval & { readonly roleId: string }, breach: Breach): string {
  const year = dateOf(rota.zone, slot.start).slice(0, 4)
  const code = (roleId: string) => rota.rows.role.get(roleId)?.code ?? 'another role'
  const at = (other: Interval & { readonly roleId: string }) =>
    `${code(other.roleId)} ${moment(rota.zone, other.start)}`
  switch (breach.rule) {
    case 'QUAL':
      if (breach.until !== null) {
        const verb = breach.until <= dateOf(rota.zone, slot.start) ? 'ended' : 'ends'
        return `qualification ${verb} ${dayInSentence(breach.until, year)}`
      }
      if (breach.from !== null) return `qualification begins ${dayInSentence(breach.from, year)}`
      return breach.level === 'trainee'
        ? `only ${levelNames.trainee} in ${code(slot.roleId)}`
        : `not qualified in ${code(slot.roleId)}`
    case 'MEMBER': {
      const { joined, left } = breach
      if (left !== null && left <= dateOf(rota.zone, slot.end)) return `left on ${dayInSentence(left, year)}`
      return joined === null ? 'not in the pool then' : `joins on ${dayInSentence(joined, year)}`
    }
    case 'ABSENT':
      return `away ${dateRange(breach, year)}${breach.reason === '' ? '' : ` (${breach.reason})`}`
    case 'DOUBLE':
      return 'is on this slot already'
    case 'OVERLAP':
      return `is on ${at(breach)} at that time`
    case 'REST-11H': {
      const rest = duration(breach.restMinutes / 60)
      return `only ${rest} ${breach.side === 'before' ? 'after' : 'before'} ${at(breach)}, ${rota.heading.rules.restHours} h needed`
    }
    case 'FULL':
      return `${count(breach.shifters, 'shifter')} where ${breach.required} required`
    case 'RUN-7':
      return `${breach.days} days in a row, more than ${rota.heading.rules.daysInRow}`
    case 'NIGHT-4':
      return `${breach.nights} nights in a row, more than ${rota.heading.rules.nightsInRow}`
    case 'LOAD':
      return `${breach.credit} points in ${breach.year}, over the cap of ${breach.cap}`
    case 'RECENT': {
      const role = code(slot.roleId)
      if (breach.last === null) return `never on ${role} before`
      return `last on ${role} ${dayInSentence(dateOf(rota.zone, breach.last), year)}, more than ${count(breach.months, 'month')} ago`
    }
    case 'NOVICE': {
      const short = breach.shadows < breach.shadowsFirst
      const shadowed = `shadowed ${breach.shadows} of ${breach.shadowsFirst} times`
      if (breach.night) return `first ${code(slot.roleId)} shift would be at night${short ? `, ${shadowed}` : ''}`
      return `first ${code(slot.roleId)} shift, ${shadowed}`
    }
    case 'WISH':
      return `would rather not ${dateRange(breach, year)}`
    case 'BLOCK':
      return `splits a block of ${breach.length}`
  }
}
