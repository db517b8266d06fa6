import { Button } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { decideTaking } from '../../rota/availability/take.ts'
import type { Failure } from '../../rota/failure.ts'
import { newlyBroken } from '../../rota/person-harm.ts'
import { now } from '../clock.ts'
import { commit } from '../people/act.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { availability as words } from '../words/availability.ts'
import { failureWords } from '../words/failure.ts'
import classes from './availability.module.css'
import { CalendarReview } from './calendar-review.tsx'
import { isTicked, linesOf, type Reviewed, takingOf, useReviewing } from './reviewed.ts'

/** What calendars would change, line by line, to be ticked; then all of it is taken at once. */
export function Review(props: { readonly first: readonly Reviewed[]; readonly onClose: () => void }) {
  const rota = useRota()
  const { all, change } = useReviewing(props.first)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const takings = useMemo(() => all.flatMap(each => takingOf(rota, each) ?? []), [rota, all])
  const outcome = useMemo(() => {
    const named = takings.map(taking => ({ ...taking, id: taking.sourceId ?? crypto.randomUUID() }))
    const decision = decideTaking(rota, named, now(), () => crypto.randomUUID())
    return decision.ok ? { rows: decision.change.rows.length, broken: newlyBroken(rota, decision.change) } : null
  }, [rota, takings])
  const ticked = all.reduce((n, each) => n + linesOf(rota, each).filter(line => isTicked(each, line)).length, 0)
  const reading = all.some(each => each.reading)
  const nothing = reading || outcome === null || outcome.rows === 0

  const review = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // What was asked before is gone with the focus in it.
    if (reading || document.activeElement !== document.body) return
    review.current?.querySelector<HTMLElement>('table input, button')?.focus()
  }, [reading])

  async function take(): Promise<void> {
    if (busy || nothing) return
    setBusy(true)
    const failed = await commit(rota, 'availability.take', { calendars: takings }, outcome.broken)
    setBusy(false)
    if (failed) setFailure(failed)
    else props.onClose()
  }

  return (
    <div ref={review} className={classes.review}>
      {failure && <Account {...failureWords(failure)} />}
      <div className={classes.scrolled}>
        {all.map((each, index) => (
          <CalendarReview
            key={each.sourceId ?? 'new'}
            reviewed={each}
            onChange={(changes, again) => change(index, changes, again)}
          />
        ))}
      </div>
      <footer className={classes.foot}>
        <span role="status" className={classes.note}>
          {!nothing && words.broken(outcome.broken.length)}
        </span>
        <Button onClick={props.onClose}>{words.cancel}</Button>
        <Button variant="filled" disabled={nothing} aria-disabled={busy} onClick={() => void take()}>
          {nothing ? words.takeNothing : ticked === 0 ? words.takeNone : words.take(ticked)}
        </Button>
      </footer>
    </div>
  )
}
