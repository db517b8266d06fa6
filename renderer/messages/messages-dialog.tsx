import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { messaging } from '../words/message.ts'
import { type Concerned, useConcernedBy, useConcernedByDraft } from './concerned.ts'
import { MessageDesk } from './message-desk.tsx'
import classes from './messages.module.css'

const close = () => look({ dialog: null })

/** A message for everybody whose duties changed. @param revision  by what; null: since the rota was published */
export function MessagesDialog({ revision }: { readonly revision: number | null }) {
  return (
    <Dialog title={messaging.title} closeLabel={messaging.close} width={860} onClose={close}>
      {revision === null ? <SincePublished /> : <ByRevision revision={revision} />}
    </Dialog>
  )
}

function SincePublished() {
  const concerned = useConcernedByDraft()
  return concerned === null ? <p className={classes.text}>{messaging.nobody}</p> : <Messages concerned={concerned} />
}

function ByRevision({ revision }: { readonly revision: number }) {
  const { concerned, failure } = useConcernedBy(revision)
  if (failure) return <Account {...failureWords(failure)} />
  return concerned === null ? <p className={classes.text}>{messaging.loading}</p> : <Messages concerned={concerned} />
}

function Messages({ concerned }: { readonly concerned: Concerned }) {
  // Whoever is not in the rota any more has no address, whatever they had before.
  const now = useRota()
  const { before, after, changes } = concerned
  const isThere = (personId: string) => now.rows.person.has(personId) && after.rows.person.has(personId)
  const there = changes.filter(({ personId }) => isThere(personId))
  const gone = changes
    .filter(({ personId }) => !isThere(personId))
    .map(({ personId }) => (after.rows.person.get(personId) ?? before.rows.person.get(personId))?.name ?? '')
  return (
    <>
      {gone.length > 0 && (
        <p className={classes.text}>
          {messaging.gone} {gone.join(', ')}
        </p>
      )}
      {there.length === 0 ? (
        <p className={classes.text}>{messaging.nobody}</p>
      ) : (
        <MessageDesk now={now} concerned={{ before, after, changes: there }} />
      )}
    </>
  )
}
