import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { addDays, dateOf, instantOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { now } from '../clock.ts'
import { notify } from '../notice.ts'
import { lookBack } from '../snapshot.ts'
import { history } from '../words/history.ts'
import { dateIn } from './filter-bar.tsx'
import classes from './history-screen.module.css'
import { revisionAt, useLog } from './log.ts'

/** Asks for a date, and shows the rota as it was at its end. */
export function LookOn({ rota }: { readonly rota: Rota }) {
  const [text, setText] = useState<string>(() => addDays(dateOf(rota.zone, now()), -1))
  const date = dateIn(text)

  function look(event: FormEvent): void {
    event.preventDefault()
    if (date === null) return
    const entry = revisionAt(useLog.getState().entries, instantOf(rota.zone, addDays(date, 1)))
    if (entry === null) notify('done', history.notYet(date))
    else void lookBack(entry)
  }

  return (
    <form className={classes.lookOn} onSubmit={look}>
      <label htmlFor="look-on">{history.lookOn}</label>
      <TextInput id="look-on" type="date" value={text} onChange={event => setText(event.currentTarget.value)} />
      <Button type="submit" disabled={date === null}>
        {history.look}
      </Button>
    </form>
  )
}
