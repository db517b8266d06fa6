import type { Concentration } from '../../rota/concentration.ts'
import type { Returning } from '../../rota/returning.ts'
import type { WishesMet } from '../../rota/wishes-met.ts'
import { count, grouped, percent, rounded } from './number.ts'

/** Whose load is told, and in what it is measured. */
export const loadWords = {
  whose: 'Whose load',
  owners: { person: 'People', institute: 'Institutes' } as const,
  measuredIn: 'Measured in',
  measures: { hours: 'Hours', credit: 'Points' } as const,
  roles: 'How evenly each role is carried',
  role: 'Role',
  all: 'All',
  allRoles: 'All roles',
  carrying: { person: 'People', institute: 'Institutes' } as const,
  busiest: 'Busiest third carries',
  share: ({ busiest, of }: Concentration) => `${percent(busiest.percent)} (${busiest.count} of ${of})`,
  gini: 'Gini',
  giniMeaning: 'Gini’s coefficient: 0 if all carry the same, towards 1 if one carries all.',
  giniOf: ({ gini }: Concentration) => gini.toFixed(2),
  first: 'First time',
  back: 'Came back',
  firstTime: ({ first, lastYear }: Returning) => (lastYear === null ? '–' : grouped(first.length)),
  cameBack: ({ back, lastYear }: Returning) => (lastYear === null ? '–' : `${back.length} of ${lastYear}`),
  noYearBefore: (year: number) => `Who is new and who came back is not known: the rota has no booking before ${year}.`,
  pool: 'Counted is who is on the role as shifter in the year, and who could have been: qualified or expert at some time of it.',
  nobodyBooked: (what: string, year: number) => `Nobody is booked on ${what} in ${year}.`,
  picture: (what: string, concentration: Concentration, owners: string) =>
    `${what}: the busiest ${concentration.busiest.count} of ${concentration.of} ${owners.toLowerCase()} carry ${percent(
      concentration.busiest.percent,
    )}. The table below has the numbers.`,
  third: ({ busiest }: Concentration) => `busiest third: ${percent(busiest.percent)}`,
  mean: (amount: string) => `mean ${amount}`,
  amount: { hours: (n: number) => `${grouped(n)} h`, credit: (n: number) => `${rounded(n, 2)} points` } as const,
  table: (what: string) => `What each carries of ${what}`,
  owner: { person: 'Person', institute: 'Institute' } as const,
  noInstitute: 'No institute',
  bookings: 'Shifts',
  nights: 'Nights',
  weekends: 'Weekends',
  holidays: 'Holidays',
  onCallWeeks: 'On-call weeks',
  hours: 'Hours',
  credit: 'Points',
  before: 'Last year',
  standing: { first: 'first time', back: 'came back', none: '' } as const,
  wishes: 'Wishes met',
  wishesMet: ({ met, of }: WishesMet) => (of === 0 ? '' : `${met} of ${of}`),
  copy: 'Copy',
  copied: (lines: number) => `${count(lines, 'line')} copied`,
} as const
