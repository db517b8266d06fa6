import { type Achievable, achievableIn, type Stage } from '../../rota/achievable/achievable.ts'
import type { Terms } from '../../rota/achievable/field.ts'
import type { Rota } from '../../rota/rota.ts'

/** A question that takes longer than a frame, so that it is answered by another thread. All of it is plain data. */
interface Questions {
  achievable: { readonly input: { readonly year: number; readonly terms: Terms }; readonly answer: Achievable }
}
export type Question = keyof Questions
export type InputOf<Q extends Question> = Questions[Q]['input']
export type AnswerOf<Q extends Question> = Questions[Q]['answer']

type Answering = {
  readonly [Q in Question]: (rota: Rota, input: InputOf<Q>, onStage: (stage: Stage) => void) => AnswerOf<Q>
}

/** How each question is answered. */
export const answering: Answering = {
  achievable: (rota, { year, terms }, onStage) => achievableIn(rota, year, terms, onStage),
}
