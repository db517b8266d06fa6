import type { ReactNode } from 'react'
import classes from './link-button.module.css'

/** A button that leads to something else in the app and reads like a link in its sentence. */
export function LinkButton({ onClick, children }: { readonly onClick: () => void; readonly children: ReactNode }) {
  return (
    <button type="button" className={classes.link} onClick={onClick}>
      {children}
    </button>
  )
}
