import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { addDays } from '../../rota/civil-time.ts'
import { type Holiday, HolidayKind } from '../../rota/holiday.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { readDate } from '../read-date.ts'
import { calendarTables, entryDialog, holidayKinds } from '../words/calendar.ts'
import { datedDay, listedDate } from '../words/dates.ts'
import { datesOf } from '../year/shown-year.ts'
import { act } from './act.ts'
import type { Judgement, SheetColumn } from './sheet.ts'
import { SheetTable } from './sheet-table.tsx'

/** The holidays of a year as a table to edit. */
export function HolidaysTable(props: { readonly rota: Rota; readonly year: number }) {
  const { rota, year } = props
  const lines = useMemo(() => holidaysOf(rota, year), [rota, year])
  const columns = useMemo(columnsOf, [])
  return (
    <SheetTable
      label={calendarTables.holidays}
      columns={columns}
      lines={lines}
      idOf={({ id }) => id}
      onRemove={({ id }) => void act('holiday.remove', { holidayIds: [id] }, null)}
    />
  )
}

/** What can be done with holidays beside editing their cells. */
export function HolidayActions({ rota, year }: { readonly rota: Rota; readonly year: number }) {
  function add(): void {
    const dates = datesOf(year)
    const after = holidaysOf(rota, year).at(-1)?.end ?? dates.start
    const start = after < dates.end ? after : dates.start
    const holiday = { name: calendarTables.newHoliday, kind: 'official', start, end: addDays(start, 1) } as const
    void act('holiday.save', { id: null, ...holiday }, null)
  }
  return <Button onClick={add}>{calendarTables.addHoliday}</Button>
}

function holidaysOf(rota: Rota, year: number): Holiday[] {
  const dates = datesOf(year)
  return [...rota.rows.holiday.values()]
    .filter(({ start, end }) => start < dates.end && end > dates.start)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
}

function columnsOf(): SheetColumn<Holiday>[] {
  const judge = (entry: Holiday): Judgement => {
    if (entry.name === '') return { ok: false, words: entryDialog.nameMissing }
    if (entry.end <= entry.start) return { ok: false, words: entryDialog.lastBeforeFirst }
    const words = entry.kind === 'official' ? calendarTables.earnsCredit : calendarTables.onlyShown
    return { ok: true, words, apply: () => act('holiday.save', entry, null) }
  }
  const judgeDate = (text: string, around: LocalDate, entry: (date: LocalDate) => Holiday): Judgement => {
    const date = readDate(text, around)
    return date === null ? { ok: false, words: entryDialog.notADate } : judge(entry(date))
  }
  return [
    {
      id: 'name',
      name: calendarTables.name,
      width: null,
      text: ({ name }) => name,
      judge: (holiday, text) => judge({ ...holiday, name: text.trim() }),
    },
    {
      id: 'kind',
      name: calendarTables.kind,
      width: 160,
      text: ({ kind }) => holidayKinds[kind],
      written: ({ kind }) => kind,
      options: HolidayKind.options.map(value => ({ value, label: holidayKinds[value] })),
      judge: (holiday, text) => judge({ ...holiday, kind: HolidayKind.catch(holiday.kind).parse(text) }),
    },
    {
      id: 'credit',
      name: calendarTables.credit,
      width: 130,
      text: ({ kind }) => (kind === 'official' ? calendarTables.earns : ''),
    },
    {
      id: 'first',
      name: calendarTables.first,
      width: 150,
      text: ({ start }) => listedDate(start),
      written: ({ start }) => datedDay(start),
      // A day moves as a whole: who writes another first day means another day.
      judge: (holiday, text) =>
        judgeDate(text, holiday.start, start => ({
          ...holiday,
          start,
          end: addDays(holiday.start, 1) === holiday.end ? addDays(start, 1) : holiday.end,
        })),
      order: (a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0),
    },
    {
      id: 'last',
      name: calendarTables.last,
      width: 150,
      text: ({ end }) => listedDate(addDays(end, -1)),
      written: ({ end }) => datedDay(addDays(end, -1)),
      judge: (holiday, text) =>
        judgeDate(text, addDays(holiday.end, -1), last => ({ ...holiday, end: addDays(last, 1) })),
      order: (a, b) => (a.end < b.end ? -1 : a.end > b.end ? 1 : 0),
    },
  ]
}
