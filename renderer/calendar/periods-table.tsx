import { useMemo } from 'react'
import { addDays, dayNumber } from '../../rota/civil-time.ts'
import { kindOf, kindsInOrder } from '../../rota/kind-by-code.ts'
import { lateLeads, leadsOf, linkedWith } from '../../rota/leads.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { readDate } from '../read-date.ts'
import { calendarTables, entryDialog, lateInShort, lateWords, leadWords } from '../words/calendar.ts'
import { datedDay, listedDate } from '../words/dates.ts'
import { act, removePeriod } from './act.ts'
import { showEntry, useCalendar } from './calendar-view.ts'
import { edit } from './draft.ts'
import { periodProspect } from './effect.ts'
import { entriesOf } from './placed.ts'
import classes from './sheet.module.css'
import type { Judgement, SheetColumn } from './sheet.ts'
import { SheetTable } from './sheet-table.tsx'

/** The entries of a year as a table to edit. */
export function PeriodsTable({
  rota,
  year,
  today,
}: {
  readonly rota: Rota
  readonly year: number
  readonly today: LocalDate
}) {
  const chosen = useCalendar(view => view.chosen)
  const lines = useMemo(() => entriesOf(rota, year), [rota, year])
  const columns = useMemo(() => columnsOf(rota, today), [rota, today])
  return (
    <SheetTable
      label={calendarTables.periods}
      columns={columns}
      lines={lines}
      idOf={({ id }) => id}
      activeId={chosen}
      onActive={period => showEntry(year, period)}
      onOpen={edit}
      onRemove={period => void removePeriod(rota, period)}
    />
  )
}

function columnsOf(rota: Rota, today: LocalDate): SheetColumn<Period>[] {
  const late = lateLeads(rota, today)
  const brokenOf = ({ id }: Period) => late.filter(({ lead }) => lead.periodId === id)
  const keptOf = (period: Period) =>
    (leadsOf(rota).get(period.id) ?? [])
      .filter(lead => !brokenOf(period).some(each => each.lead === lead))
      .map(({ months, days, beforeId }) => leadWords(months, days, rota.get('period', beforeId).name))
  // The editor asks whether what hangs together by lead times moves along.
  const movesOthers = ({ id, start }: Period) =>
    start !== rota.get('period', id).start && linkedWith(rota, id).length > 0
  const judgeEntry = (entry: Period): Judgement => {
    if (entry.name.trim() === '') return { ok: false, words: entryDialog.nameMissing }
    if (entry.end <= entry.start) return { ok: false, words: entryDialog.lastBeforeFirst }
    const prospect = periodProspect(rota, { entry, leads: null, along: [] })
    if (!prospect.ok) return prospect
    return {
      ok: true,
      words: prospect.words,
      apply: async () => {
        if (movesOthers(entry)) edit(entry)
        else return act('period.save', { entry, leads: null, along: [] }, prospect)
        return true
      },
    }
  }
  const judgeDate = (text: string, around: LocalDate, entry: (date: LocalDate) => Period): Judgement => {
    const date = readDate(text, around)
    return date === null ? { ok: false, words: entryDialog.notADate } : judgeEntry(entry(date))
  }
  const byText = (field: 'name' | 'source' | 'confidence'): Pick<SheetColumn<Period>, 'text' | 'judge'> => ({
    text: period => period[field],
    judge: (period, text) => judgeEntry({ ...period, [field]: text.trim() }),
  })
  return [
    { id: 'name', name: calendarTables.name, width: null, ...byText('name') },
    {
      id: 'kind',
      name: calendarTables.kind,
      width: 168,
      text: period => kindOf(rota, period.kind).name,
      cell: period => {
        const { tint, name } = kindOf(rota, period.kind)
        return (
          <>
            <i className={classes.swatch} style={{ background: `var(--tint-${tint})` }} />
            {name}
          </>
        )
      },
      written: period => period.kind,
      options: kindsInOrder(rota).map(({ code, name }) => ({ value: code, label: name })),
      judge: (period, text) => judgeEntry({ ...period, kind: text }),
    },
    {
      id: 'first',
      name: calendarTables.first,
      width: 134,
      text: period => listedDate(period.start),
      written: period => datedDay(period.start),
      judge: (period, text) => judgeDate(text, period.start, start => ({ ...period, start })),
      order: (a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0),
    },
    {
      id: 'last',
      name: calendarTables.last,
      width: 134,
      text: period => listedDate(addDays(period.end, -1)),
      written: period => datedDay(addDays(period.end, -1)),
      judge: (period, text) => judgeDate(text, addDays(period.end, -1), last => ({ ...period, end: addDays(last, 1) })),
      order: (a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0),
    },
    {
      id: 'days',
      name: calendarTables.days,
      width: 62,
      numeric: true,
      text: period => String(daysOf(period)),
      order: (a, b) => daysOf(a) - daysOf(b),
    },
    {
      id: 'leads',
      name: calendarTables.leads,
      width: 150,
      text: period => [...brokenOf(period).map(lateInShort), ...keptOf(period)].join('; '),
      cell: period => {
        const broken = brokenOf(period)
        if (broken.length === 0) return keptOf(period).join('; ')
        return (
          <span className={classes.late} title={broken.map(lateWords).join('; ')}>
            ! {broken.map(lateInShort).join('; ')}
          </span>
        )
      },
    },
    { id: 'confidence', name: calendarTables.confidence, width: 96, ...byText('confidence') },
    { id: 'source', name: calendarTables.source, width: 150, ...byText('source') },
  ]
}

function daysOf({ start, end }: Period): number {
  return dayNumber(end) - dayNumber(start)
}
