import { basename } from 'node:path'
import { createRota, openRota } from '../db/open.ts'
import type { Store } from '../db/store.ts'
import type { Change } from '../rota/change.ts'
import type { AppState, Committed, Reply, Snapshot } from '../rota/contract.ts'
import type { KnownReadings, ToldReadings } from '../rota/csv/read-file.ts'
import type { CalendarServer } from '../rota/dav/server.ts'
import type { Decision } from '../rota/decision.ts'
import type { Failure, FileTrouble } from '../rota/failure.ts'
import type { Preferences } from '../rota/preferences.ts'
import { Rota } from '../rota/rota.ts'
import type { Memory } from './remembered.ts'

/** What the desk tells whoever shows it. */
export interface DeskListener {
  /** The open rota is at a new revision. */
  readonly changed: (revision: number) => void
  /** Another rota is open, or none. */
  readonly switched: (state: AppState) => void
}

const mostRecent = 8
const [mostReadings, longestKey] = [100, 5000]

/** The one rota file that is open, if any. */
export class Desk {
  readonly #memory: Memory
  readonly #version: string
  #listener: DeskListener | null = null
  #store: Store | null = null
  #trouble: FileTrouble | null = null

  constructor(memory: Memory, version: string) {
    this.#memory = memory
    this.#version = version
  }

  /** Tells somebody from now on; one listener at a time. */
  listen(listener: DeskListener): void {
    this.#listener = listener
  }

  /** Opens the file that was open last, if there was one; what is wrong with it becomes part of the state. */
  openLast(): void {
    const { last } = this.#memory.state
    if (last === null) return
    const opened = openRota(last)
    if (opened.ok) this.#store = opened.store
    else this.#trouble = opened.trouble
  }

