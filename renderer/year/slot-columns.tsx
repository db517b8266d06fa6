import { Fragment } from 'react'
import { dateOf, timeOf } from '../../rota/civil-time.ts'
import { statuses } from '../../rota/coverage.ts'
import { periodsWithin } from '../../rota/demand.ts'
import { kindOf } from '../../rota/kind-by-code.ts'
import type { Rota } from '../../rota/rota.ts'
import { namesFrom } from '../../rota/share.ts'
import { hoursOf } from '../../rota/time.ts'
import type { Column } from '../ui/data-table.tsx'
import { shadeNames } from '../words/coverage.ts'
import { clockTime, duration, listedDate, moment, slotTimes } from '../words/dates.ts'
import { grouped } from '../words/number.ts'
import { coverageTable } from '../words/year.ts'
import classes from './coverage-table.module.css'
import { Glyph } from './glyph.tsx'
import type { GapLine, SlotLine } from './slot-lines.ts'

/** The columns of the table of slots. @param institute  whose people stand out; null: nobody's */
export function slotColumns(rota: Rota, institute: string | null = null): readonly Column<SlotLine>[] {
  const alarm = ({ coverage, shade }: SlotLine) => statuses.indexOf(coverage.status) * 2 - (shade === 'surplus' ? 1 : 0)
  const people = ({ coverage }: SlotLine) => coverage.counted - coverage.demand.required
  const experts = ({ coverage }: SlotLine) => coverage.experts - coverage.demand.experts
  const names = ({ names }: SlotLine) => names.join(', ')
  return [
    {
      id: 'role',
      name: coverageTable.role,
      width: 76,
      text: ({ role }) => role.code,
      order: (a, b) => a.role.rank - b.role.rank || a.role.code.localeCompare(b.role.code),
    },
    {
      id: 'date',
      name: coverageTable.date,
      width: 132,
      text: ({ date }) => listedDate(date),
      copied: ({ date }) => date,
      order: (a, b) => a.slot.start - b.slot.start,
    },
    {
      id: 'time',
      name: coverageTable.time,
      width: 114,
      text: ({ slot }) => timesOf(rota, slot),
      order: (a, b) => timesOf(rota, a.slot).localeCompare(timesOf(rota, b.slot)),
    },
    {
      id: 'status',
      name: coverageTable.status,
      width: 112,
      text: ({ shade }) => shadeNames[shade],
      cell: ({ shade }) => (
        <span className={classes.status}>
          <Glyph shade={shade} /> {shadeNames[shade]}
        </span>
      ),
      order: (a, b) => alarm(b) - alarm(a),
    },
    {
      id: 'people',
      name: coverageTable.people,
      width: 74,
      numeric: true,
      text: ({ coverage }) => outOf(coverage.counted, coverage.demand.required),
      order: (a, b) => people(a) - people(b),
    },
    {
      id: 'experts',
      name: coverageTable.experts,
      width: 78,
      numeric: true,
      text: ({ coverage }) => outOf(coverage.experts, coverage.demand.experts),
      order: (a, b) => experts(a) - experts(b),
    },
    {
      id: 'spares',
      name: coverageTable.spares,
      width: 72,
      numeric: true,
      text: ({ spares }) => String(spares),
      order: (a, b) => a.spares - b.spares,
    },
    {
      id: 'on',
      name: coverageTable.on,
      width: null,
      text: names,
      ...(institute === null ? {} : { cell: line => <Names rota={rota} line={line} institute={institute} /> }),
      order: (a, b) => names(a).localeCompare(names(b)),
    },
  ]
}

/** Who is on, those of an institute standing out. */
function Names({
  rota,
  line,
  institute,
}: {
  readonly rota: Rota
  readonly line: SlotLine
  readonly institute: string
}) {
  const theirs = namesFrom(rota, line.slot, institute)
  return line.names.map((name, index) => (
    <Fragment key={name}>
      {index > 0 && ', '}
      {theirs.some(their => name.startsWith(their)) ? <mark className={classes.theirs}>{name}</mark> : name}
    </Fragment>
  ))
}

/** How many there are of those asked for; only how many where nobody is. */
function outOf(there: number, asked: number): string {
  if (asked === 0) return there === 0 ? coverageTable.nothing : String(there)
  return coverageTable.outOf(there, asked)
}

/** When a slot is, beside its date: `23:00–07:00`, or for a longer one when it starts and how long it lasts. */
export function timesOf(rota: Rota, slot: SlotLine['slot']): string {
  const hours = hoursOf(slot)
  if (hours <= 25) return slotTimes(rota.zone, slot)
  return coverageTable.lasting(clockTime(rota.zone, slot.start), duration(hours))
}

function periodsOf(rota: Rota, { first, last }: GapLine): string {
  return periodsWithin(rota, { start: first.start, end: last.end })
    .filter(({ kind }) => kindOf(rota, kind).demands)
    .map(({ name }) => name)
    .join(', ')
}

/** The columns of the list of gaps. */
export function gapColumns(rota: Rota): readonly Column<GapLine>[] {
  return [
    {
      id: 'role',
      name: coverageTable.role,
      width: 92,
      text: ({ role }) => role.code,
      order: (a, b) => a.role.rank - b.role.rank || a.role.code.localeCompare(b.role.code),
    },
    {
      id: 'date',
      name: coverageTable.from,
      width: 170,
      text: ({ start, first }) => `${listedDate(start)} ${clockTime(rota.zone, first.start)}`,
      copied: ({ start, first }) => `${start} ${timeOf(rota.zone, first.start)}`,
      order: (a, b) => a.first.start - b.first.start,
    },
    {
      id: 'until',
      name: coverageTable.until,
      width: 130,
      text: ({ last }) => moment(rota.zone, last.end),
      copied: ({ last }) => `${dateOf(rota.zone, last.end)} ${timeOf(rota.zone, last.end)}`,
      order: (a, b) => a.last.end - b.last.end,
    },
    {
      id: 'hours',
      name: coverageTable.hours,
      width: 120,
      numeric: true,
      text: ({ hours }) => `${grouped(hours)} h`,
      copied: ({ hours }) => String(hours),
      order: (a, b) => a.hours - b.hours,
    },
    {
      id: 'slots',
      name: coverageTable.slots,
      width: 84,
      numeric: true,
      text: ({ slots }) => grouped(slots),
      order: (a, b) => a.slots - b.slots,
    },
    {
      id: 'missing',
      name: coverageTable.missing,
      width: 130,
      numeric: true,
      text: ({ missing }) => grouped(missing),
      order: (a, b) => a.missing - b.missing,
    },
    {
      id: 'periods',
      name: coverageTable.periods,
      width: null,
      text: line => periodsOf(rota, line),
      order: (a, b) => periodsOf(rota, a).localeCompare(periodsOf(rota, b)),
    },
  ]
}
