import type { OpenSlot } from '../../rota/call.ts'
import { isLuminosityKnown } from '../../rota/luminosity.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import type { Column } from '../ui/data-table.tsx'
import { callWords, needsWords, whyWords } from '../words/call.ts'
import { listedDate } from '../words/dates.ts'
import { perFb, rounded } from '../words/number.ts'
import { timesOf } from '../year/slot-columns.tsx'

const words = callWords.columns

/** The columns of the open slots; what is at stake only where any period says how much luminosity comes in. */
export function callColumns(rota: Rota): readonly Column<OpenSlot>[] {
  const needs = (a: OpenSlot, b: OpenSlot) => a.experts - b.experts || a.places - b.places
  const columns: readonly Column<OpenSlot>[] = [
    column(
      'date',
      130,
      ({ slot }) => listedDate(dateOfSlot(rota, slot)),
      (a, b) => a.slot.start - b.slot.start,
    ),
    column(
      'time',
      120,
      ({ slot }) => timesOf(rota, slot),
      (a, b) => a.slot.start - b.slot.start,
    ),
    column(
      'role',
      80,
      ({ role }) => role.code,
      (a, b) => a.role.code.localeCompare(b.role.code, 'en'),
    ),
    column('needs', 132, needsWords, needs),
    column('why', null, whyWords, (a, b) => whyWords(a).localeCompare(whyWords(b), 'en')),
    number(
      'earns',
      ({ credit }) => rounded(credit, 2),
      ({ credit }) => credit,
    ),
    number(
      'luminosity',
      ({ luminosity }) => (luminosity > 0 ? perFb(luminosity) : ''),
      ({ luminosity }) => luminosity,
    ),
    number(
      'able',
      ({ able }) => String(able.length),
      ({ able }) => able.length,
    ),
  ]
  return columns.filter(({ id }) => id !== 'luminosity' || isLuminosityKnown(rota))
}

function column(
  id: keyof typeof words,
  width: number | null,
  text: (open: OpenSlot) => string,
  order: (a: OpenSlot, b: OpenSlot) => number,
): Column<OpenSlot> {
  return { id, name: words[id], width, text, order }
}

function number(id: keyof typeof words, text: (open: OpenSlot) => string, of: (open: OpenSlot) => number) {
  return { ...column(id, 88, text, (a, b) => of(a) - of(b)), numeric: true }
}
