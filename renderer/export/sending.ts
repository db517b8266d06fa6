import { create } from 'zustand'
import type { Reply } from '../../rota/contract.ts'
import type { Contested, SendingResult } from '../../rota/dav/server.ts'
import { call, onMessage } from '../bridge.ts'
import { notify } from '../notice.ts'
import { failureWords } from '../words/failure.ts'
import { resultWords, serving } from '../words/server.ts'

/** How far sending is; it outlives the dialog in which it began, for half of it on people's phones would be worse than either. */
export const useSending = create<{ readonly sending: { readonly done: number; readonly of: number } | null }>(() => ({
  sending: null,
}))

/** Sends what differs, and ours where somebody insists. @param of  how many requests that will be */
export async function sendCalendars(
  revision: number,
  insisted: readonly Contested[],
  of: number,
): Promise<Reply<SendingResult>> {
  useSending.setState({ sending: { done: 0, of } })
  const stop = onMessage(message => {
    if (message.kind === 'sending') useSending.setState({ sending: { done: message.done, of: message.of } })
  })
  const reply = await call('server.send', { revision, insisted: [...insisted] })
  stop()
  useSending.setState({ sending: null })
  return reply
}

/** What is asked of the server ends when nobody looks any more; what is being sent goes on. */
export function lookAway(): void {
  if (useSending.getState().sending === null) void call('server.cancel', undefined)
  else notify('done', serving.goesOn)
}

/** Tells what came of sending when its dialog is closed already. */
export function tellInPassing(reply: Reply<SendingResult>): void {
  const { title, advice } = reply.ok ? resultWords(reply.value) : failureWords(reply.failure)
  const isDone = reply.ok && reply.value.stopped === null
  notify(isDone ? 'done' : 'problem', [title, advice].filter(words => words !== '').join('. '))
}
