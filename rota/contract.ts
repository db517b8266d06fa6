import { z } from 'zod'
import { Step } from './arrange.ts'
import { Assumption } from './assumption.ts'
import { CalendarAnswer, CalendarPlace, CalendarQuestion } from './availability/place.ts'
import { CalendarTaking } from './availability/take.ts'
import { Place } from './booking.ts'
import { CalendarCopy } from './calendar-copy.ts'
import { Zone } from './civil-time.ts'
import { ImportFile, ImportPlan } from './csv/plan.ts'
import {
  CalendarPlan,
  CalendarServer,
  Contested,
  SendingResult,
  ServerAccount,
  ServerContents,
  ServerState,
} from './dav/server.ts'
import { Due } from './due.ts'
import { HeadingDraft } from './edit-heading.ts'
import { ExtraSlot, OwnDemand } from './edit-slots.ts'
import type { Failure } from './failure.ts'
import { FileTrouble } from './failure.ts'
import { FeedState, FeedStep } from './feed.ts'
import { longestPage } from './handbook-page.ts'
import { HistoryDigest, HistoryEntry, RowChanges } from './history/entry.ts'
import { HolidayEntry } from './holidays.ts'
import { CalendarFolder, FolderState } from './ical/folder.ts'
import { CalendarOptions } from './ical/options.ts'
import { CalendarScope } from './ical/scope.ts'
import { DemandWish, KindEntry } from './kinds.ts'
import { MenuItem } from './menu.ts'
import { Message as MailMessage } from './message.ts'
import { PeriodWish } from './periods.ts'
import { PeopleStep, PersonFields } from './person-edit.ts'
import { Preferences } from './preferences.ts'
import { RotaRows } from './records.ts'
import { remains } from './retire-role.ts'
import { RoleDraft } from './role-draft.ts'
import { TableExport } from './table/table.ts'
import { LocalDate } from './time.ts'

