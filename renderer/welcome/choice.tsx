import type { ReactNode, Ref } from 'react'
import classes from './welcome.module.css'

/** One of the big ways to begin: what it does, what it is about, its key. */
export function Choice(props: {
  readonly picture: ReactNode
  readonly title: string
  readonly about: string
  readonly keys?: string | undefined
  readonly ref?: Ref<HTMLButtonElement>
  /** Something is being opened: the choice keeps the focus but does nothing. */
  readonly off: boolean
  readonly onChoose: () => void
}) {
  return (
    <button
      ref={props.ref}
      type="button"
      className={classes.choice}
      aria-disabled={props.off}
      onClick={() => {
        if (!props.off) props.onChoose()
      }}
    >
      <span className={classes.picture}>{props.picture}</span>
      <span className={classes.choiceTitle}>
        {props.title} {props.keys && <kbd>{props.keys}</kbd>}
      </span>{' '}
      <span className={classes.about}>{props.about}</span>
    </button>
  )
}
