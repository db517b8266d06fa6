import { useCallback, useEffect, useState } from 'react'
import type { Stage } from '../../rota/achievable/achievable.ts'
import type { Rota } from '../../rota/rota.ts'
import type { AnswerOf, InputOf, Question } from './answers.ts'
import { Asker } from './asker.ts'

/** An answer, and the rota that it is about. */
export interface Answered<Q extends Question> {
  readonly rota: Rota
  readonly answer: AnswerOf<Q>
}

/** How it stands with a question. */
export interface Asked<Q extends Question> {
  readonly status: 'asking' | 'answered' | 'cancelled' | 'failed'
  /** What the other thread is at; null before it has begun. */
  readonly stage: Stage | null
  /** The latest answer, shown until there is a newer one; null if there was none. */
  readonly latest: Answered<Q> | null
  readonly cancel: () => void
  readonly again: () => void
}

/**
 * Asks a question in another thread, and again whenever the rota or the input changes.
 *
 * @param input  the same object as long as it asks the same
 */
export function useAnswer<Q extends Question>(rota: Rota, question: Q, input: InputOf<Q>): Asked<Q> {
  const [asker] = useState(() => new Asker<Q>())
  const [status, setStatus] = useState<Asked<Q>['status']>('asking')
  const [stage, setStage] = useState<Stage | null>(null)
  const [latest, setLatest] = useState<Answered<Q> | null>(null)
  const [turn, setTurn] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn asks the same again
  useEffect(() => {
    setStatus('asking')
    setStage(null)
    asker.ask(rota, question, input, {
      onStage: setStage,
      onAnswer: answer => {
        setLatest({ rota, answer })
        setStatus('answered')
      },
      onFailure: () => setStatus('failed'),
    })
  }, [asker, rota, question, input, turn])
  useEffect(() => () => asker.stop(), [asker])
  const cancel = useCallback(() => {
    asker.stop()
    setStatus('cancelled')
  }, [asker])
  const again = useCallback(() => setTurn(before => before + 1), [])
  return { status, stage, latest, cancel, again }
}
