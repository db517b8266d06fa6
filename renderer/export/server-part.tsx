import { useEffect, useRef, useState } from 'react'
import type { Contested, SendingResult, ServerState } from '../../rota/dav/server.ts'
import type { Failure } from '../../rota/failure.ts'
import { call } from '../bridge.ts'
import { Account } from '../ui/account.tsx'
import { failureWords } from '../words/failure.ts'
import { serving } from '../words/server.ts'
import classes from './export.module.css'
import { lookAway, sendCalendars, tellInPassing, useSending } from './sending.ts'
import { SendingList, type Sendings } from './sending-list.tsx'
import { SendingProgress } from './sending-progress.tsx'
import { SendingResultView } from './sending-result.tsx'
import own from './server.module.css'
import { ServerForm } from './server-form.tsx'
import { ServerSummary } from './server-summary.tsx'
import type { WayProps } from './ways.tsx'

/** Where one is on the way to calendars on a server. */
type Stage =
  | { readonly at: 'form' }
  | { readonly at: 'summary' }
  | { readonly at: 'asking' }
  | { readonly at: 'list'; readonly sendings: Sendings }
  | { readonly at: 'result'; readonly result: SendingResult }

/** Sends calendars to a server: where to, what will be sent, sending, and what came of it. */
export function ServerPart({ scope }: WayProps) {
  const sending = useSending(state => state.sending)
  const [state, setState] = useState<ServerState | null>(null)
  const [reached, setStage] = useState<Stage>({ at: 'summary' })
  const [failure, setFailure] = useState<Failure | null>(null)
  const part = useRef<HTMLDivElement>(null)
  const closed = useRef(false)
  const isSending = sending !== null
  const stage: Stage = state?.server ? reached : { at: 'form' }
  const at = isSending ? 'sending' : state === null ? 'reading' : stage.at

  // biome-ignore lint/correctness/useExhaustiveDependencies: the button that had the focus goes with its stage
  useEffect(() => {
    if (document.activeElement === document.body) part.current?.querySelector<HTMLElement>('[data-next]')?.focus()
  }, [at])
  useEffect(() => {
    // It also says when something was sent last.
    if (isSending) return
    void call('server.read', undefined).then(reply => {
      if (reply.ok) setState(reply.value)
      else setFailure(reply.failure)
    })
  }, [isSending])
  useEffect(
    () => () => {
      closed.current = true
      lookAway()
    },
    [],
  )

  async function ask(): Promise<void> {
    setFailure(null)
    setStage({ at: 'asking' })
    const reply = await call('server.plan', undefined)
    if (reply.ok) return setStage({ at: 'list', sendings: reply.value })
    setFailure(reply.failure)
    setStage({ at: 'summary' })
  }

  async function send({ revision }: Sendings, insisted: readonly Contested[], of: number): Promise<void> {
    setFailure(null)
    setStage({ at: 'summary' })
    const reply = await sendCalendars(revision, insisted, of)
    if (closed.current) return tellInPassing(reply)
    if (reply.ok) return setStage({ at: 'result', result: reply.value })
    setFailure(reply.failure)
  }

  function saved(state: ServerState): void {
    setFailure(null)
    setState(state)
    setStage({ at: 'summary' })
  }

  return (
    <div ref={part} className={`${classes.form} ${own.part}`}>
      {failure && <Account {...failureWords(failure)} />}
      {sending ? (
        <SendingProgress words={serving.sending} progress={sending} />
      ) : state === null ? (
        failure === null && <p role="status">{serving.loading}</p>
      ) : stage.at === 'form' || state.server === null ? (
        <ServerForm state={state} scope={scope} onSaved={saved} />
      ) : stage.at === 'summary' ? (
        <ServerSummary
          state={state}
          server={state.server}
          onSaved={saved}
          onChange={() => setStage({ at: 'form' })}
          onAsk={() => void ask()}
        />
      ) : stage.at === 'asking' ? (
        <SendingProgress words={serving.asking} progress={null} />
      ) : stage.at === 'list' ? (
        <SendingList
          sendings={stage.sendings}
          onBack={() => setStage({ at: 'summary' })}
          onSend={(insisted, of) => void send(stage.sendings, insisted, of)}
        />
      ) : (
        <SendingResultView result={stage.result} calendars={state.server.calendars} onLookAgain={() => void ask()} />
      )}
    </div>
  )
}
