import type { z } from 'zod'
import type { contract, Message, Operation, OutputOf, Reply } from '../rota/contract.ts'
import type { ImportFile } from '../rota/csv/plan.ts'
import type { MenuItem } from '../rota/menu.ts'
import type { Preferences } from '../rota/preferences.ts'
import type { Desk } from './desk.ts'
import type { Feeds } from './feed/feeds.ts'
import type { FolderKeeper } from './folder/keeper.ts'
import type { GivenCalendars } from './given-calendars.ts'

/** The formats in which something leaves the app. */
export type Format = 'calendar' | 'pdf' | 'csv' | 'workbook' | 'html' | 'svg' | 'png' | 'mail'

/** The questions that only the desktop can ask the user; null where the user cancelled. */
export interface Dialogs {
  /** Which rota file to open. */
  readonly chooseRota: () => Promise<string | null>
  /** Where to keep a new rota. */
  readonly placeRota: (suggestedName: string) => Promise<string | null>
  /** Which CSV files and Excel workbooks to import; empty where the user cancelled. */
  readonly chooseImports: () => Promise<readonly string[]>
  /** Which calendar file to read. */
  readonly chooseCalendar: () => Promise<string | null>
  /** Where to write something, by the format in which it is written; the name ends as that format wants it. */
  readonly place: (format: Format, suggestedName: string) => Promise<string | null>
  /** Which folder to write into. */
  readonly chooseFolder: () => Promise<string | null>
}

/** Paper as the print system takes it. */
export interface Paper {
  readonly size: 'A3' | 'A4'
  readonly landscape: boolean
}

/** Puts on paper what the window has laid out for it. */
export interface Printing {
  /** A PDF of it, with a footer and the number on each page. */
  readonly pdf: (paper: Paper, footer: string) => Promise<Uint8Array>
  /** Asks which printer in the system's own dialog, and prints, with the same at the foot. */
  readonly print: (paper: Paper, footer: string) => Promise<'printed' | 'cancelled' | 'no-printer' | 'not-printed'>
}

/** Passwords, by what they are for: never in a rota, a log or a reply to the window. */
export interface Secrets {
  /** Until they are forgotten, in the system's keychain; or just until the app ends, where there is none. */
  readonly kept: () => 'keychain' | 'session'
  /** Null: it is not known. */
  readonly read: (name: string) => string | null
  readonly keep: (name: string, secret: string) => void
  readonly forget: (name: string) => void
}

/** Everything that handlers need and rota/ must not know: the open file, the desktop, the clock, the dice. */
export interface Context {
  readonly desk: Desk
  readonly dialogs: Dialogs
  readonly secrets: Secrets
  readonly calendars: GivenCalendars
  /** Tells the window something without being asked. */
  readonly tell: (message: Message) => void
  /** The folder of what this desk remembers. */
  readonly deskFolder: string
  /** What this desk hands out; loaded when it is asked for. */
  readonly feeds: () => Promise<Feeds>
  /** Keeps calendars up to date in a folder; loaded when it is asked for. */
  readonly folders: () => Promise<FolderKeeper>
  /** Shows the window's commands in the native menu. */
  readonly showMenu: (items: readonly MenuItem[]) => void
  readonly printing: Printing
  /** Shows a notification of the system; a click on it brings the window to the front, at the Year screen. */
  readonly showNotification: (title: string, body: string) => void
  /** Opens an address with what the desktop has for it. */
  readonly openLink: (url: string) => Promise<void>
  /** Shows the desktop's side of the app in light or dark. */
  readonly showTheme: (theme: Preferences['theme']) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** A new UUID, version 7. */
  readonly newId: () => string
  /** Where the sample rota is kept once it is made. */
  readonly samplePath: string
  /** The CSV files that the sample is made from. */
  readonly sampleFiles: () => Promise<readonly ImportFile[]>
}

/** Answers one operation of the contract. */
export type Handler<Name extends Operation> = (
  context: Context,
  input: z.output<(typeof contract)[Name]['input']>,
) => Promise<Reply<OutputOf<Name>>>
