import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { addDays, dateOf, dayNumber, yearOf } from '../../rota/civil-time.ts'
import { decidePeriodSplit } from '../../rota/periods.ts'
import type { LocalDate } from '../../rota/time.ts'
import { now } from '../clock.ts'
import { useRota } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { entryDialog, splitDialog } from '../words/calendar.ts'
import { splitPeriod } from './act.ts'
import { dateText, readDate } from './date-text.ts'
import classes from './dialogs.module.css'
import { newId, prospectOf } from './effect.ts'

const close = () => look({ dialog: null })

/** Splits an entry of the calendar at a date; null: in the middle, to begin with. */
export function SplitDialog({ periodId, date: first }: { readonly periodId: string; readonly date: LocalDate | null }) {
  const rota = useRota()
  const period = rota.rows.period.get(periodId)
  const [text, setText] = useState(() => {
    if (!period) return ''
    return dateText(first ?? addDays(period.start, Math.floor((dayNumber(period.end) - dayNumber(period.start)) / 2)))
  })
  if (!period) return null
  const date = readDate(text, yearOf(period.start), dateOf(rota.zone, now()))
  const prospect = date === null ? null : prospectOf(rota, decidePeriodSplit(rota, periodId, date, newId))
  const error = date === null ? entryDialog.notADate : prospect?.ok === false && prospect.words

  async function split(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (date === null || !period || error) return
    if (await splitPeriod(rota, period, date)) close()
  }

  return (
    <Dialog title={splitDialog.title(period.name)} closeLabel={entryDialog.close} width={400} onClose={close}>
      <form className={classes.form} noValidate onSubmit={event => void split(event)}>
        <TextInput
          label={splitDialog.date}
          description={splitDialog.range(period)}
          value={text}
          error={error}
          data-autofocus
          onChange={event => setText(event.currentTarget.value)}
        />
        <p className={classes.effect} role="status">
          <b>{entryDialog.effect}</b> {prospect?.ok ? prospect.words : ''}
        </p>
        <div className={classes.buttons}>
          <span className={classes.space} />
          <Button onClick={close}>{entryDialog.cancel}</Button>
          <Button type="submit" variant="filled">
            {splitDialog.split}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
