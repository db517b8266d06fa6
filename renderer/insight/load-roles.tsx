import { returningIn } from '../../rota/returning.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { roleColour } from '../palette.ts'
import { loadWords as words } from '../words/load.ts'
import classes from './load.module.css'
import { loadLines, type Measure, type Owner, spreadOf } from './load-lines.ts'

/** How evenly each role is carried, and all together: a row is chosen to see who carries it. */
export function LoadRoles(props: {
  readonly rota: Rota
  readonly year: number
  readonly owner: Owner
  readonly measure: Measure
  /** Whether it tells who is new and who came back. */
  readonly tellsReturning: boolean
  /** Null: all roles. */
  readonly roleId: string | null
  readonly onRole: (roleId: string | null) => void
}) {
  const { rota, year, owner, measure } = props
  return (
    <table className={classes.roles} aria-label={words.roles}>
      <thead>
        <tr>
          <th scope="col">{words.role}</th>
          <th scope="col">{words.carrying[owner]}</th>
          <th scope="col">{words.busiest}</th>
          <th scope="col" title={words.giniMeaning}>
            {words.gini}
          </th>
          {props.tellsReturning && <th scope="col">{words.first}</th>}
          {props.tellsReturning && <th scope="col">{words.back}</th>}
        </tr>
      </thead>
      <tbody>
        {[null, ...rolesInOrder(rota)].map(role => {
          const id = role?.id ?? null
          const lines = loadLines(rota, id, year, owner)
          const spread = spreadOf(lines, measure)
          const returning = returningIn(rota, id, year)
          return (
            <tr key={id} data-chosen={id === props.roleId || undefined}>
              <th scope="row">
                <button type="button" aria-pressed={id === props.roleId} onClick={() => props.onRole(id)}>
                  <span className={classes.code} style={role ? { background: roleColour(role.colour) } : undefined}>
                    {role ? role.code : words.all}
                  </span>
                  {role ? role.name : words.allRoles}
                </button>
              </th>
              <td>{lines.length}</td>
              <td>{spread ? words.share(spread) : '–'}</td>
              <td>{spread ? words.giniOf(spread) : '–'}</td>
              {props.tellsReturning && <td>{words.firstTime(returning)}</td>}
              {props.tellsReturning && <td>{words.cameBack(returning)}</td>}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
