import { Button } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { importing } from '../words/import.ts'
import classes from './import-dialog.module.css'
import { KindsTable } from './kinds-table.tsx'

/** Asks for files, and says which are recognised. */
export function FileChoice({ onChoose }: { readonly onChoose: () => void }) {
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => first.current?.focus(), [])
  return (
    <>
      <div className={classes.area}>
        <Button ref={first} data-autofocus variant="filled" onClick={onChoose}>
          {importing.choose}
        </Button>
        <span>{importing.drop}</span>
      </div>
      <KindsTable />
      <p className={classes.about}>{importing.about}</p>
    </>
  )
}
