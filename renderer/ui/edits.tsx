import type { ReactNode } from 'react'
import { useLooksBack } from '../past.ts'
import classes from './edits.module.css'

/** Buttons and fields that change the rota: greyed while the window looks back at how it was. */
export function Edits({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset role="presentation" className={classes.edits} disabled={useLooksBack()}>
      {children}
    </fieldset>
  )
}
