import type { Stage } from '../../rota/achievable/achievable.ts'
import { tableNames } from '../../rota/records.ts'
import type { Rota, RowsById } from '../../rota/rota.ts'
import type { AnswerOf, InputOf, Question } from './answers.ts'
import type { Asking } from './worker.ts'

/** What comes back from the other thread. */
export interface Listener<Q extends Question> {
  readonly onStage: (stage: Stage) => void
  readonly onAnswer: (answer: AnswerOf<Q>) => void
  readonly onFailure: () => void
}

/** Asks one question after the other of a thread that keeps the rota; only tables that changed are sent again. */
export class Asker<Q extends Question> {
  #worker: Worker | null = null
  /** What the thread holds. */
  #held: Partial<RowsById> = {}
  #isBusy = false

  /** Asks, and drops the question before if it is not answered yet. */
  ask(rota: Rota, question: Q, input: InputOf<Q>, listener: Listener<Q>): void {
    if (this.#isBusy) this.stop()
    this.#worker ??= new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
    this.#worker.onmessage = ({ data }: MessageEvent<{ stage: Stage } | { answer: AnswerOf<Q> }>) => {
      if ('stage' in data) return listener.onStage(data.stage)
      this.#isBusy = false
      listener.onAnswer(data.answer)
    }
    this.#worker.onerror = () => {
      this.stop()
      listener.onFailure()
    }
    const tables = Object.fromEntries(
      tableNames.filter(table => this.#held[table] !== rota.rows[table]).map(table => [table, rota.rows[table]]),
    )
    this.#held = rota.rows
    this.#isBusy = true
    this.#worker.postMessage({ tables, question, input } satisfies Asking)
  }

  /** Ends the thread, whatever it is at. */
  stop(): void {
    this.#worker?.terminate()
    this.#worker = null
    this.#held = {}
    this.#isBusy = false
  }
}
