import { Rota, type RowsById } from '../../rota/rota.ts'
import { answering, type InputOf, type Question } from './answers.ts'

/** What the window sends: the tables that changed since it last asked (at first all), and a question. */
export interface Asking {
  readonly tables: Partial<RowsById>
  readonly question: Question
  readonly input: InputOf<Question>
}

let rota: Rota | null = null

addEventListener('message', ({ data }: MessageEvent<Asking>) => {
  const { tables, question, input } = data
  rota = rota === null ? Rota.fromTables(tables as RowsById) : rota.withTables(tables)
  postMessage({ answer: answering[question](rota, input, stage => postMessage({ stage })) })
})
