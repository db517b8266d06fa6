import { alertWords } from '../../renderer/words/alerts.ts'
import { statusWords } from '../../renderer/words/coverage.ts'
import { count } from '../../renderer/words/number.ts'
import { alertsOf } from '../../rota/alerts.ts'
import { addDays, dateOf, instantOf, timeOf } from '../../rota/civil-time.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot, rolesInOrder, slotsWithin } from '../../rota/slots.ts'
import { type Instant, LocalDate } from '../../rota/time.ts'
import { inColumns } from './columns.ts'
import { type Command, oneRota, taken, wholeNumber } from './command.ts'
import { moments } from './coverage.ts'
import { exitCodes, misused } from './ending.ts'
import { withRota } from './session.ts'

const options = {
  weeks: { type: 'string', value: 'N', says: 'how many weeks ahead, today included; 4 if none is given' },
  from: { type: 'string', value: 'DATE', says: 'begin on this date, such as 2017-03-31, instead of now' },
  thin: { type: 'boolean', says: 'thin slots are amiss, too' },
  json: { type: 'boolean', says: 'write JSON instead of lines' },
} as const

/** Whether there are gaps in the weeks ahead, for a job that runs every night. */
export const check: Command = {
  name: 'check',
  synopsis: 'FILE [--weeks N] [--from DATE] [--thin] [--json]',
  summary: 'tell the gaps of the weeks ahead; exit code 1 if anything is amiss',
  description: [
    'Writes a line for each gap, and with --thin for each thin slot, that has not ended before the weeks are over, and ends with 1 if there is one, or if a role has no slots in these weeks: nobody has opened the year then, which is a gap that nobody sees. Times are in the zone of the rota. A job that runs every night needs nothing but the exit code.',
    'Qualifications that run out while bookings lie behind them are told on standard error, too; they do not change the exit code.',
    'As JSON it is one object: rota, zone, from and until (the first date no longer looked at), gaps and thin (role, start and end in UTC, counted, required), and runningOut (person, role, date, bookings). The rota is only read.',
  ],
  options,
  examples: [
    { line: 'watchbill check cms.watchbill', does: 'the gaps of the next four weeks' },
    { line: 'watchbill check cms.watchbill --weeks 2 || mail -s "gaps" …', does: 'in a job that runs every night' },
    {
      line: 'watchbill check cms.watchbill --from 2017-06-01 --weeks 13 --thin',
      does: 'a summer, thin slots included',
    },
  ],
  async run(args, terminal) {
    const { values, files } = taken(args, options)
    const path = oneRota(files)
    const weeks = wholeNumber('weeks', values.weeks ?? '4', 1, 520)
    const from = values.from === undefined ? null : dateGiven(values.from)
    return withRota(path, 'look', terminal, {}, async ({ read }) => {
      const { rota } = await read()
      const now = from === null ? (terminal.now() as Instant) : instantOf(rota.zone, from)
      const first = dateOf(rota.zone, now)
      const until = addDays(first, 7 * weeks)
      const { gaps, thin, runningOut } = alertsOf(rota, now, 7 * weeks)
      if (values.json) {
        const running = runningOut.map(({ personId, roleId, date, bookings }) => ({
          person: rota.get('person', personId).name,
          role: rota.get('role', roleId).code,
          ...{ date, bookings: bookings.length },
        }))
        const [gapRows, thinRows] = [gaps, thin].map(slots => slots.map(slot => asJson(rota, slot)))
        const { name } = rota.heading
        const all = {
          rota: name,
          zone: rota.zone,
          from: first,
          until,
          gaps: gapRows,
          thin: thinRows,
          runningOut: running,
        }
        terminal.say(JSON.stringify(all, null, 2))
      } else {
        const told = values.thin ? [...gaps, ...thin].sort((a, b) => a.start - b.start) : gaps
        for (const line of inColumns(told.map(slot => asRow(rota, slot)))) terminal.say(line)
        const found = `${count(gaps.length, 'gap')}, ${thin.length} thin`
        terminal.say(`${rota.heading.name}, ${first} to ${addDays(until, -1)}: ${found}`)
      }
      for (const each of runningOut) terminal.warn(`${alertWords.outFrom(rota, each)}.`)
      const ahead = { start: now, end: instantOf(rota.zone, until) }
      const notOpen = rolesInOrder(rota).filter(
        ({ id, retired }) => (retired === null || retired > first) && slotsWithin(rota, id, ahead).length === 0,
      )
      for (const { code } of notOpen) terminal.warn(`${code} has no slots in these weeks: open the year.`)
      const amiss = [...gaps, ...notOpen, ...(values.thin ? thin : [])]
      return amiss.length > 0 ? exitCodes.amiss : exitCodes.done
    })
  },
}

function dateGiven(text: string): LocalDate {
  const date = LocalDate.safeParse(text)
  if (date.success) return date.data
  throw misused(`--from ${text} is not a date such as 2017-03-31`)
}

function asRow(rota: Rota, slot: Slot): string[] {
  const [end, zone] = [dateOf(rota.zone, slot.end), rota.zone]
  const date = dateOfSlot(rota, slot)
  const until = end <= addDays(date, 1) ? timeOf(zone, slot.end) : `${end} ${timeOf(zone, slot.end)}`
  const coverage = coverageOf(rota).get(slot.id) as SlotCoverage
  return [
    `${date} ${timeOf(zone, slot.start)} to ${until}`,
    rota.get('role', slot.roleId).code,
    statusWords(rota, coverage),
  ]
}

function asJson(rota: Rota, slot: Slot) {
  const { counted, demand } = coverageOf(rota).get(slot.id) as SlotCoverage
  return { role: rota.get('role', slot.roleId).code, ...moments(slot), counted, required: demand.required }
}
