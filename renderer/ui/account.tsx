import type { ReactNode } from 'react'
import classes from './account.module.css'

/** What went wrong, and what was kept or is to do; read out as soon as it is there. */
export function Account(props: {
  readonly title: string
  readonly advice: string
  /** More to see or do, below. */
  readonly children?: ReactNode
}) {
  return (
    <div role="alert" className={classes.account}>
      <svg width="18" height="18" viewBox="0 0 18 18" className={classes.sign} aria-hidden="true">
        <path d="M9 1.5 17 16H1z" fill="none" stroke="currentColor" strokeWidth={1.5} strokeLinejoin="round" />
        <path d="M9 6.5v4.5M9 13v.8" stroke="currentColor" strokeWidth={1.6} strokeLinecap="round" />
      </svg>
      <div className={classes.words}>
        <strong>{props.title}</strong>
        <p>{props.advice}</p>
        {props.children}
      </div>
    </div>
  )
}
