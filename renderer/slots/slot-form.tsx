import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { slotWords } from '../words/slots.ts'
import classes from './slots.module.css'

/** The frame of a dialog about slots: what is asked, what is wrong with it, and the two buttons. */
export function SlotForm(props: {
  readonly title: string
  readonly closeLabel: string
  readonly action: string
  /** What keeps it from being done; null: nothing. */
  readonly wrong: string | null
  readonly onSubmit: () => void
  readonly children: ReactNode
}) {
  const close = () => look({ dialog: null })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    props.onSubmit()
  }
  return (
    <Dialog title={props.title} closeLabel={props.closeLabel} width={540} onClose={close}>
      <form className={classes.form} noValidate onSubmit={submit}>
        {props.children}
        <footer className={classes.foot}>
          <span role="status" className={classes.wrong}>
            {props.wrong}
          </span>
          <Button onClick={close}>{slotWords.cancel}</Button>
          <Button type="submit" variant="filled">
            {props.action}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}
