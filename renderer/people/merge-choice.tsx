import classes from './task-dialog.module.css'

/** One line of a merge: what it is about, and what can stay. */
export function MergeChoice(props: {
  readonly name: string
  readonly title: string
  readonly label: string
  readonly options: readonly { readonly value: string; readonly text: string }[]
  /** Empty: nothing is chosen yet. */
  readonly value: string
  readonly onChange: (value: string) => void
}) {
  const { name, value } = props
  return (
    <>
      <span>{props.title}</span>
      {props.options.map(option => (
        <label key={option.value} className={classes.option} data-on={option.value === value || undefined}>
          <input
            type="radio"
            name={name}
            aria-label={`${props.label}: ${option.text}`}
            checked={option.value === value}
            onChange={() => props.onChange(option.value)}
          />
          {option.text}
        </label>
      ))}
      {props.options.length > 2 && <span />}
    </>
  )
}
