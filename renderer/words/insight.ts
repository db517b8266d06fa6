import type { SlotCoverage } from '../../rota/coverage.ts'
import type { DepthDrop } from '../../rota/depth-drops.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { slotName } from '../words.ts'
import { statusWords } from './coverage.ts'
import { dateRange, shortDate, weekName } from './dates.ts'
import { count, perFb } from './number.ts'

/** The Insight screen. */
export const insight = {
  parts: 'What is asked',
  names: {
    depth: 'Depth',
    achievable: 'Best achievable',
    leaving: 'If somebody leaves',
    whatIf: 'What if',
    training: 'Training',
    load: 'Load',
    credits: 'Credits',
    call: 'Call',
  } as const,
  commands: {
    depth: 'Depth through the year',
    achievable: 'Best achievable coverage',
    leaving: 'If somebody leaves',
    whatIf: 'What if…',
    training: 'Whom to train',
    load: 'Who carries how much',
    credits: 'Credits and dues',
    call: 'Call for shifters',
  } as const,
  titles: {
    depth: (year: number) => `Depth in ${year}`,
    achievable: (year: number) => `Best achievable coverage in ${year}`,
    leaving: (year: number) => `If somebody leaves, in ${year}`,
    whatIf: (year: number) => `What if, in ${year}`,
    training: (year: number) => `Whom to train for ${year}`,
    load: (year: number) => `Load in ${year}`,
    credits: (year: number) => `Credits in ${year}`,
    call: (year: number) => `Call for shifters in ${year}`,
  } as const,
  meanings: {
    depth:
      'How many people could still step in, at the slot of each week that has the fewest: they are not on it and would break no hard rule.',
    achievable:
      'How many of the places asked for the people there are could fill at most, keeping every hard rule, and why the others stay open.',
    leaving: 'What would be lost if each person left, as if alone: nothing of this is written to the rota.',
    whatIf:
      'What would become of the year if something were otherwise, beside how it stands. Nothing is written unless you apply it.',
    credits:
      'Points that shifters earned, by the hour and day on which their slots start, for themselves and for their institutes.',
    training:
      'What is won if each person became qualified in a role, as if alone: gaps that nobody can take now, and thin slots.',
    call: 'The open places worth advertising: experts demanded first, then periods that ask for some, then nights.',
    load: 'What everybody carries as shifter, how evenly, who is new and who came back. Shadows carry nothing.',
  } as const,
  noRole: 'There is no role yet',
  noRoleAdvice: 'Insight looks at who could step in on the slots of a role. Add a role, and open a year.',
  addRole: 'Add a role',
  leaving: {
    from: 'They leave on',
    missed: (missed: number, all: number) =>
      `${missed} of ${count(all, 'person', 'people')} would be missed: without them something is lost.`,
    nobody: 'Nobody is on a slot that ends after this date, and nobody is needed to keep one possible.',
    table: 'What would be lost if they left',
    copied: (lines: number) => `${count(lines, 'line')} copied`,
    person: 'Person',
    institute: 'Institute',
    impossible: 'Impossible',
    gaps: 'New gaps',
    thin: 'Newly thin',
    bookings: 'Bookings',
    ifLeaves: (name: string) => `If they leave: ${name}`,
    lost: (title: string, slots: number, luminosity: number) =>
      `${title}: ${slots}${luminosity > 0 ? ` · ${perFb(luminosity)}` : ''}`,
    more: (n: number) => `and ${count(n, 'other')}`,
    busFactor: 'On how few people each month hangs',
    busFactorMeaning:
      'The fewest people whose leaving makes a slot of the month impossible. 0: one is impossible already. 1: a single resignation is enough.',
    role: 'Role',
    factor: (code: string, month: string, people: number, slot: string) =>
      `${code}, ${month}: ${people}, because of ${slot}`,
  },
  depth: {
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
    nothingInWeek: (code: string, date: LocalDate) => `${code}, ${weekName(date)}: nobody is needed`,
    inWeek: (code: string, date: LocalDate, spares: number, slot: string) =>
      `${code}, ${weekName(date)}: ${count(spares, 'spare')} at least, on ${slot}`,
    nothingNeeded: (code: string) => `${code} needs nobody on a slot that starts in this week.`,
    status: (rota: Rota, coverage: SlotCoverage) => statusWords(rota, coverage),
    couldStepIn: (spares: number, wanted: number) =>
      `${count(spares, 'person', 'people')} could step in, ${wanted} wanted`,
    luminosity: (luminosity: number) => `${perFb(luminosity)} recorded or expected in it`,
    nobody: 'Nobody',
    heldBack: (n: number) => `${count(n, 'other')} with a level cannot`,
    none: 'Nobody is kept from it',
    open: 'Open the slot',
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
