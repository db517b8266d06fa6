import { type ReactNode, useEffect } from 'react'
import { createPortal } from 'react-dom'
import type { Rota } from '../../rota/rota.ts'
import { lightVariables } from '../theme.ts'
import { useView } from '../view.ts'
import { useShownRows, useShownYears } from '../year/shown.ts'
import { BoardSheet } from './board-sheet.tsx'
import { CallSheet } from './call-sheet.tsx'
import { HeatmapSheet } from './heatmap-sheet.tsx'
import { MonthsSheet } from './months-sheet.tsx'
import { PersonSheet } from './person-sheet.tsx'
import classes from './print-sheet.module.css'
import { markLaidOut, papers, type Sheet } from './sheet.ts'
import { GapSheet, SlotSheet } from './table-sheet.tsx'

/** How much smaller A3 has to be to fit on A4, margins and all, and how much larger the other way round. */
const zooms = { A4: 0.68, A3: 1.4 } as const

/** A form laid out for paper beside the window's own page: unseen there, alone when it is printed, always in light colours. */
export function PrintSheet({ rota, sheet }: { readonly rota: Rota; readonly sheet: Sheet }) {
  useEffect(() => {
    void document.fonts.ready.then(markLaidOut)
  }, [])
  const { size, landscape } = papers[sheet.form]
  return createPortal(
    <div className={classes.sheet} style={lightVariables} data-paper={`${sheet.size} ${landscape ? 'across' : 'up'}`}>
      <div style={{ zoom: sheet.size === size ? 1 : zooms[sheet.size] }}>{contentOf(rota, sheet)}</div>
    </div>,
    document.body,
  )
}

function contentOf(rota: Rota, { form, roleId, period }: Sheet): ReactNode {
  switch (form) {
    case 'board':
      return <BoardSheet rota={rota} period={period} />
    case 'months':
      return roleId === null ? null : <MonthsSheet rota={rota} role={rota.get('role', roleId)} period={period} />
    case 'call':
      return <CallSheet rota={rota} />
    case 'person':
      return <PersonSheet rota={rota} />
    default:
      return <CoverageSheet rota={rota} form={form} />
  }
}

function CoverageSheet({ rota, form }: { readonly rota: Rota; readonly form: 'heatmap' | 'slots' | 'gaps' }) {
  const view = useView(view => view.coverage)
  const years = useShownYears(rota)
  const { roles, rows } = useShownRows(rota, years)
  const shown = { rota, years, roles, rows, view }
  switch (form) {
    case 'heatmap':
      return <HeatmapSheet {...shown} />
    case 'slots':
      return <SlotSheet {...shown} />
    case 'gaps':
      return <GapSheet {...shown} />
  }
}
