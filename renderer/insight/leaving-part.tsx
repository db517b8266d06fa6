import { useMemo, useState } from 'react'
import { dateOf } from '../../rota/civil-time.ts'
import { type Leaving, leavingTable } from '../../rota/leaving.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { now } from '../clock.ts'
import { DateField } from '../date-field.tsx'
import { notify } from '../notice.ts'
import { showPerson } from '../people/people-view.ts'
import { type Column, DataTable, type Order } from '../ui/data-table.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { useSorted } from '../ui/sorted.ts'
import { insight } from '../words/insight.ts'
import { dateFor, datesOf } from '../year/shown-year.ts'
import { BusFactorTable } from './bus-factor-table.tsx'
import classes from './insight.module.css'
import { LossList } from './loss-list.tsx'

const words = insight.leaving
const worstFirst: Order = { column: 'impossible', down: true }
const idOf = ({ personId }: Leaving) => personId
const copied = (lines: number) => notify('done', words.copied(lines))

/** What would be lost if each person left, most missed first, and on how few people each month of a role hangs. */
export function LeavingPart({ rota, year }: { readonly rota: Rota; readonly year: number }) {
  const [from, setFrom] = useState<LocalDate>(() => dateFor(year, dateOf(rota.zone, now())))
  const lines = useMemo(() => leavingTable(rota, from, datesOf(year)), [rota, from, year])
  const columns = useMemo(() => columnsFor(rota), [rota])
  const { active, table } = useSorted(lines, columns, idOf, worstFirst)
  return (
    <>
      <div className={classes.fields}>
        <DateField label={words.from} value={from} onChange={setFrom} />
        <p className={classes.line}>{words.missed(lines.length, rota.rows.person.size)}</p>
      </div>
      {active === undefined ? (
        <p className={classes.quiet}>{words.nobody}</p>
      ) : (
        <div className={classes.halves}>
          <DataTable
            label={words.table}
            {...table}
            onOpen={({ personId }) => table.onActive(personId)}
            onCopied={copied}
          />
          <section className={classes.losses} aria-label={words.ifLeaves(rota.get('person', active.personId).name)}>
            <h2 className={classes.heading}>
              {words.ifLeaves('')}
              <LinkButton onClick={() => showPerson(active.personId)}>
                {rota.get('person', active.personId).name}
              </LinkButton>
            </h2>
            <LossList rota={rota} title={words.impossible} slots={active.impossible} />
            <LossList rota={rota} title={words.gaps} slots={active.gaps} />
            <LossList rota={rota} title={words.thin} slots={active.thin} />
          </section>
        </div>
      )}
      <BusFactorTable rota={rota} year={year} />
    </>
  )
}

function columnsFor(rota: Rota): readonly Column<Leaving>[] {
  const name = ({ personId }: Leaving) => rota.get('person', personId).name
  const institute = ({ personId }: Leaving) => rota.get('person', personId).institute
  const number = (id: string, head: string, of: (line: Leaving) => number): Column<Leaving> => ({
    id,
    name: head,
    width: 96,
    numeric: true,
    text: line => String(of(line)),
    order: (a, b) => of(a) - of(b),
  })
  return [
    { id: 'name', name: words.person, width: null, text: name, order: (a, b) => name(a).localeCompare(name(b)) },
    {
      id: 'institute',
      name: words.institute,
      width: 110,
      text: institute,
      order: (a, b) => institute(a).localeCompare(institute(b)),
    },
    number('impossible', words.impossible, ({ impossible }) => impossible.length),
    number('gaps', words.gaps, ({ gaps }) => gaps.length),
    number('thin', words.thin, ({ thin }) => thin.length),
    number('bookings', words.bookings, ({ bookings }) => bookings),
  ]
}
