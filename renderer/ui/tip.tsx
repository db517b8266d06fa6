import type { ReactNode } from 'react'
import classes from './tip.module.css'

/** A tooltip under a control, shown while the mouse or the keyboard is on it; the control names itself. */
export function Tip(props: {
  readonly text: string
  /** The key that does the same. */
  readonly keys?: string | undefined
  readonly align?: 'left' | 'right'
  readonly children: ReactNode
}) {
  return (
    <span className={classes.anchor}>
      {props.children}
      <span className={classes.tip} data-align={props.align ?? 'left'} aria-hidden="true">
        {props.text}
        {props.keys && <kbd className={classes.keys}>{props.keys}</kbd>}
      </span>
    </span>
  )
}
