import { Checkbox, SegmentedControl } from '@mantine/core'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { planWords } from '../words/plan.ts'
import classes from './plan-dialog.module.css'
import type { Unit } from './stretches.ts'

/** Which roles are meant, and whether weeks or months. */
export function PlanScope(props: {
  readonly rota: Rota
  readonly roleIds: readonly string[]
  readonly unit: Unit
  readonly onRoles: (roleIds: readonly string[]) => void
  readonly onUnit: (unit: Unit) => void
}) {
  return (
    <>
      <Checkbox.Group
        size="xs"
        label={planWords.roles}
        value={[...props.roleIds]}
        onChange={props.onRoles}
        error={props.roleIds.length === 0 ? planWords.noRole : null}
      >
        <div className={classes.roles}>
          {rolesInOrder(props.rota).map(({ id, code }) => (
            <Checkbox key={id} size="xs" value={id} label={code} />
          ))}
        </div>
      </Checkbox.Group>
      <SegmentedControl
        size="xs"
        aria-label={planWords.unit}
        className={classes.unit}
        value={props.unit}
        onChange={value => props.onUnit(value === 'week' ? 'week' : 'month')}
        data={[
          { value: 'week', label: planWords.week },
          { value: 'month', label: planWords.month },
        ]}
      />
    </>
  )
}