/** The one envelope in which every operation answers. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: Failure }

/** Everything that the window shows of a rota, at one revision. */
export const Snapshot = z.object({
  /** Grows with every commit, undo and redo. */
  revision: z.int().min(0),
  rows: RotaRows,
  /** Labels of what Undo and Redo would take back or bring back; null if there is nothing. */
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type Snapshot = z.infer<typeof Snapshot>

/** How the rota differs from what it was at an earlier revision. */
export const Progress = z.object({
  revision: z.int().min(1),
  /** From the earlier revision to this one, a row at most once. */
  rows: RowChanges,
  undo: z.string().nullable(),
  redo: z.string().nullable(),
})
export type Progress = z.infer<typeof Progress>

/** What the window needs to know before any rota is open. */
export const AppState = z.object({
  version: z.string(),
  /** The open rota file; null shows the welcome. */
  file: z.object({ path: z.string(), name: z.string() }).nullable(),
  /** Rota files opened before, latest first. */
  recent: z.array(z.object({ path: z.string(), name: z.string() })),
  /** What was wrong with the file that should have opened at start; null if nothing. */
  trouble: FileTrouble.nullable(),
  preferences: Preferences,
})
export type AppState = z.infer<typeof AppState>

/** What a commit did, for the notice that offers Undo. */
export const Committed = z.object({ revision: z.int().min(0), label: z.string() })
export type Committed = z.infer<typeof Committed>

const nothing = z.undefined()

/** People an operation is about. */
const PersonIds = z.array(z.uuid()).min(1).max(10_000)

/** When somebody is away, as dates; the end is the first date on which they are back. */
const AbsenceEntry = z
  .object({ start: LocalDate, end: LocalDate, reason: z.string().trim().max(200) })
  .refine(({ start, end }) => start < end, 'the end is not after the start')

/** What somebody wishes for, as dates; the end is the first date that the wish is not about. */
const WishEntry = z
  .object({ start: LocalDate, end: LocalDate, wish: z.enum(['wanted', 'unwanted']) })
  .refine(({ start, end }) => start < end, 'the end is not after the start')

/** Why something is done although a hard rule is broken. */
const Reason = z.string().trim().min(1).max(500)

/** A stretch of local dates, its end exclusive. */
const Dates = z
  .object({ start: LocalDate, end: LocalDate })
  .refine(({ start, end }) => start < end, 'the end is not after the start')

const RoleIds = z.array(z.uuid()).min(1).max(200)

/** Every operation the app offers: what goes in and what comes out. A `command` may change the rota, a `query`
 * never; `desk` is about what this desk shows, opens and remembers. */
export const contract = {
  'app.state': { type: 'query', input: nothing, output: AppState },
  /** Opens the sample of 2017, making it first where it is not there yet. */
  'file.sample': { type: 'desk', input: nothing, output: AppState },
  /** Asks where to keep it, then makes a rota with the default roles and opens its year; null: the user cancelled. */
  'file.new': {
    type: 'desk',
    input: z.object({ name: z.string().trim().min(1).max(100), year: z.int().min(1990).max(2100), zone: Zone }),
    output: AppState.nullable(),
  },
  /** Asks which file, then opens it; null: the user cancelled. */
  'file.open': { type: 'desk', input: nothing, output: AppState.nullable() },
  /** Opens a file of the recent ones; others are not found. */
  'file.recent': { type: 'desk', input: z.object({ path: z.string() }), output: AppState },
  /** Closes the rota and goes back to the welcome. */
  'file.close': { type: 'desk', input: nothing, output: AppState },
  /** Remembers how this desk likes to see things, and who sits at it. */
  'preferences.change': { type: 'desk', input: Preferences, output: AppState },
  /** Shows a native menu; what is chosen there comes back as a message. */
  'menu.show': { type: 'desk', input: z.array(MenuItem).max(300), output: nothing },
  /** Opens an address outside of the app: a page in the browser, a mail, a telephone call. */
  'link.open': {
    type: 'desk',
    input: z.object({
      url: z
        .string()
        .max(2000)
        .regex(/^(https:\/\/|mailto:|tel:)[^\s]+$/),
    }),
    output: nothing,
  },
  /** Shows a notification of the system. */
  'alert.show': {
    type: 'desk',
    input: z.object({ title: z.string().max(300), body: z.string().max(500) }),
    output: nothing,
  },
  'rota.read': { type: 'query', input: nothing, output: Snapshot },
  /** What has changed since a revision that the window holds; null: it is better read anew. */
  'rota.since': { type: 'query', input: z.object({ revision: z.int().min(1) }), output: Progress.nullable() },
  /** Makes the slots of a year that are not there yet, for all roles; null: all were there. */
  'year.open': {
    type: 'command',
    input: z.object({ year: z.int().min(1990).max(2100) }),
    output: Committed.nullable(),
  },
  /** Makes the slots that start on some dates, the end exclusive, and are not there yet; `roleIds` null: of all roles. */
  'slots.open': {
    type: 'command',
    input: z
      .object({ roleIds: z.array(z.uuid()).min(1).max(200).nullable(), start: LocalDate, end: LocalDate })
      .refine(({ start, end }) => start < end, 'the end is not after the start'),
    output: Committed.nullable(),
  },
  /** Gives a slot its own demand; null: what the operations calendar asks. */
  'slot.demand': {
    type: 'command',
    input: z.object({ slotId: z.uuid(), own: OwnDemand.nullable() }),
    output: Committed.nullable(),
  },
  /** Adds a single slot beside the pattern of its role. */
  'slot.add': { type: 'command', input: ExtraSlot, output: Committed.nullable() },
  /** Removes a slot on which nobody is booked. */
  'slot.remove': { type: 'command', input: z.object({ slotId: z.uuid() }), output: Committed.nullable() },
  /** Adds a role and makes its slots from a date on, as far as years are open. */
  'role.add': { type: 'command', input: z.object({ role: RoleDraft, from: LocalDate }), output: Committed.nullable() },
  /** Changes a role; a changed pattern holds from a date on, never for what has begun. */
  'role.change': {
    type: 'command',
    input: z.object({ roleId: z.uuid(), role: RoleDraft, from: LocalDate }),
    output: Committed.nullable(),
  },
  /** Puts the roles in an order. */
  'role.order': {
    type: 'command',
    input: z.object({ roleIds: z.array(z.uuid()).max(200) }),
    output: Committed.nullable(),
  },
  /** Ends a role: no slots from a date on; `booked` says what becomes of those with somebody on them. */
  'role.retire': {
    type: 'command',
    input: z.object({ roleId: z.uuid(), from: LocalDate, booked: z.enum(remains) }),
    output: Committed.nullable(),
  },
  /** Lets a retired role go on. */
  'role.return': { type: 'command', input: z.object({ roleId: z.uuid() }), output: Committed.nullable() },
  /** Changes what the rota is called, its zone, the names of levels and how strict it is. */
  'heading.change': { type: 'command', input: HeadingDraft, output: Committed.nullable() },
  /** Books a person; `reason` books anyway where hard rules that may be overridden are broken. */
  'booking.book': {
    type: 'command',
    input: z.object({
      slotId: z.uuid(),
      personId: z.uuid(),
      place: Place,
      reason: Reason.nullable(),
    }),
    output: Committed.nullable(),
  },
  /** Does several things with bookings as one change; judged as it stands when all of it is done. */
  'booking.arrange': {
    type: 'command',
    input: z.object({ steps: z.array(Step).min(1).max(10_000), reason: Reason.nullable() }),
    output: Committed.nullable(),
  },
  'booking.remove': { type: 'command', input: z.object({ bookingId: z.uuid() }), output: Committed.nullable() },
  /** Adds people, changes what is said of them and what they may do, as one change. */
  'people.change': {
    type: 'command',
    input: z.object({ steps: z.array(PeopleStep).min(1).max(20_000) }),
    output: Committed.nullable(),
  },
  /** Deletes people with all that is said of them; `takeOff` takes off their bookings, too. */
  'people.delete': {
    type: 'command',
    input: z.object({ personIds: PersonIds, takeOff: z.boolean() }),
    output: Committed.nullable(),
  },
  /** Makes two people one. */
  'people.merge': {
    type: 'command',
    input: z.object({
      keepId: z.uuid(),
      dropId: z.uuid(),
      fields: PersonFields,
      takeOff: z.array(z.uuid()).max(10_000),
    }),
    output: Committed.nullable(),
  },
  /** Says that people are away, each of them; their bookings stay and are flagged. */
  'absence.add': {
    type: 'command',
    input: z.object({ personIds: PersonIds }).and(AbsenceEntry),
    output: Committed.nullable(),
  },
  'absence.change': {
    type: 'command',
    input: z.object({ absenceId: z.uuid() }).and(AbsenceEntry),
    output: Committed.nullable(),
  },
  'absence.remove': {
    type: 'command',
    input: z.object({ absenceIds: z.array(z.uuid()).min(1).max(10_000) }),
    output: Committed.nullable(),
  },
  /** Asks which calendar file; null: the user cancelled. */
  'availability.choose': {
    type: 'query',
    input: nothing,
    output: z.object({ path: z.string(), name: z.string() }).nullable(),
  },
  /** Reads when a person is busy from a calendar of theirs. */
  'availability.read': { type: 'query', input: CalendarQuestion, output: CalendarAnswer },
  /** Ends what is being read. */
  'availability.cancel': { type: 'query', input: nothing, output: nothing },
  /** Takes what was ticked of some calendars, as one change; where they lie is kept at this desk. */
  'availability.take': {
    type: 'command',
    input: z.object({
      calendars: z
        .array(CalendarTaking.extend({ place: CalendarPlace.nullable() }))
        .min(1)
        .max(1000),
    }),
    output: Committed.nullable(),
  },
  /** Lets a calendar go; what came from it stays. */
  'availability.forget': { type: 'command', input: z.object({ sourceId: z.uuid() }), output: Committed.nullable() },
  /** Says what people wish for, each of them. */
  'wish.add': {
    type: 'command',
    input: z.object({ personIds: PersonIds }).and(WishEntry),
    output: Committed.nullable(),
  },
  'wish.change': {
    type: 'command',
    input: z.object({ wishId: z.uuid() }).and(WishEntry),
    output: Committed.nullable(),
  },
  'wish.remove': {
    type: 'command',
    input: z.object({ wishIds: z.array(z.uuid()).min(1).max(10_000) }),
    output: Committed.nullable(),
  },
  /** Makes what was only assumed true, all of it or nothing, as one change. */
  'assumptions.apply': {
    type: 'command',
    input: z.object({ assumed: z.array(Assumption).min(1).max(200) }),
    output: Committed.nullable(),
  },
  /** Adds a period of the operations calendar or changes it, with its lead times; null: it was so already. */
  'period.save': { type: 'command', input: PeriodWish, output: Committed.nullable() },
  /** Cuts a period in two; the second begins on the date. */
  'period.split': {
    type: 'command',
    input: z.object({ periodId: z.uuid(), date: LocalDate }),
    output: Committed.nullable(),
  },
  'period.remove': {
    type: 'command',
    input: z.object({ periodIds: z.array(z.uuid()).min(1).max(2000) }),
    output: Committed.nullable(),
  },
  /** Copies periods into a later year; null: all of them are there already. */
  'calendar.copy': { type: 'command', input: CalendarCopy, output: Committed.nullable() },
  'kind.save': { type: 'command', input: KindEntry, output: Committed.nullable() },
  'kind.order': {
    type: 'command',
    input: z.object({ kindIds: z.array(z.uuid()).max(500) }),
    output: Committed.nullable(),
  },
  /** Deletes a kind; its periods become of the kind `instead`, which has to be there if there are any. */
  'kind.remove': {
    type: 'command',
    input: z.object({ kindId: z.uuid(), instead: z.string().nullable() }),
    output: Committed.nullable(),
  },
  'demand.set': {
    type: 'command',
    input: z.object({ demands: z.array(DemandWish).min(1).max(5000) }),
    output: Committed.nullable(),
  },
  'holiday.save': { type: 'command', input: HolidayEntry, output: Committed.nullable() },
  'holiday.remove': {
    type: 'command',
    input: z.object({ holidayIds: z.array(z.uuid()).min(1).max(2000) }),
    output: Committed.nullable(),
  },
  /** Lets the people of two bookings exchange their slots. */
  'booking.swap': {
    type: 'command',
    input: z.object({ bookingId: z.uuid(), withId: z.uuid(), reason: Reason.nullable() }),
    output: Committed.nullable(),
  },
  /** Gives the rest of a person's block, from a date on, to another person. */
  'booking.handover': {
    type: 'command',
    input: z.object({ bookingId: z.uuid(), from: LocalDate, personId: z.uuid(), reason: Reason.nullable() }),
    output: Committed.nullable(),
  },
  /** Offers a booking to others, or takes the offer back; null: it is so already. */
  'booking.offer': {
    type: 'command',
    input: z.object({ bookingId: z.uuid(), offered: z.boolean() }),
    output: Committed.nullable(),
  },
  /** Lets somebody take over a booking that is offered. */
  'booking.take': {
    type: 'command',
    input: z.object({ bookingId: z.uuid(), personId: z.uuid(), reason: Reason.nullable() }),
    output: Committed.nullable(),
  },
  'booking.note': {
    type: 'command',
    input: z.object({ bookingId: z.uuid(), note: z.string().trim().max(500) }),
    output: Committed.nullable(),
  },
  /** Pins a booking where it is, or unpins it. */
  'booking.pin': {
    type: 'command',
    input: z.object({ bookingId: z.uuid(), pinned: z.boolean() }),
    output: Committed.nullable(),
  },
  /** Books the people of one stretch again in another; what rules refuse is left out. Null: nothing was left to book. */
  'plan.copy': {
    type: 'command',
    input: z.object({ roleIds: RoleIds, from: Dates, to: Dates }),
    output: Committed.nullable(),
  },
  /** Takes all bookings of a stretch off, except pinned ones; null: there was none. */
  'plan.clear': {
    type: 'command',
    input: z.object({ roleIds: RoleIds, range: Dates }),
    output: Committed.nullable(),
  },
  /** Takes the newest change back; conflict if the rota is not at the revision that the user sees, where that is told. */
  'history.undo': { type: 'command', input: z.object({ seen: z.int() }).optional(), output: Committed },
  'history.redo': { type: 'command', input: z.object({ seen: z.int() }).optional(), output: Committed },
  /** What was done after a revision, in short, oldest first; `after` 0 gives all of it. */
  'history.read': { type: 'query', input: z.object({ after: z.int().min(0) }), output: z.array(HistoryDigest) },
  /** The rows of a revision; `gone` is what they name and the rota no longer has, each as it was last. */
  'history.rows': {
    type: 'query',
    input: z.object({ revision: z.int().min(1) }),
    output: z.object({ rows: RowChanges, gone: RowChanges }),
  },
  /** What became of a booking, a slot with its bookings, or a person with all that is theirs; oldest first, just those rows. */
  'history.of': {
    type: 'query',
    input: z.object({ table: z.enum(['booking', 'slot', 'person']), id: z.uuid() }),
    output: z.array(HistoryEntry),
  },
  /** Takes one old change back as a new one; what was done since stays. */
  'history.revert': { type: 'command', input: z.object({ revision: z.int().min(2) }), output: Committed.nullable() },
  /** Makes the rota what it was after a revision, as one change; null: it is so already. */
  'history.go-back': {
    type: 'command',
    input: z.object({ revision: z.int().min(1), seen: z.int() }),
    output: Committed.nullable(),
  },
  /** Everything that the window would have shown at a revision. */
  'rota.at': { type: 'query', input: z.object({ revision: z.int().min(1) }), output: Snapshot },
  /** Writes a role's page of the handbook, as Markdown; an empty text takes it away. */
  'handbook.save': {
    type: 'command',
    input: z.object({ roleId: z.uuid(), text: z.string().max(longestPage) }),
    output: Committed.nullable(),
  },
  /** Says what institutes owe for a year; `points` null: nothing is said. */
  'due.set': {
    type: 'command',
    input: z.object({
      dues: z
        .array(Due.omit({ id: true }).extend({ points: Due.shape.points.nullable() }))
        .min(1)
        .max(1000),
    }),
    output: Committed.nullable(),
  },
  /** Says that the rota as it is now is what its people have; later changes are a draft. */
  publish: { type: 'command', input: nothing, output: Committed.nullable() },
  /** Asks which CSV files and Excel workbooks and reads them; empty: the user cancelled. */
  'import.choose': { type: 'query', input: nothing, output: z.array(ImportFile) },
  /** Takes the sheets out of an Excel workbook, each as a file. */
  'import.workbook': {
    type: 'query',
    input: z.object({ name: z.string().max(255), bytes: z.instanceof(Uint8Array) }),
    output: z.array(ImportFile),
  },
  'import.plan': { type: 'query', input: z.object({ files: z.array(ImportFile).max(50) }), output: ImportPlan },
  /** Takes all lines of a plan that are not refused, as one change; conflict if the rota is no longer at `revision`. */
  'import.apply': {
    type: 'command',
    input: z.object({ files: z.array(ImportFile).max(50), revision: z.int().min(0) }),
    output: Committed.nullable(),
  },
  /** Asks where to, then writes a calendar and reads it back before it replaces an old one; null: the user cancelled. */
  'export.calendar': {
    type: 'command',
    input: CalendarOptions.extend({
      scope: CalendarScope,
      /** What the people have, or what is planned now. Not found where nothing was published. */
      state: z.enum(['draft', 'published']).default('draft'),
    }),
    output: z
      .object({
        path: z.string(),
        events: z.int().min(0),
        /** How many more say that a booking no longer is. */
        cancelled: z.int().min(0),
      })
      .nullable(),
  },
  /** Asks where to, then writes one booking as a calendar file for its person; null: the user cancelled. */
  'export.booking': {
    type: 'command',
    input: z.object({ bookingId: z.uuid() }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Asks where to, then writes tables of the rota; null: the user cancelled. `path` is the file, or the folder of several. */
  'export.tables': {
    type: 'command',
    input: TableExport,
    output: z.object({ path: z.string(), files: z.int().min(1), rows: z.int().min(0) }).nullable(),
  },
  /** The folder in which this desk keeps the calendars of the rota up to date. */
  'folder.read': { type: 'query', input: nothing, output: FolderState },
  /** Asks which folder; null: the user cancelled. */
  'folder.find': { type: 'query', input: nothing, output: z.string().nullable() },
  /** Null: none any more. */
  'folder.choose': { type: 'desk', input: z.object({ folder: CalendarFolder.nullable() }), output: FolderState },
  'folder.update': { type: 'desk', input: nothing, output: FolderState },
  /** Asks where to, then writes a year's credits as CSV; null: the user cancelled. */
  'export.credits': {
    type: 'command',
    input: z.object({
      year: Due.shape.year,
      owner: z.enum(['person', 'institute']),
      /** What has a column each. */
      across: z.enum(['role', 'month']),
    }),
    output: z.object({ path: z.string(), lines: z.int().min(0) }).nullable(),
  },
  /** Asks where to, then writes a call for shifters as the window wrote it; null: the user cancelled. */
  'export.call': {
    type: 'query',
    input: z.object({
      /** What it is called, for the file's name. */
      name: z.string().max(500),
      html: z.string().max(5_000_000),
    }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Asks where to, then writes a picture that the window has drawn; null: the user cancelled. */
  'export.picture': {
    type: 'query',
    input: z
      .object({
        /** What it is called, for the file's name. */
        name: z.string().max(500),
        format: z.enum(['svg', 'png']),
        /** The text of an SVG; the bytes of a PNG in Base64. */
        content: z.string().max(60_000_000),
      })
      .refine(
        ({ format, content }) => content.startsWith(format === 'svg' ? '<svg ' : 'iVBORw0KGgo'),
        'the content is not of the format',
      ),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** Prints what the window has laid out for paper, or asks where to and writes it as a PDF; null: the user cancelled. */
  'print.screen': {
    type: 'query',
    input: z.object({
      /** What it is called, for the file's name. */
      name: z.string().max(200),
      paper: z.object({ size: z.enum(['A3', 'A4']), landscape: z.boolean() }),
      /** What stands at the foot of each page, before its number. */
      footer: z.string().max(300),
      to: z.enum(['printer', 'pdf']),
    }),
    /** Where the PDF is; null: it went to a printer. */
    output: z.object({ path: z.string().nullable() }).nullable(),
  },
  /** Where the calendars of the rota are sent to. */
  'server.read': { type: 'query', input: nothing, output: ServerState },
  /** Tries an account, and says what is there. `password` null: the one that is remembered. */
  'server.look': {
    type: 'query',
    input: ServerAccount.extend({ password: z.string().max(1000).nullable() }),
    output: ServerContents,
  },
  /** Remembers where the calendars are sent to, and the password if one is given; `server` null forgets both. */
  'server.save': {
    type: 'desk',
    input: z.object({ server: CalendarServer.nullable(), password: z.string().max(1000).nullable() }),
    output: ServerState,
  },
  /** What sending the calendars now would do, by asking the server. */
  'server.plan': {
    type: 'query',
    input: nothing,
    output: z.object({ revision: z.int().min(0), calendars: z.array(CalendarPlan) }),
  },
  /** Sends what differs; tells its progress as messages. Conflict if the rota is not at `revision` any more. */
  'server.send': {
    type: 'command',
    /** `insisted`: what replaces what somebody else did on the server, or goes with it, as long as it is as it was seen. */
    input: z.object({ revision: z.int().min(0), insisted: z.array(Contested).max(100_000) }),
    output: SendingResult,
  },
  /** Ends what is under way with the server; what was sent stays. */
  'server.cancel': { type: 'desk', input: nothing, output: nothing },
  /** Asks where to, then writes mails that nothing sends, each with the shifts it is about; several go into a folder. Null: the user cancelled. */
  'message.save': {
    type: 'query',
    input: z.object({ messages: z.array(MailMessage).min(1).max(2000) }),
    output: z.object({ path: z.string() }).nullable(),
  },
  /** The calendars that this desk hands out of the open rota. */
  'feed.read': { type: 'desk', input: nothing, output: FeedState },
  'feed.change': { type: 'desk', input: FeedStep, output: FeedState },
} as const

export type Operation = keyof typeof contract
export type InputOf<Name extends Operation> = z.input<(typeof contract)[Name]['input']>
export type OutputOf<Name extends Operation> = z.output<(typeof contract)[Name]['output']>

/** Asks for an operation; never throws for what a user or the world did. */
export type Call = <Name extends Operation>(name: Name, input: InputOf<Name>) => Promise<Reply<OutputOf<Name>>>

/** What the main process tells the window without being asked. */
export type Message =
  /** The rota is at a new revision. */
  | { readonly kind: 'changed'; readonly revision: number }
  /** Another file is open, or none. */
  | { readonly kind: 'state'; readonly state: AppState }
  | { readonly kind: 'menu'; readonly command: string }
  /** How many things have been sent to the server. */
  | { readonly kind: 'sending'; readonly done: number; readonly of: number }
  /** Somebody has fetched a calendar that this desk hands out. */
  | { readonly kind: 'fetched' }
  /** The calendars in the chosen folder could not be brought up to date, or not all. */
  | { readonly kind: 'folder'; readonly trouble: FileTrouble }

/** The fixed bridge between window and main process, `window.watchbill`. */
export interface Bridge {
  /** Calls an operation; the input is checked on the other side. @returns the {@link Reply} as JSON */
  readonly call: (name: Operation, input: unknown) => Promise<string>
  /** What `app.state` and `rota.read` replied when the page began to load. */
  readonly first: () => Promise<readonly [state: string, rota: string]>
  /** Lets the program read a file that was dropped on the window. @returns its path; null: it lies nowhere */
  readonly give: (file: object) => Promise<string | null>
  /** Listens to messages. @returns stops listening */
  readonly onMessage: (listener: (message: Message) => void) => () => void
}
