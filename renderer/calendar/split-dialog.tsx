import { Button } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { addDays, dayNumber } from '../../rota/civil-time.ts'
import { decidePeriodSplit } from '../../rota/periods.ts'
import type { DateRange, LocalDate } from '../../rota/time.ts'
import { DateField } from '../date-field.tsx'
import { useRota } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { entryDialog, splitDialog } from '../words/calendar.ts'
import { splitPeriod } from './act.ts'
import classes from './dialogs.module.css'
import { newId, prospectOf } from './effect.ts'

const close = () => look({ dialog: null })

/** Splits an entry of the calendar at a date; null: in the middle, to begin with. */
export function SplitDialog({ periodId, date: first }: { readonly periodId: string; readonly date: LocalDate | null }) {
  const rota = useRota()
  const period = rota.rows.period.get(periodId)
  const [date, setDate] = useState(first ?? (period && middleOf(period)))
  if (!period || !date) return null
  const prospect = prospectOf(rota, decidePeriodSplit(rota, periodId, date, newId))
  const error = !prospect.ok && prospect.words

  async function split(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!period || !date || error) return
    if (await splitPeriod(rota, period, date)) close()
  }

  return (
    <Dialog title={splitDialog.title(period.name)} closeLabel={entryDialog.close} width={400} onClose={close}>
      <form className={classes.form} noValidate onSubmit={event => void split(event)}>
        <DateField
          wide
          autoFocus
          label={splitDialog.date}
          description={splitDialog.range(period)}
          value={date}
          error={error}
          onChange={setDate}
        />
        <p className={classes.effect} role="status">
          <b>{entryDialog.effect}</b> {prospect.ok ? prospect.words : ''}
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

function middleOf({ start, end }: DateRange): LocalDate {
  return addDays(start, Math.floor((dayNumber(end) - dayNumber(start)) / 2))
}
