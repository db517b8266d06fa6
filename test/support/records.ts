import type { Absence } from '../../rota/absence.ts'
import type { Booking } from '../../rota/booking.ts'
import { byHand, type CalendarSource, defaultChoices } from '../../rota/calendar-source.ts'
import type { Due } from '../../rota/due.ts'
import type { HandbookPage } from '../../rota/handbook-page.ts'
import { defaultLevelNames, type Heading } from '../../rota/heading.ts'
import type { Holiday } from '../../rota/holiday.ts'
import type { Kind } from '../../rota/kind.ts'
import type { KindDemand } from '../../rota/kind-demand.ts'
import type { Lead } from '../../rota/lead.ts'
import type { Period } from '../../rota/period.ts'
import type { Person } from '../../rota/person.ts'
import type { Publication } from '../../rota/publication.ts'
import type { Qualification } from '../../rota/qualification.ts'
import type { Role } from '../../rota/role.ts'
import { defaultRules } from '../../rota/rule-settings.ts'
import type { Slot } from '../../rota/slot.ts'
import { hour, type Instant, type LocalDate, type TimeOfDay } from '../../rota/time.ts'
import type { Wish } from '../../rota/wish.ts'
import { countedIds } from './ids.ts'

const date = (text: string) => text as LocalDate
const time = (text: string) => text as TimeOfDay

/** A moment, from ISO text with its offset. */
export const instant = (iso: string) => Date.parse(iso) as Instant

/**
 * Makes the least that is a valid record, with what a test says instead.
 *
 * Where rows must differ from each other, they do: role codes and e-mail addresses are numbered, and each slot of a
 * role that is not told when it starts begins eight hours after the slot made before it, from 1 January 2017, 06:00 UTC.
 */
export function recordMaker(newId = countedIds()) {
  let count = 0
  let nextStart = Date.UTC(2017, 0, 1, 6)
  return {
    newId,
    heading: (over: Partial<Heading> = {}): Heading => ({
      id: newId(),
      name: 'Test rota',
      zone: 'Europe/Zurich',
      levelNames: defaultLevelNames,
      rules: defaultRules,
      ...over,
    }),
    role: (over: Partial<Role> = {}): Role => ({
      id: newId(),
      code: `R${++count}`,
      name: 'Shifter',
      rank: 0,
      colour: 0,
      pattern: { kind: 'daily', starts: [time('07:00'), time('15:00'), time('23:00')] },
      mode: 'on-site',
      thinBelow: 0,
      credits: { byStart: [{ from: time('00:00'), points: 1 }], weekend: 0, holiday: 0 },
      loadCap: null,
      recentMonths: null,
      shadowsFirst: 0,
      blockLength: null,
      retired: null,
      ...over,
    }),
    kind: (over: Partial<Kind> = {}): Kind => ({
      id: newId(),
      code: 'physics',
      name: 'physics',
      tint: 'blue',
      rank: 0,
      shows: 'band',
      demands: true,
      ...over,
    }),
    kindDemand: (over: Partial<KindDemand> & Pick<KindDemand, 'roleId'>): KindDemand => ({
      id: newId(),
      kind: 'physics',
      demand: { required: 1, experts: 0 },
      ...over,
    }),
    period: (over: Partial<Period> = {}): Period => ({
      id: newId(),
      name: 'Physics',
      kind: 'physics',
      start: date('2017-05-01'),
      end: date('2017-06-01'),
      source: '',
      confidence: '',
      luminosity: null,
      ...over,
    }),
    lead: (over: Partial<Lead> & Pick<Lead, 'periodId' | 'beforeId'>): Lead => ({
      id: newId(),
      months: 2,
      days: 0,
      ...over,
    }),
    holiday: (over: Partial<Holiday> = {}): Holiday => ({
      id: newId(),
      name: 'New Year',
      kind: 'official',
      start: date('2017-01-01'),
      end: date('2017-01-02'),
      ...over,
    }),
    slot: (over: Partial<Slot> & Pick<Slot, 'roleId'>): Slot => {
      const start = over.start ?? (nextStart as Instant)
      if (!over.start) nextStart += 8 * hour
      return { id: newId(), start, end: (start + 8 * hour) as Instant, override: null, extra: false, ...over }
    },
    person: (over: Partial<Person> = {}): Person => ({
      id: newId(),
      name: 'Ada Quill',
      email: `person-${++count}@example.org`,
      institute: '',
      subsystem: '',
      joined: null,
      left: null,
      ...over,
    }),
    qualification: (over: Partial<Qualification> & Pick<Qualification, 'personId' | 'roleId'>): Qualification => ({
      id: newId(),
      level: 'qualified',
      from: null,
      until: null,
      ...over,
    }),
    calendarSource: (over: Partial<CalendarSource> & Pick<CalendarSource, 'personId'>): CalendarSource => ({
      id: newId(),
      name: 'calendar.ics',
      kind: 'file',
      choices: { ...defaultChoices, zone: 'Europe/Zurich' },
      leftOut: [],
      taken: instant('2017-01-01T06:00Z'),
      ...over,
    }),
    absence: (over: Partial<Absence> & Pick<Absence, 'personId'>): Absence => ({
      id: newId(),
      start: date('2017-07-01'),
      end: date('2017-07-15'),
      reason: '',
      ...byHand,
      ...over,
    }),
    wish: (over: Partial<Wish> & Pick<Wish, 'personId'>): Wish => ({
      id: newId(),
      start: date('2017-08-01'),
      end: date('2017-08-08'),
      wish: 'unwanted',
      ...byHand,
      ...over,
    }),
    booking: (over: Partial<Booking> & Pick<Booking, 'slotId' | 'personId'>): Booking => ({
      id: newId(),
      place: 'shifter',
      seat: 1,
      reason: null,
      note: '',
      pinned: false,
      offered: false,
      ...over,
    }),
    publication: (over: Partial<Publication> = {}): Publication => ({
      id: newId(),
      revision: 1,
      at: 0,
      by: '',
      ...over,
    }),
    handbookPage: (over: Partial<HandbookPage> & Pick<HandbookPage, 'roleId'>): HandbookPage => ({
      id: newId(),
      text: '# What to do',
      ...over,
    }),
    due: (over: Partial<Due> = {}): Due => ({ id: newId(), institute: 'CERN', year: 2017, points: 10, ...over }),
  }
}
