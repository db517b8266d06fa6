import { kindsInOrder } from '../../rota/kind-by-code.ts'
import type { RoleDraft } from '../../rota/role-draft.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Demand } from '../../rota/slot.ts'
import { NumberField } from '../ui/number-field.tsx'
import { rolesScreen as words } from '../words/roles.ts'
import classes from './roles.module.css'

const nobody: Demand = { required: 0, experts: 0 }

/** What a role asks for in each kind of period. */
export function DemandFields(props: {
  readonly rota: Rota
  readonly demand: RoleDraft['demand']
  readonly onChange: (demand: RoleDraft['demand']) => void
}) {
  const { rota, demand } = props
  const asked = new Map(demand.map(entry => [entry.kind, entry.demand]))
  const change = (kind: string, next: Demand) =>
    props.onChange([...demand.filter(entry => entry.kind !== kind), { kind, demand: next }])
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.people}</th>
          <th scope="col">{words.experts}</th>
        </tr>
      </thead>
      <tbody>
        {kindsInOrder(rota)
          .filter(kind => kind.demands)
          .map(kind => {
            const now = asked.get(kind.code) ?? nobody
            return (
              <tr key={kind.id}>
                <th scope="row">
                  <span
                    className={classes.tint}
                    style={{ background: `var(--tint-${kind.tint})` }}
                    aria-hidden="true"
                  />
                  {kind.name}
                </th>
                <td>
                  <NumberField
                    bare
                    label={words.peopleIn(kind.name)}
                    value={now.required}
                    min={0}
                    max={99}
                    onChange={n => change(kind.code, { required: n ?? 0, experts: Math.min(now.experts, n ?? 0) })}
                  />
                </td>
                <td>
                  <NumberField
                    bare
                    label={words.expertsIn(kind.name)}
                    value={now.experts}
                    min={0}
                    max={99}
                    onChange={n => change(kind.code, { required: Math.max(now.required, n ?? 0), experts: n ?? 0 })}
                  />
                </td>
              </tr>
            )
          })}
      </tbody>
    </table>
  )
}
