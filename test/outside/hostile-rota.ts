import fc from 'fast-check'
import { at, Chronicle } from '../rota/ical/chronicle.ts'
import { hostileText } from '../rota/ical/hostile-text.ts'

/** One character of each category of Unicode, and those that tables and mails have been broken with. */
const categories = [
  ...['A', 'é', 'ǅ', 'ʰ', 'ª', '\u0301', '\u0903', '\u20dd', '٣', 'Ⅷ', '½', '‿', '–', '«', '»', '(', ')', '…'],
  ...[
    '+',
    '€',
    '^',
    '©',
    '\u00a0',
    '\u2028',
    '\u2029',
    '\u0007',
    '\u200f',
    '\ud800',
    '\ue000',
    '\u0378',
    '𝔸',
    '👩🏽‍🚀',
  ],
]
const formulas = ['=1+1', '+41 22', '-2', '@SUM(A1)', '\t=HYPERLINK("x")', '＝1', ' =cmd|calc']

/** A name, an institute or a note as nobody should write them, with something readable in it. */
const wildText = fc
  .tuple(
    fc.oneof(
      hostileText,
      fc.constantFrom(...formulas),
      fc.array(fc.constantFrom(...categories), { maxLength: 20 }).map(parts => parts.join('')),
    ),
    fc.constantFrom('Ada', 'Bo', 'Cy'),
  )
  // What a rota keeps has no space around it.
  .map(([text, name]) => `${name}${text}`.trim())

const plan = fc.record({
  name: wildText,
  role: wildText,
  code: wildText,
  people: fc.array(fc.record({ name: wildText, institute: wildText }), { minLength: 1, maxLength: 4 }),
  periods: fc.array(wildText, { maxLength: 2 }),
  location: wildText,
  /** Hours from the start of 2017, length in hours, whose. */
  slots: fc.array(
    fc.record({ from: fc.nat({ max: 8700 }), hours: fc.integer({ min: 1, max: 200 }), whose: fc.nat({ max: 3 }) }),
    { minLength: 1, maxLength: 6 },
  ),
  /** Which bookings are given up. */
  given: fc.array(fc.nat({ max: 5 }), { maxLength: 2 }),
})

/** Rotas with texts that break calendars, at any time of the year, some of their bookings given up. */
export const hostileRota = plan.map(({ name, role, code, people, periods, location, slots, given }) => {
  const chronicle = new Chronicle(name)
  chronicle.edit('role', chronicle.role('DQM'), { code, name: role })
  for (const page of chronicle.rota.rows.handbookPage.values()) {
    chronicle.edit('handbookPage', page.id, { text: `Location: ${location}` })
  }
  for (const period of periods) chronicle.period(period, 'physics', '2017-02-01', '2017-12-01')
  const ids = people.map(person => chronicle.person(person.name, person.institute))
  const bookings = slots.map(({ from, hours, whose }) => {
    const start = (at('2017-01-01') + from * 3_600_000) as ReturnType<typeof at>
    const end = (start + hours * 3_600_000) as typeof start
    return chronicle.book(chronicle.slot(code, start, end), ids[whose % ids.length] as string)
  })
  for (const id of new Set(given.flatMap(index => bookings[index] ?? []))) chronicle.remove('booking', id)
  return chronicle
})
