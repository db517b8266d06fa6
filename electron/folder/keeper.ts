import type { Message, Reply } from '../../rota/contract.ts'
import type { CalendarFolder, FolderReport, FolderState } from '../../rota/ical/folder.ts'
import { wholeMinute } from '../../rota/time.ts'
import type { Desk } from '../desk.ts'
import { logFault } from '../log.ts'
import type { Memory } from '../remembered.ts'
import { rotaState } from '../rota-state.ts'
import { updateFolder } from './update.ts'

/** Milliseconds without a change after which the folder is brought up to date. */
const pause = 300

/** What keeping a folder needs of the world. */
export interface KeeperWorld {
  readonly desk: Desk
  readonly memory: Memory
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly tell: (message: Message) => void
  /** Milliseconds after which what failed is tried again by itself. */
  readonly retry: number
}

/** Keeps the calendars of the open rota up to date in the folder that this desk has chosen for it, if it has. */
export class FolderKeeper {
  readonly #world: KeeperWorld
  /** What came of it last, by the rota's id. */
  readonly #reports = new Map<string, FolderReport>()
  /** What came of it when files were changed last, likewise. */
  readonly #changed = new Map<string, FolderReport>()
  #waiting: NodeJS.Timeout | null = null
  /** The update under way and those that wait for it, one after another. */
  #last: Promise<unknown> = Promise.resolve()

  constructor(world: KeeperWorld) {
    this.#world = world
  }

  /** Something may have changed: updates after a pause, and tells the window if it fails otherwise than before. */
  wake(after = pause): void {
    if (this.#waiting !== null) clearTimeout(this.#waiting)
    this.#waiting = setTimeout(() => {
      this.#waiting = null
      this.update().catch((fault: unknown) => logFault('folder', fault))
    }, after)
    this.#waiting.unref()
  }

  /** The folder of the open rota. */
  async read(): Promise<Reply<FolderState>> {
    const rotaId = await this.#rotaId()
    return rotaId.ok ? { ok: true, value: this.#stateOf(rotaId.value) } : rotaId
  }

  /**
   * Chooses a folder for the open rota, and brings it up to date; refused where nothing was published and that is wanted.
   *
   * @param folder  null: none any more, and the files stay
   */
  async choose(folder: CalendarFolder | null): Promise<Reply<FolderState>> {
    const rotaId = await this.#rotaId()
    if (!rotaId.ok) return rotaId
    const state = folder && (await rotaState(this.#world.desk, folder.state))
    if (state?.ok === false) return state
    const { [rotaId.value]: _, ...others } = this.#world.memory.state.folders
    this.#world.memory.remember({ folders: folder ? { ...others, [rotaId.value]: folder } : others })
    this.#reports.delete(rotaId.value)
    this.#changed.delete(rotaId.value)
    return this.update()
  }

  /** Brings the folder up to date now. */
  update(): Promise<Reply<FolderState>> {
    const update = this.#last.then(() => this.#update())
    this.#last = update.catch(() => undefined)
    return update
  }

  async #update(): Promise<Reply<FolderState>> {
    const rotaId = await this.#rotaId()
    if (!rotaId.ok) return rotaId
    const { folder, report: before } = this.#stateOf(rotaId.value)
    if (folder === null) return { ok: true, value: this.#stateOf(rotaId.value) }
    const state = await rotaState(this.#world.desk, folder.state)
    if (!state.ok) return state
    const report = { ...(await updateFolder(folder, state.value)), at: wholeMinute(this.#world.now()) }
    this.#reports.set(rotaId.value, report)
    if (report.written.length + report.removed.length > 0) this.#changed.set(rotaId.value, report)
    const [first] = report.troubles
    // What somebody else changed waits for somebody, not for time; and a change that waits already comes sooner.
    const mayPass = report.troubles.some(({ code }) => code !== 'changed-elsewhere')
    if (mayPass && this.#waiting === null) this.wake(this.#world.retry)
    if (first && JSON.stringify(report.troubles) !== JSON.stringify(before?.troubles)) {
      this.#world.tell({ kind: 'folder', trouble: first })
    }
    return { ok: true, value: this.#stateOf(rotaId.value) }
  }

  #stateOf(rotaId: string): FolderState {
    return {
      folder: this.#world.memory.state.folders[rotaId] ?? null,
      report: this.#reports.get(rotaId) ?? null,
      changed: this.#changed.get(rotaId) ?? null,
    }
  }

  async #rotaId(): Promise<Reply<string>> {
    const rota = await this.#world.desk.rota()
    return rota.ok ? { ok: true, value: rota.value.heading.id } : rota
  }
}
