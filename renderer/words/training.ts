import type { Leverage } from '../../rota/leverage.ts'
import type { NewPeople } from '../../rota/new-people.ts'
import type { Shadowing } from '../../rota/shadowing.ts'
import type { LocalDate } from '../../rota/time.ts'
import { levelNames } from './coverage.ts'
import { dayMonth, longDate } from './dates.ts'
import { count } from './number.ts'

/** Whom to train, and how many new people a role needs. */
export const trainingWords = {
  role: 'Role',
  from: 'Qualified from',
  shadows: 'Shadow bookings first',
  cap: 'Most points a new person takes',
  noCap: 'any',
  newPeople: (code: string, { places, atLeast, enough, forDepth }: NewPeople, wanted: number) => {
    const fill =
      places === 0
        ? `Every place of ${code} can be taken by somebody.`
        : `${count(places, 'place')} of ${code} can be taken by nobody: ${atLeast === enough ? `${enough} new ${enough === 1 ? 'person' : 'people'} would do` : `at least ${atLeast}, at most ${enough} new people would do`}.`
    const depth =
      forDepth === 0
        ? `Every slot has the ${count(wanted, 'spare')} it wants.`
        : `For ${count(wanted, 'spare')} on every slot: ${forDepth} new ${forDepth === 1 ? 'person' : 'people'}.`
    return `${fill} ${depth}`
  },
  nobody: (code: string) =>
    `From this date on, nobody who could be trained would open a gap of ${code} or cover a thin slot.`,
  table: (code: string) => `Whom to train in ${code}`,
  person: 'Person',
  institute: 'Institute',
  now: 'Now',
  held: ({ level, lapses, able }: Leverage) =>
    lapses
      ? `${levelNames[level ?? 'qualified']} until ${dayMonth(lapses)}`
      : [level && levelNames[level], ...able.map(({ code }) => code)].filter(part => part !== null).join(', '),
  takes: 'Could fill',
  opens: 'Gaps opened',
  covers: 'No longer thin',
  copied: (lines: number) => `${count(lines, 'line')} copied`,
  ifTrained: ({ lapses }: Leverage) => (lapses ? 'If their level is extended: ' : 'If they are qualified: '),
  opened: 'Gaps that they could take and nobody else',
  covered: 'No longer thin',
  shadowing: 'Shadow bookings',
  noneMissing: 'None is missing.',
  missing: ({ missing, slots }: Shadowing) =>
    slots.length < missing
      ? `${missing} missing, and ${slots.length === 0 ? 'none' : `only ${slots.length}`} can be found beside somebody experienced before that date.`
      : `${missing} missing. The latest beside somebody experienced:`,
  startBy: (date: LocalDate) => `Shadowing has to start by ${longDate(date)}.`,
  book: (n: number) => `Book ${n === 1 ? 'it' : `these ${n}`}`,
  traineeFirst: (code: string) => `They have no level in ${code} yet: make them a trainee first.`,
} as const
