import { Radio } from '@mantine/core'
import classes from './export.module.css'

/** One of a few things, each with what it is called, below each other in the order in which they are named. */
export function RadioChoice<Value extends string>(props: {
  readonly label: string
  readonly value: Value
  readonly options: Readonly<Record<Value, string>>
  /** What is shown but cannot be chosen. */
  readonly disabled?: Value | undefined
  /** Whether the dialog begins here. */
  readonly isFirst?: boolean
  readonly onChange: (value: Value) => void
}) {
  const { label, value, options, disabled, isFirst = false, onChange } = props
  return (
    <Radio.Group size="xs" label={label} value={value} onChange={onChange}>
      <div className={classes.choices}>
        {Object.entries<string>(options).map(([each, words]) => (
          <Radio
            key={each}
            size="xs"
            value={each}
            label={words}
            disabled={each === disabled}
            data-autofocus={(isFirst && each === value) || undefined}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
