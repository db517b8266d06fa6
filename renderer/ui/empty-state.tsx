import type { ReactNode } from 'react'
import classes from './empty-state.module.css'

/** What stands where there is nothing to show: what is missing, and what to do next. */
export function EmptyState(props: {
  readonly title: string
  readonly advice: string
  readonly action: ReactNode
  /** In one line above other content, instead of in the middle of the screen. */
  readonly inline?: boolean
}) {
  return (
    <section className={props.inline ? classes.inline : classes.alone} aria-label={props.title}>
      <div>
        {props.inline ? (
          <strong className={classes.title}>{props.title}</strong>
        ) : (
          <h1 className={classes.title}>{props.title}</h1>
        )}
        <p className={classes.advice}>{props.advice}</p>
      </div>
      {props.action}
    </section>
  )
}
