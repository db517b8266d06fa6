import type { ReactNode } from 'react'
import classes from './reading-line.module.css'

/** How a file is read, in a sentence, with the buttons that change it. */
export function ReadingLine({ says, children }: { readonly says: string; readonly children: ReactNode }) {
  return (
    <div className={classes.line}>
      <span>{says}</span>
      {children}
    </div>
  )
}
