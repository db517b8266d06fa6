import { grouped, percent } from '../../renderer/words/number.ts'
import { dateOf, yearInterval, yearOf } from '../../rota/civil-time.ts'
import { type Figures, figuresOf } from '../../rota/figures.ts'
import type { Role } from '../../rota/role.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { Instant, Interval } from '../../rota/time.ts'
import { inColumns } from './columns.ts'
import { type Command, oneRota, taken, wholeNumber } from './command.ts'
import { exitCodes } from './ending.ts'
import { roleCalled } from './find.ts'
import { withRota } from './session.ts'

const options = {
  year: {
    type: 'string',
    value: 'YEAR',
    says: 'the year, in the time zone of the rota; the current one if none is given',
  },
  role: { type: 'string', multiple: true, value: 'CODE', says: 'this role only; may be given several times' },
  json: { type: 'boolean', says: 'write JSON instead of a table' },
} as const

/** How each role's year is covered. */
export const coverage: Command = {
  name: 'coverage',
  synopsis: 'FILE [--year YEAR] [--role CODE]... [--json]',
  summary: 'tell how the year is covered',
  description: [
    'Writes a line for each role: its slots that start in the year, and how many of them need nobody, are gaps, thin or covered; the hours that need somebody, those without, and the hours with enough people in percent.',
    'As JSON it is one object: rota, zone, year, and roles with code, name, slots, none, gap, thin, covered, surplus, demandedHours, gapHours, coveragePercent (null where nobody is needed), longestGap and nextGap (null where there is none), with moments in UTC. Of the slots, whatever they count as, surplus have more people than they need. The next gap is the first that has not ended yet.',
    'The rota is only read.',
  ],
  options,
  examples: [
    { line: 'watchbill coverage cms.watchbill --year 2017', does: 'all roles, as a table' },
    { line: 'watchbill coverage cms.watchbill --role CODE --json', does: 'one role this year, for a program' },
  ],
  async run(args, terminal) {
    const { values, files } = taken(args, options)
    const path = oneRota(files)
    const wanted = values.year === undefined ? null : wholeNumber('year', values.year, 1990, 2100)
    return withRota(path, 'look', terminal, {}, async ({ read }) => {
      const { rota } = await read()
      const now = terminal.now() as Instant
      const year = wanted ?? yearOf(dateOf(rota.zone, now))
      const roles = values.role?.map(code => roleCalled(rota, code)) ?? rolesInOrder(rota)
      const figures = roles.map(role => ({
        role,
        figures: figuresOf(rota, role.id, yearInterval(rota.zone, year), now),
      }))
      if (values.json) {
        const { name } = rota.heading
        terminal.say(JSON.stringify({ rota: name, zone: rota.zone, year, roles: figures.map(asJson) }, null, 2))
      } else {
        terminal.say(`${rota.heading.name}, ${year}`)
        for (const line of inColumns([head, ...figures.map(asLine)])) terminal.say(line)
      }
      if (figures.every(({ figures: { slots } }) => slots === 0)) terminal.warn(`The rota has no slots in ${year}.`)
      return exitCodes.done
    })
  },
}

interface RoleFigures {
  readonly role: Role
  readonly figures: Figures
}

const head = ['role', 'slots', 'none', 'gap', 'thin', 'covered', 'demanded h', 'gap h', 'coverage']

function asLine({ role, figures }: RoleFigures): string[] {
  const { none, gap, thin, covered } = figures.byStatus
  const hours = [figures.demandedHours, figures.gapHours].map(grouped)
  const share = figures.coveragePercent === null ? '–' : percent(figures.coveragePercent)
  return [role.code, ...[figures.slots, none, gap, thin, covered].map(String), ...hours, share]
}

function asJson({ role: { code, name }, figures }: RoleFigures) {
  const { slots, byStatus, surplus, demandedHours, gapHours, coveragePercent, longestGap, nextGap } = figures
  return {
    ...{ code, name, slots, ...byStatus, surplus, demandedHours, gapHours, coveragePercent },
    ...{ longestGap: longestGap && moments(longestGap), nextGap: nextGap && moments(nextGap) },
  }
}

/** A stretch of time as programs read it. */
export function moments({ start, end }: Interval): { start: string; end: string } {
  return { start: new Date(start).toISOString(), end: new Date(end).toISOString() }
}
