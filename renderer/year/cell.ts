import { yearOf } from '../../rota/civil-time.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import { worst } from '../../rota/day.ts'
import type { Role } from '../../rota/role.ts'
import { groupBy, type Rota } from '../../rota/rota.ts'
import { namesFrom } from '../../rota/share.ts'
import type { Slot } from '../../rota/slot.ts'
import type { DateRange } from '../../rota/time.ts'
import { draftNow } from '../publish/published.ts'
import type { Cursor } from '../view.ts'
import { type Shade, shadeNames, statusWords, thinnestWords } from '../words/coverage.ts'
import { listedDate, shortDate, shortRange, slotTimes, timeOfDay, weekName } from '../words/dates.ts'
import { count } from '../words/number.ts'
import { yearScreen } from '../words/year.ts'
import { namesOn } from './names-on.ts'
import { fillsDays } from './placement.ts'
import { shadeOf, slotsOfCell, weekOf } from './rows.ts'
import { datesOf, inSeveralYears } from './shown-year.ts'

/** A line of it; one without a shade says nothing of coverage. */
export interface CellLine {
  readonly shade: Shade | null
  readonly text: string
}

/** What a cell of the heatmap says, for the tooltip and, in one sentence, for a screen reader. */
export interface CellWords {
  readonly title: string
  readonly lines: readonly CellLine[]
  readonly sentence: string
}

/**
 * What the cell says: `DQM, Tue 14 Mar, 23:00–07:00: gap, 0 of 1; nobody is on`.
 *
 * @param years  the dates shown; the year of the date unless told
 * @param institute  whose people are named apart; null: nobody's
 */
export function cellWords(
  rota: Rota,
  { roleId, line, date }: Cursor,
  years: DateRange = datesOf(yearOf(date)),
  institute: string | null = null,
): CellWords {
  const role = rota.get('role', roleId)
  const slots = slotsOfCell(rota, role, line, date, years)
  if (line === null) return weekWords(rota, role, date, slots, years, institute)
  const day = `${role.code}, ${inSeveralYears(years) ? listedDate(date) : shortDate(date)}`
  const [only] = slots
  if (only === undefined) {
    const start = role.pattern.kind === 'daily' ? role.pattern.starts[line] : undefined
    const title = start === undefined ? day : `${day}, ${timeOfDay(start)}`
    return withoutSlot(title, role, date)
  }
  const lines = slots.map(slot => slotLine(rota, slot, institute))
  const title = `${day}, ${slotTimes(rota.zone, only)}`
  return { title, lines, sentence: `${title}: ${lines.map(({ text }) => text).join('; ')}` }
}

/** What a cell says that has no slot, and why where the role has been given up. */
function withoutSlot(title: string, { retired }: Role, date: Cursor['date']): CellWords {
  const text = retired !== null && retired <= date ? yearScreen.retired(listedDate(retired)) : yearScreen.noSlot
  return { title, lines: [{ shade: 'none', text }], sentence: `${title}: ${text}` }
}

function slotLine(rota: Rota, slot: Slot, institute: string | null): { shade: Shade; text: string } {
  const coverage = coverageOf(rota).get(slot.id) as SlotCoverage
  const names = namesOn(rota, slot)
  const who = names.length > 0 ? yearScreen.on(names) : coverage.status === 'none' ? null : yearScreen.nobodyOn
  const theirs = institute === null ? [] : namesFrom(rota, slot, institute)
  const apart = theirs.length > 0 && institute !== null ? yearScreen.ofInstitute(institute, theirs) : null
  const draft = draftNow(rota)?.slotIds.has(slot.id) ? yearScreen.draft : null
  const text = [statusWords(rota, coverage), who, apart, draft].filter(part => part !== null).join('; ')
  return { shade: shadeOf(coverage), text }
}

function weekWords(
  rota: Rota,
  role: Role,
  date: Cursor['date'],
  slots: readonly Slot[],
  years: DateRange,
  institute: string | null,
): CellWords {
  const week = weekOf(date, years)
  const title = `${role.code}, ${weekName(week.start)}, ${shortRange(week)}${inSeveralYears(years) ? ` ${yearOf(week.start)}` : ''}`
  if (slots.length === 0) return withoutSlot(title, role, date)
  const coverage = coverageOf(rota)
  const byShade = groupBy(
    slots.map(({ id }) => coverage.get(id) as SlotCoverage),
    shadeOf,
  )
  const order: readonly Shade[] = ['gap', 'thin', 'surplus', 'covered', 'none']
  const lines: CellLine[] = order.flatMap(shade => {
    const such = byShade.get(shade)
    if (such === undefined) return []
    return [{ shade, text: shade === 'thin' ? thinnestWords(rota, such) : `${such.length} ${shadeNames[shade]}` }]
  })
  if (institute !== null) {
    const theirs = slots.filter(slot => namesFrom(rota, slot, institute).length > 0).length
    if (theirs > 0) lines.push({ shade: null, text: yearScreen.byInstitute(institute, theirs) })
  }
  const changed = slots.filter(({ id }) => draftNow(rota)?.slotIds.has(id)).length
  if (changed > 0) lines.push({ shade: null, text: yearScreen.draftSlots(changed) })
  const worstShade = shadeNames[shadeOf(worst(rota, slots))]
  const sentence = `${title}: ${worstShade}; ${count(slots.length, 'slot')}: ${lines.map(({ text }) => text).join(', ')}`
  return { title, lines, sentence }
}

/** What heads a row of days: the start time where the role has several a day; else nothing. */
export function lineLabel(rota: Rota, roleId: string, line: number): string {
  const role = rota.get('role', roleId)
  if (fillsDays(role) || role.pattern.kind !== 'daily' || role.pattern.starts.length === 1) return ''
  return timeOfDay(role.pattern.starts[line] ?? '')
}
