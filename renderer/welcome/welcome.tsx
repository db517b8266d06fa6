import { useEffect, useRef, useState } from 'react'
import type { AppState, Reply } from '../../rota/contract.ts'
import type { Failure } from '../../rota/failure.ts'
import { showState } from '../app-state.ts'
import { call } from '../bridge.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { welcome } from '../words/welcome.ts'
import { Choice } from './choice.tsx'
import { AppMark, NewPicture, OpenPicture, SamplePicture } from './pictures.tsx'
import { RecentList } from './recent-list.tsx'
import classes from './welcome.module.css'

/** What stands in the window while no rota is open: how to get one, and what was wrong with the last. */
export function Welcome({ state }: { readonly state: AppState }) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])

  async function open(opening: Promise<Reply<AppState | null>>): Promise<void> {
    setBusy(true)
    setFailure(null)
    const reply = await opening
    setBusy(false)
    if (!reply.ok) setFailure(reply.failure)
    else if (reply.value !== null) await showState(reply.value)
  }

  const wrong = failure ?? (state.trouble && ({ kind: 'file', trouble: state.trouble } as const))
  return (
    <main className={classes.welcome} aria-busy={busy}>
      <div className={classes.column}>
        <header className={classes.head}>
          <AppMark />
          <div>
            <h1>{welcome.app}</h1>
            <p>{welcome.sentence}</p>
          </div>
        </header>

        {wrong && (
          <Account {...failureWords(wrong)}>
            {wrong.kind === 'file' && <p className={classes.path}>{wrong.trouble.path}</p>}
          </Account>
        )}

        <section className={classes.choices} aria-label={welcome.start}>
          <Choice
            ref={first}
            {...welcome.sample}
            picture={<SamplePicture />}
            off={busy}
            onChoose={() => void open(call('file.sample', undefined))}
          />
          <Choice
            {...welcome.fresh}
            picture={<NewPicture />}
            off={busy}
            onChoose={() => look({ dialog: { kind: 'new-rota' } })}
          />
          <Choice
            {...welcome.open}
            picture={<OpenPicture />}
            off={busy}
            onChoose={() => void open(call('file.open', undefined))}
          />
        </section>

        {state.recent.length > 0 && (
          <RecentList recent={state.recent} off={busy} onOpen={path => void open(call('file.recent', { path }))} />
        )}
        <footer className={classes.foot}>
          <span role="status">{busy && welcome.opening}</span>
          <span>{welcome.version(state.version)}</span>
        </footer>
      </div>
    </main>
  )
}
