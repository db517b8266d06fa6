import { useMemo } from 'react'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { differencesIn, type RoleDifference, type StatusChange } from '../../rota/what-if.ts'
import { roleColour } from '../palette.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { visitDay } from '../view.ts'
import { isoWeek } from '../words/dates.ts'
import { percent } from '../words/number.ts'
import { whatIf as words } from '../words/what-if.ts'
import { useAnswer } from './asking.ts'
import classes from './insight.module.css'
import own from './what-if.module.css'
import { Working } from './working.tsx'

const terms = { keepBookings: true, keepCaps: false } as const

/** A rota in which something is supposed beside the real one: figures before and after, and the weeks that change. */
export function Differences(props: { readonly rota: Rota; readonly supposed: Rota; readonly year: number }) {
  const { rota, supposed, year } = props
  const differences = useMemo(() => differencesIn(rota, supposed, year), [rota, supposed, year])
  const input = useMemo(() => ({ year, terms }), [year])
  const before = useAnswer(rota, 'achievable', input)
  const after = useAnswer(supposed, 'achievable', input)
  const reach = ({ status, latest }: typeof before, roleId: string): string => {
    if (status !== 'answered') return words.working
    const places = latest?.answer.roles.find(role => role.roleId === roleId)?.places
    return places ? words.reach(places) : '0'
  }
  return (
    <>
      <table className={own.figures} aria-label={words.table}>
        <thead>
          <tr>
            <th scope="col">{words.role}</th>
            {Object.values(words.head).map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {differences.map(({ role, before: was, after: is }) => (
            <tr key={role.id}>
              <th scope="row">
                <span className={classes.code} style={{ background: roleColour(role.colour) }}>
                  {role.code}
                </span>
              </th>
              <Figure before={percentOf(was.coveragePercent)} after={percentOf(is.coveragePercent)} />
              <Figure before={String(was.byStatus.gap)} after={String(is.byStatus.gap)} />
              <Figure before={String(was.byStatus.thin)} after={String(is.byStatus.thin)} />
              <Figure before={reach(before, role.id)} after={reach(after, role.id)} />
            </tr>
          ))}
        </tbody>
      </table>
      <Working asked={after.status === 'answered' ? before : after} />
      <Weeks rota={rota} differences={differences} />
    </>
  )
}

function percentOf(coverage: number | null): string {
  return coverage === null ? '–' : percent(coverage)
}

function Figure({ before, after }: { readonly before: string; readonly after: string }) {
  return <td data-changes={before !== after || undefined}>{words.becomes(before, after)}</td>
}

function Weeks({ rota, differences }: { readonly rota: Rota; readonly differences: readonly RoleDifference[] }) {
  const changing = differences.filter(({ changes }) => changes.length > 0)
  return (
    <section aria-label={words.weeks}>
      <h2 className={classes.heading}>{words.weeks}</h2>
      {changing.length === 0 && <p className={classes.quiet}>{words.noWeek}</p>}
      <div className={own.weeks}>
        {changing.map(({ role, changes }) => (
          <ul key={role.id} aria-label={role.code}>
            {byWeek(rota, changes).map(([week, own]) => (
              <li key={week}>
                <LinkButton onClick={() => own[0] && visitDay(dateOfSlot(rota, own[0].slot), own[0].slot.id)}>
                  {role.code}, {week}
                </LinkButton>{' '}
                {words.inWeek(own)}
              </li>
            ))}
          </ul>
        ))}
      </div>
    </section>
  )
}

/** Changes by the ISO week in which their slot starts, in their order. */
function byWeek(rota: Rota, changes: readonly StatusChange[]): [week: string, changes: StatusChange[]][] {
  const weeks = new Map<string, StatusChange[]>()
  for (const change of changes) {
    const week = isoWeek(dateOfSlot(rota, change.slot))
    weeks.set(week, [...(weeks.get(week) ?? []), change])
  }
  return [...weeks]
}