  get state(): AppState {
    const file = this.#store && named(this.#store.path)
    const recent = this.#memory.state.recent.map(named)
    return { version: this.#version, file, recent, trouble: this.#trouble, preferences: this.#memory.state.preferences }
  }

  /** Opens a rota in place of the one open; if that fails, the one open stays. */
  open(path: string): Reply<AppState> {
    if (this.#store?.path === path) return { ok: true, value: this.state }
    return this.#take(openRota(path))
  }

  /** Works on a rota that was opened elsewhere, in place of the one open; nothing of it is remembered. */
  hold(store: Store): void {
    this.end()
    this.#store = store
  }

  /** Makes a rota file from its first change, in place of what is there, and opens it. */
  create(path: string, first: Change, at: number): Reply<AppState> {
    const replacesOpen = this.#store?.path === path
    if (replacesOpen) this.end()
    const created = this.#take(createRota(path, first, at, this.#by))
    // What was there is still there, so it goes on being the one that is open.
    if (!created.ok && replacesOpen && !this.#take(openRota(path)).ok) this.close()
    return created
  }

  /** Closes the rota that is open, if any. */
  close(): AppState {
    this.#store?.close()
    this.#store = null
    this.#trouble = null
    this.#memory.remember({ last: null })
    this.#listener?.switched(this.state)
    return this.state
  }

  /** Lets the file go without forgetting that it was open. */
  end(): void {
    this.#store?.close()
    this.#store = null
  }

  /** The store of the open rota; not found if none is. */
  get store(): Reply<Store> {
    if (this.#store === null) return refuse({ kind: 'not-found', what: 'rota' })
    return { ok: true, value: this.#store }
  }

  /** Reads the open rota, as the window shows it. */
  async read(): Promise<Reply<Snapshot>> {
    const store = this.store
    return store.ok ? { ok: true, value: await store.value.read() } : store
  }

  /** Reads the open rota, to decide on it. */
  async rota(): Promise<Reply<Rota>> {
    const read = await this.read()
    return read.ok ? { ok: true, value: Rota.fromRows(read.value.rows) } : read
  }

  /**
   * Decides on the open rota and commits what is decided.
   *
   * @returns null where the decision is that nothing has to change
   */
  async decide(at: number, decision: (rota: Rota) => Decision): Promise<Reply<Committed | null>> {
    const rota = await this.rota()
    if (!rota.ok) return rota
    const made = decision(rota.value)
    if (!made.ok) return made
    return made.change.rows.length === 0 ? { ok: true, value: null } : this.commit(made.change, at)
  }

  /** Remembers how this desk likes to see things, from now on. */
  prefer(preferences: Preferences): AppState {
    this.#memory.remember({ preferences })
    return this.state
  }

  /** Where the calendars of a rota are sent to; null: nowhere yet. */
  serverOf(rotaId: string): CalendarServer | null {
    return this.#memory.state.servers[rotaId] ?? null
  }

  /** Remembers that, or forgets it. */
  sendTo(rotaId: string, server: CalendarServer | null): void {
    const { [rotaId]: _, ...others } = this.#memory.state.servers
    this.#memory.remember({ servers: server ? { ...others, [rotaId]: server } : others })
  }

  /** How files of others were read before. */
  get readings(): KnownReadings {
    const { columns, grids } = this.#memory.state
    return { columns: key => columns[key] ?? null, grid: key => grids[key] ?? null }
  }

  /** Remembers how files of others are read, at most some hundred of each sort, or forgets it. */
  rememberReadings(told: ToldReadings): void {
    const { columns, grids } = this.#memory.state
    if (told.columns.size + told.grids.size === 0) return
    this.#memory.remember({ columns: withTold(columns, told.columns), grids: withTold(grids, told.grids) })
  }

  /** The file of a person's calendar, if it is one and this desk knows it. */
  calendarFile(sourceId: string): string | null {
    return this.#memory.state.calendarFiles[sourceId] ?? null
  }

  /** Remembers that, or forgets it. */
  rememberCalendarFile(sourceId: string, path: string | null): void {
    const { [sourceId]: _, ...others } = this.#memory.state.calendarFiles
    this.#memory.remember({ calendarFiles: path === null ? others : { ...others, [sourceId]: path } })
  }

  get #by(): string {
    return this.#memory.state.preferences.name
  }

  /** Commits a change to the open rota and tells the listener. */
  async commit(change: Change, at: number): Promise<Reply<Committed>> {
    const store = this.store
    if (!store.ok) return store
    const outcome = await store.value.commit(change, at, this.#by)
    return this.#tell(outcome.ok ? { ...outcome, label: change.label } : outcome)
  }

  /**
   * Takes the newest change back, or brings back what was taken back last.
   *
   * @param seen  the revision that whoever asks has seen; a rota that has gone on since refuses, lest it be another change
   */
  async step(way: 'undo' | 'redo', at: number, seen?: number): Promise<Reply<Committed>> {
    const store = this.store
    if (!store.ok) return store
    if (seen !== undefined && (await store.value.read()).revision !== seen) return refuse({ kind: 'conflict' })
    const outcome = await store.value[way](at, this.#by)
    if (outcome.ok || !('why' in outcome)) return this.#tell(outcome)
    return refuse({ kind: 'not-found', what: way })
  }

  #tell(outcome: StepOutcome): Reply<Committed> {
    if (!outcome.ok)
      return refuse('trouble' in outcome ? { kind: 'file', trouble: outcome.trouble } : { kind: 'conflict' })
    this.#listener?.changed(outcome.revision)
    return { ok: true, value: { revision: outcome.revision, label: outcome.label } }
  }

  #take(opened: ReturnType<typeof openRota>): Reply<AppState> {
    if (!opened.ok) return refuse({ kind: 'file', trouble: opened.trouble })
    this.#store?.close()
    this.#store = opened.store
    this.#trouble = null
    const { path } = opened.store
    const recent = [path, ...this.#memory.state.recent.filter(other => other !== path)].slice(0, mostRecent)
    this.#memory.remember({ last: path, recent })
    this.#listener?.switched(this.state)
    return { ok: true, value: this.state }
  }
}

function withTold<Reading>(
  known: Readonly<Record<string, Reading>>,
  told: ReadonlyMap<string, Reading | null>,
): Record<string, Reading> {
  const others = Object.entries(known).filter(([key]) => !told.has(key))
  const said = [...told].flatMap(([key, reading]) =>
    reading === null || key.length > longestKey ? [] : [[key, reading] as const],
  )
  return Object.fromEntries([...others, ...said].slice(-mostReadings))
}

type StepOutcome =
  | { readonly ok: true; readonly revision: number; readonly label: string }
  | { readonly ok: false; readonly conflicts: readonly unknown[] }
  | { readonly ok: false; readonly trouble: FileTrouble }

function named(path: string): { path: string; name: string } {
  return { path, name: basename(path).replace(/\.watchbill$/i, '') }
}

function refuse(failure: Failure): { readonly ok: false; readonly failure: Failure } {
  return { ok: false, failure }
}
