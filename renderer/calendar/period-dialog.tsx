import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { addDays, dayNumber } from '../../rota/civil-time.ts'
import { kindsInOrder } from '../../rota/kind-by-code.ts'
import { leadsOf, linkedWith } from '../../rota/leads.ts'
import type { LeadEntry, PeriodEntry, PeriodWish } from '../../rota/periods.ts'
import { DateField } from '../date-field.tsx'
import { useRota } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { look } from '../view.ts'
import { entryDialog } from '../words/calendar.ts'
import { act, removePeriod } from './act.ts'
import { lookAtCalendar } from './calendar-view.ts'
import classes from './dialogs.module.css'
import { periodProspect } from './effect.ts'
import { LeadFields } from './lead-fields.tsx'

const close = () => look({ dialog: null })

/** Adds an entry to the calendar or changes one: says beforehand what slots and bookings it changes. Enter saves. */
export function PeriodDialog({ entry: first }: { readonly entry: PeriodEntry }) {
  const rota = useRota()
  const form = useRef<HTMLFormElement>(null)
  const before = first.id === null ? undefined : rota.rows.period.get(first.id)
  const [entry, setEntry] = useState(first)
  const [leads, setLeads] = useState<readonly LeadEntry[]>(() =>
    (before ? (leadsOf(rota).get(before.id) ?? []) : []).map(({ beforeId, months, days }) => ({
      beforeId,
      months,
      days,
    })),
  )
  const [goesAlong, setGoesAlong] = useState(false)
  const [tried, setTried] = useState(false)
  const { start, end } = entry
  const linked = useMemo(() => (before ? linkedWith(rota, before.id) : []), [rota, before])
  const days = before ? dayNumber(start) - dayNumber(before.start) : 0
  const complete = leads.filter(({ beforeId }) => beforeId !== '')
  const wish: PeriodWish | null =
    end > start && entry.name.trim() !== ''
      ? {
          entry: { ...entry, name: entry.name.trim() },
          leads: [...complete],
          along: goesAlong ? linked.map(({ id }) => id) : [],
        }
      : null
  const prospect = wish && periodProspect(rota, wish)
  const nameError = tried && entry.name.trim() === '' && entryDialog.nameMissing

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (!wish || !prospect?.ok) {
      // The field has to say that it is wrong before it can be found.
      flushSync(() => setTried(true))
      form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
      return
    }
    if (!(await act('period.save', wish, prospect))) return
    if (wish.entry.id !== null) lookAtCalendar({ chosen: wish.entry.id })
    close()
  }

  async function remove(): Promise<void> {
    if (before && (await removePeriod(rota, before))) close()
  }

  return (
    <Dialog
      title={before ? entryDialog.edit : entryDialog.add}
      closeLabel={entryDialog.close}
      width={560}
      onClose={close}
    >
      <form ref={form} className={classes.form} noValidate onSubmit={event => void save(event)}>
        <div className={classes.pair}>
          <TextInput
            label={entryDialog.name}
            value={entry.name}
            maxLength={200}
            error={nameError}
            data-autofocus
            onChange={event => setEntry({ ...entry, name: event.currentTarget.value })}
          />
          <Select
            label={entryDialog.kind}
            data={kindsInOrder(rota).map(({ code, name }) => ({ value: code, label: name }))}
            value={entry.kind}
            allowDeselect={false}
            withScrollArea={false}
            maxDropdownHeight={320}
            classNames={{ options: classes.options }}
            onChange={kind => setEntry({ ...entry, kind: kind ?? entry.kind })}
          />
          <DateField
            wide
            label={entryDialog.first}
            value={start}
            onChange={date => setEntry({ ...entry, start: date })}
          />
          <DateField
            wide
            label={entryDialog.last}
            value={addDays(end, -1)}
            error={end <= start && entryDialog.lastBeforeFirst}
            onChange={date => setEntry({ ...entry, end: addDays(date, 1) })}
          />
          <Textarea
            label={entryDialog.source}
            value={entry.source}
            maxLength={1000}
            rows={2}
            onChange={event => setEntry({ ...entry, source: event.currentTarget.value })}
          />
          <TextInput
            label={entryDialog.confidence}
            placeholder={entryDialog.confidences}
            value={entry.confidence}
            maxLength={100}
            onChange={event => setEntry({ ...entry, confidence: event.currentTarget.value })}
          />
          <NumberField
            label={entryDialog.luminosity}
            value={entry.luminosity}
            min={0}
            max={1_000_000}
            fractions
            empty={entryDialog.notKnown}
            width={314}
            onChange={luminosity => setEntry({ ...entry, luminosity })}
          />
        </div>
        <LeadFields rota={rota} ownId={first.id} leads={leads} onChange={setLeads} />
        {linked.length > 0 && days !== 0 && (
          <label className={classes.check}>
            <input type="checkbox" checked={goesAlong} onChange={event => setGoesAlong(event.currentTarget.checked)} />
            {entryDialog.along(
              linked.map(({ name }) => name),
              days,
            )}
          </label>
        )}
        <p className={classes.effect} role="status" data-wrong={prospect?.ok === false || undefined}>
          <b>{entryDialog.effect}</b> {prospect?.words ?? ''}
        </p>
        <div className={classes.buttons}>
          {before && (
            <Button className={classes.danger} onClick={() => void remove()}>
              {entryDialog.remove}
            </Button>
          )}
          <span className={classes.space} />
          <Button onClick={close}>{entryDialog.cancel}</Button>
          <Button type="submit" variant="filled">
            {entryDialog.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
