import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Failure } from '../../rota/failure.ts'
import { Account } from '../ui/account.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { failureWords } from '../words/failure.ts'
import { peopleDialogs } from '../words/people.ts'
import { closeTask } from './people-view.ts'
import classes from './task-dialog.module.css'

/** A dialog that does one thing with people: Enter does it, what stands against it is said above, and it stays open then. */
export function TaskDialog(props: {
  readonly title: string
  readonly width: number
  /** What the button says; null: there is nothing that could be done. */
  readonly does: string | null
  readonly danger?: boolean
  /** Says below what will come of it. */
  readonly note?: ReactNode
  /** Further buttons before Cancel. */
  readonly buttons?: ReactNode
  /** Looks at what was entered. @returns whether it can be done; fields that are wrong say so */
  readonly check: () => boolean
  /** Does it. @returns why it did not happen; null if it did */
  readonly run: () => Promise<Failure | null>
  readonly children: ReactNode
}) {
  const [failure, setFailure] = useState<Failure | null>(null)
  const busy = useRef(false)
  const form = useRef<HTMLFormElement>(null)

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy.current || props.does === null) return
    setFailure(null)
    // The fields have to say that they are wrong before one of them can be found.
    const can = flushSync(props.check)
    if (!can) return form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
    busy.current = true
    const failed = await props.run()
    busy.current = false
    if (failed) setFailure(failed)
    else closeTask()
  }

  return (
    <Dialog title={props.title} closeLabel={peopleDialogs.close} width={props.width} onClose={closeTask}>
      <form ref={form} className={classes.form} noValidate onSubmit={event => void submit(event)}>
        {failure && <Account {...failureWords(failure)} />}
        {props.children}
        <footer className={classes.foot}>
          <span role="status" className={classes.note}>
            {props.note}
          </span>
          {props.buttons}
          <Button onClick={closeTask}>{peopleDialogs.cancel}</Button>
          {props.does !== null && (
            <Button type="submit" variant="filled" {...(props.danger && { color: 'red' })}>
              {props.does}
            </Button>
          )}
        </footer>
      </form>
    </Dialog>
  )
}
