import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import { SheetTable } from '../calendar/sheet-table.tsx'
import { notify } from '../notice.ts'
import { showPerson } from '../people/people-view.ts'
import { perform } from '../perform.ts'
import { DataTable, type Order } from '../ui/data-table.tsx'
import { useSorted } from '../ui/sorted.ts'
import { creditsWords as words } from '../words/credits.ts'
import { type Across, creditsOfInstitutes, creditsOfPeople, instituteColumns, personColumns } from './credit-columns.ts'
import classes from './insight.module.css'
import type { PartProps } from './insight-view.ts'
import own from './load.module.css'

const mostEarned: Order = { column: 'total', down: true }
const idOf = ({ id }: { readonly id: string }) => id
const copied = (lines: number) => notify('done', words.copied(lines))

/** What was earned in a year, and what institutes owe. */
export function CreditsPart({ rota, year }: PartProps) {
  const [owner, setOwner] = useState<'institute' | 'person'>('institute')
  const [across, setAcross] = useState<Across>('role')

  async function write(): Promise<void> {
    const exported = await perform('export.credits', { year, owner, across })
    if (exported) notify('done', words.exported(exported.lines, exported.path))
  }

  return (
    <>
      <div className={own.choices}>
        <SegmentedControl
          size="xs"
          aria-label={words.whose}
          data={Object.entries(words.owners).map(([value, label]) => ({ value, label }))}
          value={owner}
          onChange={value => setOwner(value === 'person' ? 'person' : 'institute')}
        />
        <SegmentedControl
          size="xs"
          aria-label={words.across}
          data={Object.entries(words.columns).map(([value, label]) => ({ value, label }))}
          value={across}
          onChange={value => setAcross(value === 'month' ? 'month' : 'role')}
        />
        <span className={own.space} />
        <Button onClick={() => void write()}>{words.export}</Button>
      </div>
      {owner === 'institute' ? (
        <Institutes rota={rota} year={year} across={across} />
      ) : (
        <People rota={rota} year={year} across={across} />
      )}
    </>
  )
}

function Institutes({ rota, year, across }: PartProps & { readonly across: Across }) {
  const lines = useMemo(() => creditsOfInstitutes(rota, year), [rota, year])
  const columns = useMemo(() => instituteColumns(rota, year, across), [rota, year, across])
  if (lines.length === 0) return <p className={classes.quiet}>{words.noInstitute}</p>
  const earned = lines.reduce((sum, line) => sum + line.balance.earned, 0)
  const due = lines.reduce((sum, line) => sum + (line.balance.due ?? 0), 0)
  return (
    <>
      <p className={classes.line}>
        {words.totals(earned, due)}. {words.balanceMeaning}
      </p>
      <div className={own.table}>
        <SheetTable label={words.table.institute} columns={columns} lines={lines} idOf={idOf} />
      </div>
    </>
  )
}

function People({ rota, year, across }: PartProps & { readonly across: Across }) {
  const lines = useMemo(() => creditsOfPeople(rota, year), [rota, year])
  const columns = useMemo(() => personColumns(rota, year, across), [rota, year, across])
  const { table } = useSorted(lines, columns, idOf, mostEarned)
  if (lines.length === 0) return <p className={classes.quiet}>{words.nobody(year)}</p>
  return (
    <div className={own.table}>
      <DataTable label={words.table.person} {...table} onOpen={({ id }) => showPerson(id)} onCopied={copied} />
    </div>
  )
}
