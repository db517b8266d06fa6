import { intervalOf } from '../../rota/civil-time.ts'
import { coverageOf, type SlotCoverage } from '../../rota/coverage.ts'
import { depthOf } from '../../rota/depth.ts'
import { slotsStartingIn } from '../../rota/figures.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { type DateRange, hoursOf, type LocalDate } from '../../rota/time.ts'
import type { Shade } from '../words/coverage.ts'
import { namesOn } from './names-on.ts'
import { shadeOf } from './rows.ts'

/** A slot as the table lists it. */
export interface SlotLine {
  readonly slot: Slot
  readonly role: Role
  /** The date on which it starts. */
  readonly date: LocalDate
  readonly coverage: SlotCoverage
  readonly shade: Shade
  readonly spares: number
  /** Who is on. */
  readonly names: readonly string[]
}

/** The slots of some roles that start in some years, by start, then in the order of the roles. */
export function slotLines(rota: Rota, roles: readonly Role[], years: DateRange): SlotLine[] {
  const coverage = coverageOf(rota)
  const depth = depthOf(rota)
  const stretch = intervalOf(rota.zone, years)
  return roles
    .flatMap(role =>
      slotsStartingIn(rota, role.id, stretch).map((slot): SlotLine => {
        const judged = coverage.get(slot.id) as SlotCoverage
        return {
          slot,
          role,
          date: dateOfSlot(rota, slot),
          coverage: judged,
          shade: shadeOf(judged),
          spares: depth.get(slot.id) ?? 0,
          names: namesOn(rota, slot),
        }
      }),
    )
    .sort((a, b) => a.slot.start - b.slot.start || a.role.rank - b.role.rank)
}

/** Slots of a role that follow each other and are all gaps. */
export interface GapLine {
  readonly role: Role
  readonly first: Slot
  readonly start: LocalDate
  readonly last: Slot
  readonly slots: number
  readonly hours: number
  /** How many people are missing, in all slots together. */
  readonly missing: number
}

/** The gaps among some lines (by start), those that follow each other in one; by start. */
export function gapLines(lines: readonly SlotLine[]): GapLine[] {
  const open = new Map<string, GapLine>()
  const found: GapLine[] = []
  for (const { slot, role, date, shade, coverage } of lines) {
    if (shade !== 'gap') continue
    const missing = coverage.demand.required - coverage.counted
    const before = open.get(role.id)
    const continues = before !== undefined && before.last.end === slot.start
    const line: GapLine = continues
      ? {
          ...before,
          last: slot,
          slots: before.slots + 1,
          hours: before.hours + hoursOf(slot),
          missing: before.missing + missing,
        }
      : { role, first: slot, start: date, last: slot, slots: 1, hours: hoursOf(slot), missing }
    if (continues) found[found.indexOf(before)] = line
    else found.push(line)
    open.set(role.id, line)
  }
  return found
}
