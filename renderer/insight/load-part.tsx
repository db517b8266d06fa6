import { Button, SegmentedControl } from '@mantine/core'
import { useMemo, useRef, useState } from 'react'
import { returningIn } from '../../rota/returning.ts'
import { notify } from '../notice.ts'
import { showPerson } from '../people/people-view.ts'
import { copyTable, DataTable, inOrder, type Order } from '../ui/data-table.tsx'
import { loadWords as words } from '../words/load.ts'
import classes from './insight.module.css'
import type { PartProps } from './insight-view.ts'
import own from './load.module.css'
import { type LoadLine, loadColumns, loadLines, type Measure, type Owner, spreadOf } from './load-lines.ts'
import { LoadPicture } from './load-picture.tsx'
import { LoadRoles } from './load-roles.tsx'

const idOf = ({ id }: LoadLine) => id
const copied = (lines: number) => notify('done', words.copied(lines))

/** Who carries how much of the year, and how evenly. */
export function LoadPart({ rota, year }: PartProps) {
  const [owner, setOwner] = useState<Owner>('person')
  const [measure, setMeasure] = useState<Measure>('credit')
  const [roleId, setRole] = useState<string | null>(null)
  const [order, setOrder] = useState<Order>({ column: 'credit', down: true })
  const [activeId, setActive] = useState<string | null>(null)
  const table = useRef<HTMLTableElement>(null)
  const role = roleId === null ? undefined : rota.rows.role.get(roleId)
  const shownId = role?.id ?? null
  const lines = useMemo(() => loadLines(rota, shownId, year, owner), [rota, shownId, year, owner])
  const columns = useMemo(() => loadColumns(lines, owner), [lines, owner])
  const shown = useMemo(() => inOrder(lines, columns, order), [lines, columns, order])
  const spread = spreadOf(lines, measure)
  const isFirstYear = returningIn(rota, null, year).lastYear === null
  const what = role ? role.code : words.allRoles.toLowerCase()
  return (
    <>
      <div className={own.choices}>
        <SegmentedControl
          size="xs"
          aria-label={words.whose}
          data={Object.entries(words.owners).map(([value, label]) => ({ value, label }))}
          value={owner}
          onChange={value => setOwner(value as Owner)}
        />
        <SegmentedControl
          size="xs"
          aria-label={words.measuredIn}
          data={Object.entries(words.measures).map(([value, label]) => ({ value, label }))}
          value={measure}
          onChange={value => {
            setMeasure(value as Measure)
            setOrder({ column: value, down: true })
          }}
        />
        <p className={classes.line}>{words.pool}</p>
      </div>
      <div className={own.spread}>
        <div>
          <LoadRoles
            rota={rota}
            year={year}
            owner={owner}
            measure={measure}
            tellsReturning={owner === 'person' && !isFirstYear}
            roleId={shownId}
            onRole={setRole}
          />
          {owner === 'person' && isFirstYear && <p className={classes.quiet}>{words.noYearBefore(year)}</p>}
        </div>
        {spread === null ? (
          <p className={classes.quiet}>{words.nobodyBooked(what, year)}</p>
        ) : (
          <LoadPicture what={what} lines={lines} measure={measure} owner={owner} concentration={spread} />
        )}
      </div>
      <div className={own.listHead}>
        <h2 className={classes.heading}>{words.table(what)}</h2>
        <Button disabled={shown.length === 0} onClick={() => copyTable(table)}>
          {words.copy}
        </Button>
      </div>
      <div className={own.list}>
        <DataTable
          label={words.table(what)}
          columns={columns}
          lines={shown}
          idOf={idOf}
          order={order}
          onOrder={setOrder}
          activeId={activeId}
          onActive={setActive}
          onOpen={({ id }) => owner === 'person' && showPerson(id)}
          onCopied={copied}
          tableRef={table}
        />
      </div>
    </>
  )
}
