import { Button, Checkbox, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Failure } from '../../rota/failure.ts'
import { openYears } from '../../rota/open-year.ts'
import { yearlyTables } from '../../rota/table/export.ts'
import { type TableExport, type TableKind, tableKinds } from '../../rota/table/table.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { look } from '../view.ts'
import { exporting } from '../words/export.ts'
import { failureWords } from '../words/failure.ts'
import { tabling } from '../words/tables.ts'
import classes from './export.module.css'
import { RadioChoice } from './radio-choice.tsx'

/** Writes tables of the rota as Excel workbooks or CSV; what an import takes, and what is computed. */
export function TablesPart() {
  const rota = useRota()
  const [tables, setTables] = useState<readonly TableKind[]>(tableKinds)
  const [year, setYear] = useState<number | null>(null)
  const [format, setFormat] = useState<TableExport['format']>('workbook')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const chosen = tableKinds.filter(kind => tables.includes(kind))
  const files = format === 'workbook' ? Math.min(1, chosen.length) : chosen.length
  const isYearly = chosen.some(kind => yearlyTables.includes(kind))

  async function write(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (busy || chosen.length === 0) return
    setBusy(true)
    setFailure(null)
    const reply = await call('export.tables', { tables: chosen, year: isYearly ? year : null, format })
    setBusy(false)
    if (!reply.ok) setFailure(reply.failure)
    else if (reply.value !== null) {
      look({ dialog: null })
      notify('done', tabling.exported(reply.value))
    }
  }

  return (
    <form className={classes.form} onSubmit={event => void write(event)}>
      {failure && <Account {...failureWords(failure)} />}
      <Checkbox.Group
        size="xs"
        label={tabling.which}
        value={[...tables]}
        onChange={values => setTables(tableKinds.filter(kind => values.includes(kind)))}
      >
        <div className={classes.tables}>
          {tableKinds.map((kind, index) => (
            <Checkbox
              key={kind}
              size="xs"
              value={kind}
              label={tabling.names[kind]}
              data-autofocus={index === 0 || undefined}
            />
          ))}
        </div>
      </Checkbox.Group>
      <div className={classes.all}>
        <Button variant="subtle" onClick={() => setTables(tableKinds)}>
          {tabling.all}
        </Button>
        <Button variant="subtle" onClick={() => setTables([])}>
          {tabling.none}
        </Button>
      </div>
      <Select
        size="xs"
        className={classes.year}
        label={tabling.year}
        description={tabling.ofYear}
        data={[
          { value: 'all', label: tabling.allYears },
          ...openYears(rota).map(each => ({ value: String(each), label: String(each) })),
        ]}
        value={year === null ? 'all' : String(year)}
        disabled={!isYearly}
        allowDeselect={false}
        withScrollArea={false}
        onChange={value => setYear(value === null || value === 'all' ? null : Number(value))}
      />
      <RadioChoice label={tabling.format} value={format} options={tabling.formats} onChange={setFormat} />
      <p className={classes.again}>{tabling.again}</p>
      <footer className={classes.foot}>
        <span role="status" className={classes.note}>
          {busy ? tabling.writing : tabling.hint(files)}
        </span>
        <Button onClick={() => look({ dialog: null })}>{exporting.cancel}</Button>
        <Button type="submit" variant="filled" aria-disabled={busy || chosen.length === 0}>
          {exporting.export}
        </Button>
      </footer>
    </form>
  )
}
