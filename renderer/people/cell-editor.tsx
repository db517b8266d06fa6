import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import classes from './people-grid.module.css'

/** Where the keyboard goes once a cell is entered. */
export type After = 'down' | 'right' | 'stay'

/** The text field in a cell: Enter, Tab and leaving it take what is written, Escape does not. */
export function CellEditor(props: {
  readonly label: string
  readonly first: string
  /** What others have written in the column. */
  readonly suggestions: readonly string[]
  /** Takes the text. @returns what is wrong with it, to be said at the cell; null if it was taken */
  readonly onEnter: (text: string, after: After) => Promise<string | null>
  readonly onCancel: () => void
}) {
  const [text, setText] = useState(props.first)
  const [mistake, setMistake] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const closed = useRef(false)
  const id = useId()
  useEffect(() => {
    field.current?.focus()
    const end = field.current?.value.length ?? 0
    field.current?.setSelectionRange(end, end)
  }, [])

  async function enter(after: After): Promise<void> {
    if (closed.current) return
    closed.current = true
    const wrong = await props.onEnter(text, after)
    if (wrong === null) return
    closed.current = false
    setMistake(wrong)
    if (after !== 'stay') field.current?.focus()
  }

  function onKeyDown(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.key === 'Escape') {
      closed.current = true
      props.onCancel()
    } else if (event.key === 'Enter') void enter('down')
    else if (event.key === 'Tab') void enter('right')
    else return
    event.preventDefault()
  }

  return (
    <>
      <input
        ref={field}
        type="text"
        className={classes.editor}
        aria-label={props.label}
        aria-invalid={mistake !== null}
        aria-describedby={mistake === null ? undefined : `${id}mistake`}
        list={props.suggestions.length > 0 ? `${id}list` : undefined}
        spellCheck={false}
        value={text}
        onChange={event => {
          setText(event.currentTarget.value)
          setMistake(null)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => void enter('stay')}
      />
      {props.suggestions.length > 0 && (
        <datalist id={`${id}list`}>
          {props.suggestions.map(each => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      {mistake !== null && (
        <span id={`${id}mistake`} role="alert" className={classes.mistake}>
          {mistake}
        </span>
      )}
    </>
  )
}
