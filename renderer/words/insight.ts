import type { SlotCoverage } from '../../rota/coverage.ts'
import type { DepthDrop } from '../../rota/depth-drops.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { slotName } from '../words.ts'
import { statusWords } from './coverage.ts'
import { dateRange, isoWeek, shortDate } from './dates.ts'
import { count } from './number.ts'

/** The Insight screen. */
export const insight = {
  depth: {
    title: (year: number) => `Depth in ${year}`,
    meaning:
      'How many people could still step in, at the slot of each week that has the fewest: they are not on it and would break no hard rule.',
    grid: 'Spares of each role by weeks',
    legend: 'What the fields mean',
    shades: [
      { shade: 'nobody', text: '0: nobody could step in' },
      { shade: 'few', text: 'fewer than the role wants: thin' },
      { shade: 'enough', text: 'enough' },
      { shade: 'plenty', text: 'twice what it wants or more' },
      { shade: 'none', text: 'nobody is needed' },
    ] as const,
    markMeaning: 'depth drops here: listed below',
    nothingInWeek: (code: string, monday: LocalDate) => `${code}, ${isoWeek(monday)}: nobody is needed`,
    inWeek: (code: string, monday: LocalDate, spares: number, slot: string) =>
      `${code}, ${isoWeek(monday)}: ${count(spares, 'spare')} at least, on ${slot}`,
    nothingNeeded: (code: string) => `${code} needs nobody on a slot that starts in this week.`,
    status: (rota: Rota, coverage: SlotCoverage) => statusWords(rota, coverage),
    couldStepIn: (spares: number, wanted: number) =>
      `${count(spares, 'person', 'people')} could step in, ${wanted} wanted`,
    nobody: 'Nobody',
    heldBack: (n: number) => `${count(n, 'other')} with a level cannot`,
    none: 'Nobody is kept from it',
    open: 'Open the slot',
    noRole: 'There is no role yet',
    noRoleAdvice: 'Depth counts the people who could step in on the slots of a role. Add a role, and open a year.',
    addRole: 'Add a role',
    drops: (code: string, year: number) => `What makes ${code} thinner in ${year}`,
    noDrop: 'No level runs out, nobody leaves, and never is a third of those qualified away at once.',
    on: (drop: DepthDrop) =>
      drop.why === 'away'
        ? dateRange({ start: drop.date, end: drop.until }, drop.date.slice(0, 4))
        : shortDate(drop.date),
    away: (away: number, of: number) => `${away} of ${of} qualified are away at once`,
    why: { 'runs-out': 'is no longer qualified', leaves: 'leaves' } as const,
    slot: slotName,
  },
} as const
