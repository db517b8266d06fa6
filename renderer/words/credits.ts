import { count, rounded } from './number.ts'

/** Credits of a year, and what institutes owe. */
export const creditsWords = {
  whose: 'Whose credits',
  owners: { institute: 'Institutes', person: 'People' } as const,
  across: 'What has a column',
  columns: { role: 'By role', month: 'By month' } as const,
  table: { institute: 'Credits and dues of the institutes', person: 'Credits of the people' } as const,
  institute: 'Institute',
  person: 'Person',
  total: 'Earned',
  due: 'Due',
  carriedOver: 'Carried over',
  balance: 'Balance',
  balanceMeaning:
    'Balance: earned less due, and what earlier years with a due left over. A due is typed into its cell; empty, nothing is owed.',
  nothing: '–',
  notANumber: 'A due is a number of points, 0 or more, or empty.',
  willBe: (institute: string, year: number, due: string) => `${institute} will owe ${due} points for ${year}`,
  willOweNothing: (institute: string, year: number) => `Nothing will be said about ${institute} for ${year}`,
  totals: (earned: number, due: number) => `${rounded(earned, 2)} points earned, ${rounded(due, 2)} due`,
  nobody: (year: number) => `Nobody is booked in ${year}, so nothing was earned.`,
  noInstitute: 'No person has an institute, and none owes anything.',
  export: 'Export as CSV…',
  exported: (lines: number, path: string) =>
    `Exported ${count(lines, 'line')} to ${path.split(/[\\/]/).at(-1) || path}`,
  copied: (lines: number) => `${count(lines, 'line')} copied`,
} as const

/** What is over with a sign: `+2.5`, `−9.45`, `0`; at most two decimals. */
export function signed(points: number): string {
  const shown = rounded(Math.abs(points), 2)
  return shown === '0' ? '0' : `${points > 0 ? '+' : '−'}${shown}`
}
