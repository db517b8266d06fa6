import { TextInput } from '@mantine/core'
import { useState } from 'react'
import type { TimeOfDay } from '../rota/time.ts'
import { readTime } from './times.ts'
import { timeOfDay } from './words/dates.ts'

/**
 * A field for a time of day, shown by the clock of the desk and typed by either (`15:30`, `3 pm`).
 *
 * What is no time is marked while it is typed, and taken back on leaving.
 */
export function TimeField(props: {
  readonly label: string
  /** Whether the label is only for screen readers: a table head says it. */
  readonly bare?: boolean
  readonly value: TimeOfDay
  readonly onChange: (time: TimeOfDay) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? timeOfDay(props.value)
  return (
    <TextInput
      label={props.bare ? undefined : props.label}
      aria-label={props.bare ? props.label : undefined}
      w={88}
      value={shown}
      error={readTime(shown) === null}
      onChange={event => {
        setTyped(event.currentTarget.value)
        const time = readTime(event.currentTarget.value)
        if (time !== null) props.onChange(time)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
