import { Button, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { dateOf } from '../../rota/civil-time.ts'
import { type Table, tableNames } from '../../rota/records.ts'
import type { Rota } from '../../rota/rota.ts'
import { now } from '../clock.ts'
import { OptionalDateField } from '../date-field.tsx'
import { personOptions, roleOptions } from '../export/scope-choice.ts'
import { history, tableWords } from '../words/history.ts'
import { everything, type HistoryFilter, narrows } from './filter.ts'
import classes from './history-screen.module.css'
import { filterHistory } from './history-view.ts'
import { useLog } from './log.ts'

const tableOptions = tableNames.map(value => ({ value, label: tableWords[value] }))

/** What the list of changes is narrowed to. */
export function FilterBar({ rota, filter }: { readonly rota: Rota; readonly filter: HistoryFilter }) {
  const entries = useLog(log => log.entries)
  const names = useMemo(() => [...new Set(entries.map(({ by }) => by))].filter(Boolean).sort(), [entries])
  const today = dateOf(rota.zone, now())
  const choose = {
    placeholder: history.any,
    clearable: true,
    searchable: true,
    withScrollArea: false,
    openOnFocus: false,
    classNames: { options: classes.options },
  }
  return (
    <search className={classes.filters} aria-label={history.filter}>
      <TextInput
        label={history.text}
        placeholder={history.textExample}
        value={filter.text}
        onChange={event => filterHistory({ text: event.currentTarget.value })}
        data-history-search
      />
      <Select
        {...choose}
        label={history.person}
        data={personOptions(rota)}
        value={filter.personId}
        onChange={personId => filterHistory({ personId })}
      />
      <Select
        {...choose}
        label={history.role}
        data={roleOptions(rota)}
        value={filter.roleId}
        onChange={roleId => filterHistory({ roleId })}
      />
      <Select
        {...choose}
        label={history.table}
        data={tableOptions}
        value={filter.table}
        onChange={table => filterHistory({ table: table as Table | null })}
      />
      <Select
        {...choose}
        label={history.who}
        data={names}
        disabled={names.length === 0}
        value={filter.by}
        onChange={by => filterHistory({ by })}
      />
      <OptionalDateField
        wide
        label={history.from}
        value={filter.from}
        around={today}
        onChange={from => filterHistory({ from })}
      />
      <OptionalDateField
        wide
        label={history.to}
        value={filter.to}
        around={today}
        onChange={to => filterHistory({ to })}
      />
      <Button disabled={!narrows(filter)} onClick={() => filterHistory(everything)}>
        {history.clear}
      </Button>
    </search>
  )
}
