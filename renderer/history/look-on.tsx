import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { addDays, dateOf, instantOf } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { now } from '../clock.ts'
import { DateField } from '../date-field.tsx'
import { notify } from '../notice.ts'
import { lookBack } from '../snapshot.ts'
import { history } from '../words/history.ts'
import classes from './history-screen.module.css'
import { revisionAt, useLog } from './log.ts'

/** Asks for a date, and shows the rota as it was at its end. */
export function LookOn({ rota }: { readonly rota: Rota }) {
  const [date, setDate] = useState(() => addDays(dateOf(rota.zone, now()), -1))

  function look(event: FormEvent): void {
    event.preventDefault()
    const entry = revisionAt(useLog.getState().entries, instantOf(rota.zone, addDays(date, 1)))
    if (entry === null) notify('done', history.notYet(date))
    else void lookBack(entry)
  }

  return (
    <form className={classes.lookOn} onSubmit={look}>
      <DateField label={history.lookOn} value={date} onChange={setDate} />
      <Button type="submit">{history.look}</Button>
    </form>
  )
}
