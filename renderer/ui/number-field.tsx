import { TextInput } from '@mantine/core'
import { useState } from 'react'

/**
 * A field for a number, which may be typed in any order; what is no number between the limits is taken back on leaving.
 *
 * Arrow up and down count.
 */
export function NumberField(props: {
  readonly label: string
  /** Whether the label is only for screen readers: a table head says it. */
  readonly bare?: boolean
  /** Null shows an empty field, where that is allowed. */
  readonly value: number | null
  readonly min: number
  readonly max: number
  /** Whether parts of a number are allowed. */
  readonly fractions?: boolean
  /** What an empty field says; without it there has to be a number. */
  readonly empty?: string
  readonly width?: number
  readonly onChange: (value: number | null) => void
}) {
  const { value, min, max, empty } = props
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? (value === null ? '' : String(value))

  function read(text: string): number | null | undefined {
    if (text.trim() === '') return empty === undefined ? undefined : null
    const number = Number(text.replace(',', '.'))
    const fits = number >= min && number <= max && (props.fractions === true || Number.isInteger(number))
    return fits ? number : undefined
  }

  function type(text: string): void {
    setTyped(text)
    const number = read(text)
    if (number !== undefined) props.onChange(number)
  }

  function count(by: number): void {
    const next = Math.min(max, Math.max(min, (value ?? min - by) + by))
    setTyped(null)
    props.onChange(next)
  }

  return (
    <TextInput
      label={props.bare ? undefined : props.label}
      aria-label={props.bare ? props.label : undefined}
      inputMode={props.fractions ? 'decimal' : 'numeric'}
      value={shown}
      placeholder={empty}
      w={props.width ?? 72}
      error={read(shown) === undefined}
      onChange={event => type(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={event => {
        if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return
        event.preventDefault()
        count(event.key === 'ArrowUp' ? 1 : -1)
      }}
    />
  )
}
