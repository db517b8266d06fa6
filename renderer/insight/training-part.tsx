import { NativeSelect } from '@mantine/core'
import { useMemo, useState } from 'react'
import { dateOf, instantOf, yearOf } from '../../rota/civil-time.ts'
import { type Leverage, leverageTable } from '../../rota/leverage.ts'
import { newPeopleFor } from '../../rota/new-people.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { beginningOfTime, type LocalDate } from '../../rota/time.ts'
import { now } from '../clock.ts'
import { DateField } from '../date-field.tsx'
import { notify } from '../notice.ts'
import { showPerson } from '../people/people-view.ts'
import { type Column, DataTable, type Order } from '../ui/data-table.tsx'
import { LinkButton } from '../ui/link-button.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { useSorted } from '../ui/sorted.ts'
import { trainingWords as words } from '../words/training.ts'
import { dateFor, datesOf } from '../year/shown-year.ts'
import classes from './insight.module.css'
import type { PartProps } from './insight-view.ts'
import { LossList } from './loss-list.tsx'
import { ShadowingPlan } from './shadowing-plan.tsx'

/** How many shadow bookings are proposed where the role asks for none. */
const usualShadows = 2

const mostWon: Order = { column: 'takes', down: true }
const idOf = ({ personId }: Leverage) => personId
const copied = (lines: number) => notify('done', words.copied(lines))

/** Whom to train in a role, what is won by it, and how many new people it needs. */
export function TrainingPart({ rota, year }: PartProps) {
  const roles = rolesInOrder(rota)
  const [roleId, setRole] = useState(roles[0]?.id)
  const role = roles.find(({ id }) => id === roleId) ?? roles[0]
  return role && <Training key={role.id} rota={rota} year={year} role={role} onRole={setRole} />
}

function Training(props: PartProps & { readonly role: Role; readonly onRole: (roleId: string) => void }) {
  const { rota, year, role } = props
  const today = dateOf(rota.zone, now())
  const [from, setFrom] = useState<LocalDate>(dateFor(year, today))
  const [wanted, setWanted] = useState(role.shadowsFirst || usualShadows)
  const [cap, setCap] = useState(role.loadCap)
  const lines = useMemo(() => leverageTable(rota, role.id, from, datesOf(year)), [rota, role, from, year])
  const needed = useMemo(() => newPeopleFor(rota, role.id, datesOf(year), cap), [rota, role, year, cap])
  const columns = useMemo(() => columnsFor(rota), [rota])
  const { active, table } = useSorted(lines, columns, idOf, mostWon)
  return (
    <>
      <div className={classes.fields}>
        <NativeSelect
          size="xs"
          label={words.role}
          value={role.id}
          data={rolesInOrder(rota).map(({ id, code }) => ({ value: id, label: code }))}
          onChange={event => props.onRole(event.currentTarget.value)}
        />
        <DateField label={words.from} value={from} onChange={setFrom} />
        <NumberField
          label={words.shadows}
          value={wanted}
          min={0}
          max={60}
          width={160}
          onChange={number => setWanted(number ?? 0)}
        />
        <NumberField
          label={words.cap}
          value={cap}
          min={0}
          max={10_000}
          fractions
          empty={words.noCap}
          width={190}
          onChange={setCap}
        />
      </div>
      <p className={classes.told}>{words.newPeople(role.code, needed, role.thinBelow)}</p>
      {active === undefined ? (
        <p className={classes.quiet}>{words.nobody(role.code)}</p>
      ) : (
        <div className={classes.halves}>
          <DataTable
            label={words.table(role.code)}
            {...table}
            onOpen={({ personId }) => table.onActive(personId)}
            onCopied={copied}
          />
          <section
            className={classes.losses}
            aria-label={`${words.ifTrained(active)}${rota.get('person', active.personId).name}`}
          >
            <h2 className={classes.heading}>
              {words.ifTrained(active)}
              <LinkButton onClick={() => showPerson(active.personId)}>
                {rota.get('person', active.personId).name}
              </LinkButton>
            </h2>
            {active.lapses === null && (
              <ShadowingPlan
                rota={rota}
                role={role}
                line={active}
                terms={{
                  after: yearOf(today) > year ? beginningOfTime : now(),
                  before: instantOf(rota.zone, from),
                  wanted,
                }}
              />
            )}
            <LossList rota={rota} title={words.opened} slots={active.opens} />
            <LossList rota={rota} title={words.covered} slots={active.covers} />
          </section>
        </div>
      )}
    </>
  )
}

function columnsFor(rota: Rota): readonly Column<Leverage>[] {
  const name = ({ personId }: Leverage) => rota.get('person', personId).name
  const institute = ({ personId }: Leverage) => rota.get('person', personId).institute
  const text = (id: string, head: string, width: number | null, of: (line: Leverage) => string): Column<Leverage> => ({
    id,
    name: head,
    width,
    text: of,
    order: (a, b) => of(a).localeCompare(of(b)),
  })
  const number = (id: string, head: string, width: number, of: (line: Leverage) => number): Column<Leverage> => ({
    id,
    name: head,
    width,
    numeric: true,
    text: line => String(of(line)),
    order: (a, b) => of(a) - of(b),
  })
  return [
    text('name', words.person, null, name),
    text('institute', words.institute, 110, institute),
    text('now', words.now, 130, words.held),
    number('takes', words.takes, 96, ({ takes }) => takes),
    number('opens', words.opens, 116, ({ opens }) => opens.length),
    number('covers', words.covers, 122, ({ covers }) => covers.length),
  ]
}
