import { type KeyboardEvent, useLayoutEffect, useRef } from 'react'
import classes from './sheet.module.css'

/** The field in a cell that is edited: a text, or a choice. */
export function CellField(props: {
  readonly label: string
  readonly value: string
  readonly options: readonly { readonly value: string; readonly label: string }[] | undefined
  readonly invalid: boolean
  readonly describedBy: string
  readonly onChange: (value: string) => void
  readonly onCommit: (key: 'Enter' | 'Tab' | 'ShiftTab' | null) => void
  readonly onCancel: () => void
}) {
  const field = useRef<HTMLInputElement & HTMLSelectElement>(null)
  /** A key has said what becomes of it: losing the focus afterwards says nothing more. */
  const isSaid = useRef(false)
  useLayoutEffect(() => {
    field.current?.focus({ preventScroll: true })
    if (field.current?.tagName === 'INPUT' && field.current.value.length > 1) field.current.select()
  }, [])

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation()
    isSaid.current = ['Enter', 'Tab', 'Escape'].includes(event.key)
    if (event.key === 'Enter') props.onCommit('Enter')
    else if (event.key === 'Tab') props.onCommit(event.shiftKey ? 'ShiftTab' : 'Tab')
    else if (event.key === 'Escape') props.onCancel()
    else return
    event.preventDefault()
  }

  const common = {
    ref: field,
    className: classes.field,
    value: props.value,
    'aria-label': props.label,
    'aria-invalid': props.invalid,
    'aria-describedby': props.describedBy,
    onKeyDown,
    onBlur: () => {
      if (!isSaid.current) props.onCommit(null)
    },
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      props.onChange(event.currentTarget.value),
  }
  if (!props.options) return <input type="text" spellCheck={false} {...common} />
  return (
    <select {...common}>
      {props.options.map(({ value, label }) => (
        <option key={value} value={value}>
          {label}
        </option>
      ))}
    </select>
  )
}
