import { useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange } from '../../rota/time.ts'
import { lightVariables } from '../theme.ts'
import { useView } from '../view.ts'
import { useShownRows } from '../year/shown.ts'
import { HeatmapSheet } from './heatmap-sheet.tsx'
import classes from './print-sheet.module.css'
import { type Form, markLaidOut } from './sheet.ts'
import { GapSheet, SlotSheet } from './table-sheet.tsx'

/** A form laid out for paper beside the window's own page: unseen there, alone when it is printed, always in light colours. */
export function PrintSheet({
  rota,
  years,
  form,
}: {
  readonly rota: Rota
  readonly years: DateRange
  readonly form: Form
}) {
  const view = useView(view => view.coverage)
  const { roles, rows } = useShownRows(rota, years)
  useEffect(() => {
    void document.fonts.ready.then(markLaidOut)
  }, [])
  const shown = { rota, years, roles, rows, view }
  return createPortal(
    <div className={classes.sheet} style={lightVariables}>
      {form === 'heatmap' && <HeatmapSheet {...shown} />}
      {form === 'slots' && <SlotSheet {...shown} />}
      {form === 'gaps' && <GapSheet {...shown} />}
    </div>,
    document.body,
  )
}
