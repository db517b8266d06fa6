import { Button, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import { type CalendarCopy, decideCalendarCopy } from '../../rota/calendar-copy.ts'
import { dateOf, yearOf } from '../../rota/civil-time.ts'
import { kindOf } from '../../rota/kind-by-code.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import { now } from '../clock.ts'
import { useRota } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look, useView } from '../view.ts'
import { copyDialog, entryDialog } from '../words/calendar.ts'
import { dateRange } from '../words/dates.ts'
import { yearScreen } from '../words/year.ts'
import { shownYear, yearsOpen } from '../year/shown-year.ts'
import { act } from './act.ts'
import classes from './dialogs.module.css'
import { newId, prospectOf } from './effect.ts'

const close = () => look({ dialog: null })

/** Copies entries of another year's calendar into the year shown: which, how, and what comes of it beforehand. */
export function CopyDialog() {
  const rota = useRota()
  const year = shownYear(
    rota,
    useView(view => view.year),
    yearOf(dateOf(rota.zone, now())),
  )
  const years = useMemo(() => yearsBefore(rota, year), [rota, year])
  const [from, setFrom] = useState(years[0] ?? year - 1)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [keep, setKeep] = useState<CalendarCopy['keep']>('weekdays')
  const periods = useMemo(() => startingIn(rota, from), [rota, from])
  const chosen = periods.filter(({ id }) => !left.has(id))
  const copy: CalendarCopy = { periodIds: chosen.map(({ id }) => id), years: year - from, keep }
  // All of them say where each would go, whether it is chosen or not.
  const all = useMemo(() => {
    if (periods.length === 0) return new Map<string, Period>()
    const bare = rota.withTables({ period: new Map(periods.map(period => [period.id, period])) })
    const ids = periods.map(({ id }) => id)
    const made = decideCalendarCopy(bare, { periodIds: ids, years: year - from, keep }, newId)
    const rows = made.ok ? made.change.rows : []
    const copies = rows.flatMap(row => (row.table === 'period' && row.after ? [row.after] : []))
    return new Map(copies.map((period, index) => [ids[index] ?? '', period]))
  }, [rota, periods, year, from, keep])
  const decision = chosen.length === 0 ? null : decideCalendarCopy(rota, copy, newId)
  const made = decision?.ok ? decision.change.rows.filter(({ table }) => table === 'period').length : 0
  const there = new Set([...rota.rows.period.values()].map(({ name, start }) => `${start} ${name}`))
  const prospect = decision && prospectOf(rota, decision)

  async function write(): Promise<void> {
    if (made > 0 && (await act('calendar.copy', copy, prospect))) close()
  }

  return (
    <Dialog title={copyDialog.title(year)} closeLabel={copyDialog.close} width={720} onClose={close}>
      <form
        className={classes.form}
        onSubmit={event => {
          event.preventDefault()
          void write()
        }}
      >
        <div className={classes.choices}>
          <Select
            label={copyDialog.from}
            w={100}
            data={years.map(String)}
            value={String(from)}
            allowDeselect={false}
            withScrollArea={false}
            data-autofocus
            classNames={{ options: classes.options }}
            onChange={value => {
              setFrom(Number(value))
              setLeft(new Set())
            }}
          />
          <fieldset className={classes.radios}>
            <legend>{copyDialog.keep}</legend>
            {(['weekdays', 'dates'] as const).map(value => (
              <label key={value} className={classes.check}>
                <input type="radio" name="keep" checked={keep === value} onChange={() => setKeep(value)} />
                {copyDialog[value]}
              </label>
            ))}
          </fieldset>
          <span className={classes.space} />
          <Button size="compact-xs" onClick={() => setLeft(new Set())}>
            {copyDialog.all}
          </Button>
          <Button size="compact-xs" onClick={() => setLeft(new Set(periods.map(({ id }) => id)))}>
            {copyDialog.none}
          </Button>
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset scrolls badly */}
        <div className={classes.list} role="group" aria-label={copyDialog.choose}>
          {periods.length === 0 && <p>{copyDialog.nothing(from)}</p>}
          {periods.map(period => {
            const to = all.get(period.id)
            const isThere = to !== undefined && there.has(`${to.start} ${to.name}`)
            return (
              <label key={period.id} className={classes.entry} data-off={isThere || undefined}>
                <input
                  type="checkbox"
                  checked={!left.has(period.id) && !isThere}
                  disabled={isThere}
                  onChange={event => {
                    const next = new Set(left)
                    if (event.currentTarget.checked) next.delete(period.id)
                    else next.add(period.id)
                    setLeft(next)
                  }}
                />
                <i className={classes.swatch} style={{ background: `var(--tint-${kindOf(rota, period.kind).tint})` }} />
                <span className={classes.entryName}>{period.name}</span>
                <span>{dateRange(period, String(from))}</span>
                <span aria-hidden="true">→</span>
                <span>{isThere ? copyDialog.there : to ? dateRange(to, String(year)) : ''}</span>
              </label>
            )
          })}
        </div>
        <p className={classes.effect} role="status">
          <b>{entryDialog.effect}</b>{' '}
          {yearsOpen(rota).includes(year) ? (prospect?.words ?? '') : yearScreen.notOpen(year)}
        </p>
        <div className={classes.buttons}>
          <span className={classes.space} />
          <Button onClick={close}>{entryDialog.cancel}</Button>
          <Button type="submit" variant="filled" disabled={made === 0}>
            {copyDialog.copy(made, year)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

/** The years before one that have entries, the latest first. */
function yearsBefore(rota: Rota, year: number): number[] {
  const years = new Set([...rota.rows.period.values()].map(({ start }) => yearOf(start)))
  return [...years].filter(each => each < year).sort((a, b) => b - a)
}

function startingIn(rota: Rota, year: number): Period[] {
  return [...rota.rows.period.values()]
    .filter(({ start }) => yearOf(start) === year)
    .sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.name.localeCompare(b.name)))
}
