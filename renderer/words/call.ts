import type { GroupCall, OpenSlot } from '../../rota/call.ts'
import type { DateRange } from '../../rota/time.ts'
import { dateRange } from './dates.ts'
import { count } from './number.ts'

/** The call for shifters. */
export const callWords = {
  from: 'From',
  until: 'Until',
  role: 'Role',
  anyRole: 'All roles',
  institute: 'Institute',
  anyInstitute: 'All institutes',
  subsystem: 'Subsystem',
  anySubsystem: 'All subsystems',
  heading: (range: DateRange) => `Call for shifters, ${dateRange(range, '')}`,
  forWhom: (group: string) => `for ${group}`,
  table: 'Open slots, worst harm first',
  groups: 'Without training',
  groupsBy: 'Grouped by',
  by: { subsystem: 'Subsystem', institute: 'Institute' },
  noGroup: {
    subsystem: 'Nobody of a subsystem could take one without training.',
    institute: 'Nobody of an institute could take one without training.',
  },
  group: ({ group, role, slots, people }: GroupCall) =>
    `${group}: ${count(slots, `${role.code} slot`)}, no training needed for ${people} of you`,
  handbook: (code: string) => `Handbook of ${code}:`,
  contacts: (code: string, contacts: string) => `Contacts of ${code}: ${contacts}`,
  columns: {
    date: 'Date',
    time: 'Time',
    role: 'Role',
    needs: 'Looked for',
    why: 'Why it matters',
    earns: 'Points',
    luminosity: 'At stake',
    able: 'Able',
  },
  expert: 'expert',
  night: 'night',
  copied: (lines: number) => `Copied ${count(lines, 'open slot')}. Paste them into a mail.`,
  copyMarkdown: 'Copy as Markdown',
  copyHtml: 'Copy as HTML',
  saveHtml: 'Save as HTML…',
  saved: (path: string) => `Saved the call in ${path.split(/[\\/]/).at(-1) || path}.`,
  calendar: 'Calendar…',
  print: 'Print…',
  nothing: 'Nothing is open in these dates: every place that is asked for is taken.',
  nothingFor: 'No open slot of these dates needs these people as they are. Take a filter off, or train somebody.',
} as const

/** How many are looked for in a slot, of which level: `1 person`, `2 people, 1 expert`. */
export function needsWords({ places, experts }: OpenSlot): string {
  if (experts === places) return count(places, 'expert')
  const people = count(places, 'person', 'people')
  return experts === 0 ? people : `${people}, ${count(experts, 'expert')}`
}

/** Why a slot stands high in the call. */
export function whyWords({ experts, crucial, night }: OpenSlot): string {
  return [...(experts > 0 ? [callWords.expert] : []), ...crucial, ...(night ? [callWords.night] : [])].join(', ')
}

/** How much is open: `118 slots are open, with 120 places. 98 of them need no training.` */
export function openWords(open: readonly OpenSlot[]): string {
  const places = open.reduce((sum, each) => sum + each.places, 0)
  const ready = open.filter(({ able }) => able.length > 0).length
  const slots = open.length === 1 ? '1 slot is open' : `${count(open.length, 'slot')} are open`
  return `${slots}, with ${count(places, 'place')}; ${count(ready, 'slot')} could be taken by somebody without training.`
}
