import type { Step } from './arrange.ts'
import { dateOf, timeOf } from './civil-time.ts'
import { dateLabel, datesLabel } from './date-label.ts'
import type { Rota } from './rota.ts'
import type { Slot } from './slot.ts'

/** A slot as labels name it, e.g. `DQM, 14 Jul 2017 23:00`. */
export function slotTitle(rota: Rota, slot: Slot): string {
  const { code } = rota.get('role', slot.roleId)
  return `${code}, ${dateLabel(dateOf(rota.zone, slot.start))} ${timeOf(rota.zone, slot.start)}`
}

/** Several slots of one role as labels name them, e.g. `7 slots of DQM, 14–20 Jul 2017`. */
export function slotsTitle(rota: Rota, slots: readonly Slot[]): string {
  const [first, ...others] = [...slots].sort((a, b) => a.start - b.start)
  if (first === undefined) return 'no slot'
  const last = others.at(-1)
  if (last === undefined) return slotTitle(rota, first)
  const dates = datesLabel(dateOf(rota.zone, first.start), dateOf(rota.zone, last.start))
  return `${slots.length} slots of ${rota.get('role', first.roleId).code}, ${dates}`
}

/** What the history calls some steps, e.g. `Move Ada Quill from DQM, 14 Jul 2017 23:00 to DB, 12 Jul 2017 09:00`. */
export function arrangementTitle(rota: Rota, steps: readonly Step[]): string {
  const [step] = steps
  if (step && steps.length === 1) return titleOfOne(rota, step)
  const whole = titleOfRow(rota, steps) ?? titleOfSwap(rota, steps)
  if (whole !== null) return whole
  const counts = (['book', 'move', 'remove'] as const).map(kind => steps.filter(each => each.kind === kind).length)
  const verbs = ['book', 'move', 'take off']
  const parts = counts.flatMap((n, index) => (n > 0 ? [`${verbs[index]} ${n}`] : []))
  const sentence = `${parts.join(', ')} bookings`
  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

/** One person booked on several slots of one role, in one place; null if the steps are something else. */
function titleOfRow(rota: Rota, steps: readonly Step[]): string | null {
  const books = steps.filter(step => step.kind === 'book')
  const [first] = books
  if (first === undefined || books.length < steps.length) return null
  const slots = books.map(({ slotId }) => rota.get('slot', slotId))
  const alike = books.every(({ personId, place }) => personId === first.personId && place === first.place)
  if (!alike || slots.some(({ roleId }) => roleId !== slots[0]?.roleId)) return null
  return `Book ${rota.get('person', first.personId).name}${asShadow(first.place)} on ${slotsTitle(rota, slots)}`
}

/** Two bookings that exchange their people and stay on their slots; null if the steps are something else. */
function titleOfSwap(rota: Rota, [step, next, ...others]: readonly Step[]): string | null {
  if (step?.kind !== 'move' || next?.kind !== 'move' || others.length > 0) return null
  const [one, other] = [rota.get('booking', step.bookingId), rota.get('booking', next.bookingId)]
  const stay = step.slotId === one.slotId && next.slotId === other.slotId
  if (!stay || step.personId !== other.personId || next.personId !== one.personId) return null
  const [a, b] = [one, other].map(
    ({ personId, slotId }) => `${rota.get('person', personId).name} (${slotTitle(rota, rota.get('slot', slotId))})`,
  )
  return `Swap ${a} with ${b}`
}

function titleOfOne(rota: Rota, step: Step): string {
  if (step.kind === 'book') {
    const slot = slotTitle(rota, rota.get('slot', step.slotId))
    return `Book ${rota.get('person', step.personId).name}${asShadow(step.place)} on ${slot}`
  }
  const booking = rota.get('booking', step.bookingId)
  const { name } = rota.get('person', booking.personId)
  const from = slotTitle(rota, rota.get('slot', booking.slotId))
  if (step.kind === 'remove') return `Take ${name} off ${from}`
  const other = rota.get('person', step.personId).name
  if (step.slotId === booking.slotId) return `Hand ${from} from ${name} to ${other}`
  const to = slotTitle(rota, rota.get('slot', step.slotId))
  return step.personId === booking.personId ? `Move ${name} from ${from} to ${to}` : `Move ${from} to ${other}, ${to}`
}

const asShadow = (place: 'shifter' | 'shadow') => (place === 'shadow' ? ' as shadow' : '')
