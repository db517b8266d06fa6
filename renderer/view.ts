import { create } from 'zustand'
import type { Step } from '../rota/arrange.ts'
import type { Booking } from '../rota/booking.ts'
import type { ImportFile } from '../rota/csv/plan.ts'
import type { RefusedBooking } from '../rota/failure.ts'
import type { CalendarScope } from '../rota/ical/scope.ts'
import type { LocalDate } from '../rota/time.ts'
import type { AvailabilityTask } from './availability/availability-dialog.tsx'
import type { BookingDialog } from './booking/booking-dialog.ts'
import type { CalendarDialog } from './calendar/calendar-dialog.ts'
import type { ExportWay } from './export/ways.tsx'
import type { PeopleTask } from './people/people-view.ts'
import type { SlotDialog } from './slots/slot-dialog.ts'
import type { Shade } from './words/coverage.ts'

/** A dialog over the screen. */
export type Dialog =
  | BookingDialog
  | CalendarDialog
  | SlotDialog
  | { readonly kind: 'new-rota' }
  | { readonly kind: 'import'; readonly files: readonly ImportFile[] }
  | { readonly kind: 'export'; readonly scope: CalendarScope; readonly way: ExportWay }
  /** The palette, or the finder of people. */
  | { readonly kind: 'finder'; readonly only: 'all' | 'people' }
  | { readonly kind: 'keys' }
  | { readonly kind: 'print' }
  | { readonly kind: 'availability'; readonly task: AvailabilityTask }
  | { readonly kind: 'publish' }
  /** Messages to those whose duties changed: by a revision, or since the rota was published. */
  | { readonly kind: 'messages'; readonly revision: number | null }
  | { readonly kind: 'settings' }
  | { readonly kind: 'retire-role'; readonly roleId: string }
  /** Bookings that only a written reason allows. */
  | { readonly kind: 'reason'; readonly steps: readonly Step[]; readonly refused: readonly RefusedBooking[] }
  /** A table from the clipboard, for the board. */
  | { readonly kind: 'paste'; readonly text: string; readonly html: string }
  | { readonly kind: 'people'; readonly task: PeopleTask }

/** A cell of the heatmap: in a role's row of weeks (`line` null), or in one of its rows of days. */
export interface Cursor {
  readonly roleId: string
  readonly line: number | null
  /** In a row of weeks any date of the week. */
  readonly date: LocalDate
}

/** What the side panel shows. */
export interface OpenDay {
  readonly date: LocalDate
  /** The slot that was gone to; null: the day as a whole. */
  readonly slotId: string | null
  /** Whether the candidates for that slot are shown, instead of the day. */
  readonly booking: boolean
  /** The booking whose page is shown, instead of the day; null: none. */
  readonly bookingId: string | null
  /** Differs for each time somebody went there, so that the focus goes there again. */
  readonly visit: number
}

/** How much of the years the heatmap shows at once. */
export type Zoom = 'years' | 'quarter' | 'month' | 'weeks'

/** How the Year screen shows coverage. */
export interface CoverageView {
  /** How many years are shown, from the one chosen on. */
  readonly years: 1 | 2 | 3
  readonly as: 'heatmap' | 'table'
  readonly zoom: Zoom
  /** A date of the week with which a zoomed heatmap begins; null: around the cursor. */
  readonly from: LocalDate | null
  /** Whose bookings are marked; null: nobody's. */
  readonly institute: string | null
  /** The shades that are shown strongly, or listed; empty: all. */
  readonly shades: readonly Shade[]
}

/** The screens that there are. */
export type ScreenId = 'year' | 'board' | 'people' | 'calendar' | 'roles' | 'insight' | 'history'

/** What is looked at; nothing of it is stored in the rota. */
export interface View {
  readonly screen: ScreenId
  /** The local year shown; null until a rota is shown. */
  readonly year: number | null
  readonly coverage: CoverageView
  /** Where the keyboard is in the heatmap; null: nobody has been there yet. */
  readonly cursor: Cursor | null
  /** What is open in the side panel; null: it is closed. */
  readonly open: OpenDay | null
  /** Whose page is shown beside the list of people; null: nobody's. */
  readonly personId: string | null
  readonly dialog: Dialog | null
}

const nowhere: View = {
  screen: 'year',
  year: null,
  coverage: { years: 1, as: 'heatmap', zoom: 'years', from: null, institute: null, shades: [] },
  cursor: null,
  open: null,
  personId: null,
  dialog: null,
}

/** What is looked at. */
export const useView = create<View>(() => nowhere)

/** Looks at something else. */
export function look(changes: Partial<View>): void {
  useView.setState(changes)
}

/** Looks at coverage in another way. */
export function lookAtCoverage(changes: Partial<CoverageView>): void {
  useView.setState(({ coverage }) => ({ coverage: { ...coverage, ...changes } }))
}

/** Looks at nothing: another rota is opened. */
export function lookAway(): void {
  useView.setState(nowhere)
}

/** The screens that have a side panel. */
export const panelScreens: ReadonlySet<ScreenId> = new Set<ScreenId>(['year', 'board'])

let visits = 0

/** Goes to a day in the side panel, to one of its slots, or to the candidates for that. */
export function visitDay(date: LocalDate, slotId: string | null, booking = false): void {
  open({ date, slotId, booking, bookingId: null })
}

/** Goes to the page of a booking in the side panel. */
export function visitBooking(date: LocalDate, { id, slotId }: Booking): void {
  open({ date, slotId, booking: false, bookingId: id })
}

/** Opens the side panel, on the Year where the screen has none. */
function open(day: Omit<OpenDay, 'visit'>): void {
  const { screen } = useView.getState()
  look({ screen: panelScreens.has(screen) ? screen : 'year', open: { ...day, visit: ++visits } })
}
