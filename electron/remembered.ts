import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { ColumnMapping } from '../rota/csv/plan-kinds.ts'
import { CalendarServer } from '../rota/dav/server.ts'
import { DeskFeeds, noFeeds } from '../rota/feed.ts'
import { GridReading } from '../rota/grid/grid.ts'
import { CalendarFolder } from '../rota/ical/folder.ts'
import { defaultPreferences, Preferences } from '../rota/preferences.ts'
import { logFault } from './log.ts'

const Bounds = z.object({ x: z.int(), y: z.int(), width: z.int().min(400), height: z.int().min(300) })

const Remembered = z.object({
  /** The rota that was open last; null: none was. */
  last: z.string().nullable(),
  /** Rota files, latest first. */
  recent: z.array(z.string()).max(10),
  window: z.object({ bounds: Bounds, maximized: z.boolean() }).nullable(),
  /** Files of an older app have none. */
  preferences: Preferences.catch(defaultPreferences),
  /** Where the calendars of rotas are sent to, by the rota's id. */
  servers: z.record(z.string(), CalendarServer).catch({}),
  /** How tables of others are read, by the key of their header, latest last. */
  columns: z.record(z.string(), ColumnMapping).catch({}),
  /** How rotas in spreadsheets are read, by the key of their shape, latest last; people and roles by their ids. */
  grids: z.record(z.string(), GridReading).catch({}),
  /** The calendars that it hands out. */
  feeds: DeskFeeds.catch(noFeeds),
  /** Where the calendars of rotas are kept up to date, by the rota's id. */
  folders: z.record(z.string(), CalendarFolder).catch({}),
  /** The files of people's calendars, by the id of the calendar in its rota. Addresses are secrets, kept elsewhere. */
  calendarFiles: z.record(z.string(), z.string()).catch({}),
})

/** What the app remembers of this desk from one start to the next; of a rota no more than ids. */
export type Remembered = z.infer<typeof Remembered>

const nothing: Remembered = {
  last: null,
  recent: [],
  window: null,
  preferences: defaultPreferences,
  servers: {},
  columns: {},
  grids: {},
  feeds: noFeeds,
  folders: {},
  calendarFiles: {},
}

/** Keeps what is remembered in a small file; an unreadable one counts as empty. */
export class Memory {
  readonly #path: string
  readonly #keeps: boolean
  #state: Remembered

  /** @param how  `look`: what is remembered from now on is forgotten when the program ends */
  constructor(path: string, how: 'keep' | 'look' = 'keep') {
    this.#path = path
    this.#keeps = how === 'keep'
    this.#state = readState(path)
  }

  get state(): Remembered {
    return this.#state
  }

  /**
   * Remembers more, at once and whole: a crash leaves the file as it was before or as it is after. Nobody else may read it.
   *
   * Where it cannot be written it is remembered until the app ends: no work hangs on it.
   */
  remember(changes: Partial<Remembered>): void {
    this.#state = { ...this.#state, ...changes }
    if (!this.#keeps) return
    try {
      mkdirSync(dirname(this.#path), { recursive: true })
      writeFileSync(`${this.#path}.new`, JSON.stringify(this.#state, null, 2), { mode: 0o600 })
      renameSync(`${this.#path}.new`, this.#path)
    } catch (fault) {
      logFault('remember', fault)
    }
  }
}

function readState(path: string): Remembered {
  try {
    return Remembered.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch {
    return nothing
  }
}
