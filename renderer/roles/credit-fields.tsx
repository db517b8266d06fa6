import { ActionIcon, Button } from '@mantine/core'
import type { CreditScale } from '../../rota/role.ts'
import type { TimeOfDay } from '../../rota/time.ts'
import { TimeField } from '../time-field.tsx'
import { Icon } from '../ui/icon.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { rolesScreen as words } from '../words/roles.ts'
import classes from './roles.module.css'

const most = 999

/** The points that a slot of a role earns. */
export function CreditFields(props: {
  readonly credits: CreditScale
  readonly onChange: (credits: CreditScale) => void
}) {
  const { credits, onChange } = props
  const { byStart } = credits
  const replace = (index: number, line: Partial<CreditScale['byStart'][number]>) =>
    onChange({ ...credits, byStart: byStart.map((each, at) => (at === index ? { ...each, ...line } : each)) })
  return (
    <div className={classes.row}>
      <div>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{words.startsFromHead}</th>
              <th scope="col">{words.pointsHead}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {byStart.map(({ from, points }, index) => (
              // A line has no name but its place.
              // biome-ignore lint/suspicious/noArrayIndexKey: the times are what is edited
              <tr key={index}>
                <td>
                  <TimeField
                    bare
                    label={words.startsFrom(index + 1)}
                    value={from}
                    onChange={time => replace(index, { from: time })}
                  />
                </td>
                <td>
                  <NumberField
                    bare
                    fractions
                    label={words.points(index + 1)}
                    value={points}
                    min={0}
                    max={most}
                    onChange={n => replace(index, { points: n ?? 0 })}
                  />
                </td>
                <td>
                  {byStart.length > 1 && (
                    <ActionIcon
                      variant="subtle"
                      color="gray"
                      size={24}
                      aria-label={words.removeLine(index + 1)}
                      onClick={() => onChange({ ...credits, byStart: byStart.filter((_, at) => at !== index) })}
                    >
                      <Icon name="minus" size={14} />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Button
          size="compact-xs"
          variant="subtle"
          leftSection={<Icon name="plus" size={12} />}
          disabled={byStart.length >= 24}
          onClick={() => onChange({ ...credits, byStart: [...byStart, { from: '12:00' as TimeOfDay, points: 1 }] })}
        >
          {words.addLine}
        </Button>
      </div>
      <NumberField
        fractions
        label={words.weekend}
        width={170}
        value={credits.weekend}
        min={0}
        max={most}
        onChange={n => onChange({ ...credits, weekend: n ?? 0 })}
      />
      <NumberField
        fractions
        label={words.holiday}
        width={170}
        value={credits.holiday}
        min={0}
        max={most}
        onChange={n => onChange({ ...credits, holiday: n ?? 0 })}
      />
    </div>
  )
}
