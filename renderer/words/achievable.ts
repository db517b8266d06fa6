import type { Reach, RoleReach } from '../../rota/achievable/achievable.ts'
import type { Shortage } from '../../rota/achievable/relaxation.ts'
import type { Unfilled } from '../../rota/achievable/unfilled.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { slotName } from '../words.ts'
import { levelNames } from './coverage.ts'
import { dateRange } from './dates.ts'
import { count, grouped } from './number.ts'

/** `922`, or `at least 741, at most 748` where what a plan attains and what none exceeds differ. */
function between({ attained, bound }: Reach): string {
  return attained === bound ? grouped(attained) : `at least ${grouped(attained)}, at most ${grouped(bound)}`
}

/** Best achievable coverage. */
export const achievableWords = {
  options: 'What the plan keeps to',
  keepBookings: 'Keep the bookings there are',
  keepCaps: 'Keep to the load caps',
  noCaps: 'No role has a load cap; caps are set under Roles.',
  stages: {
    plan: 'Making a plan…',
    bound: 'Looking for what no plan exceeds…',
    better: 'Looking for a better plan…',
    rules: 'Asking the rules…',
  } as const,
  begins: 'Handing over the rota…',
  earlier: 'Shown until then: the answer before.',
  progress: 'How far it is',
  cancel: 'Cancel',
  cancelled: 'Cancelled: what is shown, if anything, is the answer before.',
  failed: 'It could not be worked out.',
  again: 'Work it out again',
  nobodyNeeded: (year: number) => `No slot of ${year} needs anybody: the operations calendar asks for nobody then.`,
  inAll: (places: Reach) =>
    places.attained === places.demanded
      ? `All ${count(places.demanded, 'place')} can be filled; ${grouped(places.booked)} are.`
      : `${count(places.demanded, 'place')} asked for: ${grouped(places.booked)} are filled, ${between(places)} can be.`,
  roles: 'The best that each role can do',
  role: ({ places, people }: RoleReach) => {
    const { demanded, booked } = places
    if (people === 0)
      return `Nobody is qualified in ${demanded === 1 ? 'its one place' : `any of its ${grouped(demanded)} places`}.`
    const filled = `${grouped(booked)} of ${grouped(demanded)} filled`
    const can = places.attained === demanded ? 'all can be' : `${between(places)} can be`
    return `${filled}, ${can}${people === 1 ? '; all hangs on one person' : ''}.`
  },
  experts: ({ experts }: RoleReach) =>
    experts.demanded === 0
      ? null
      : `${count(experts.demanded, 'place asks', 'places ask')} for ${levelNames.expert}: ${grouped(experts.booked)} have one, ${between(experts)} can.`,
  legend: 'What the bars mean',
  bars: [
    { part: 'booked', text: 'filled' },
    { part: 'attainable', text: 'can be filled' },
    { part: 'unproven', text: 'perhaps' },
    { part: 'lost', text: 'no plan fills' },
  ] as const,
  takeOver: (bookings: number) => `Book this plan: ${count(bookings, 'place')}`,
  takeOverMeaning:
    'One change, which Undo takes back. The plan keeps the hard rules and gives each place to who has least in it; wishes and other soft rules it does not ask.',
  unfilled: 'Why the others stay open',
  allFilled: 'No place stays open.',
  shortage: (rota: Rota, shortage: Shortage) => {
    const [first, last] = [shortage.slotIds[0], shortage.slotIds.at(-1)].map(id => rota.get('slot', id ?? ''))
    if (!first || !last) return ''
    const { places, people } = shortage
    const codes = [...new Set(shortage.slotIds.map(id => rota.get('role', rota.get('slot', id).roleId).code))]
    const dates = dateRange(
      { start: dateOfSlot(rota, first), end: dateOfSlot(rota, last) },
      dateOfSlot(rota, first).slice(0, 4),
    )
    const where =
      first === last
        ? slotName(rota, first)
        : `${count(shortage.slotIds.length, 'slot')} of ${codes.join(', ')}, ${dates}`
    const names = people.map(({ personId }) => rota.get('person', personId).name)
    const whom =
      names.length === 0
        ? 'nobody is left who can take'
        : names.length <= 4
          ? `only ${names.join(', ')} can take`
          : `only ${names.length} people can take`
    const most = people.reduce((sum, each) => sum + each.most, 0)
    const any = first === last ? 'it' : 'any of them'
    const atMost = most === names.length ? '' : `, at most ${most} together`
    return `${where}: ${count(places, 'open place')}, but ${whom} ${any}${atMost}.`
  },
  unproven: 'The plan leaves these open; that no other plan fills them is not proven.',
  withoutExpert: 'Filled, but without the experts that are asked for:',
  slot: (rota: Rota, { slotId, missing, missingExperts }: Unfilled) => {
    const name = slotName(rota, rota.get('slot', slotId))
    return missing > 0
      ? `${name}: ${count(missing, 'place')} open`
      : `${name}: ${missingExperts} ${levelNames.expert} missing`
  },
  nobodyInRole: 'Nobody has a level in the role.',
  openSlot: 'Open the slot',
  showAll: (n: number) => `Show all ${n} slots`,
} as const
