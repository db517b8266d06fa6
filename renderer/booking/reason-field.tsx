import { Textarea } from '@mantine/core'
import { exchange } from '../words/booking.ts'

/** Asks why something is done although hard rules are broken. */
export function ReasonField(props: {
  readonly value: string
  /** Whether somebody tried to go on without one. */
  readonly missing: boolean
  readonly onChange: (reason: string) => void
}) {
  return (
    <Textarea
      autosize
      minRows={2}
      maxRows={5}
      maxLength={500}
      required
      label={exchange.reason}
      error={props.missing ? exchange.reasonMissing : null}
      value={props.value}
      onChange={event => props.onChange(event.currentTarget.value)}
    />
  )
}
