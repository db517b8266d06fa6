import { create } from 'zustand'
import type { Reply } from '../../rota/contract.ts'
import type { DateRange } from '../../rota/time.ts'
import { call } from '../bridge.ts'
import { useInsight } from '../insight/insight-view.ts'
import type { View } from '../view.ts'

/** The forms in which something is printed: coverage, the board, a role's months, a person's year, the call for shifters. */
export type Form = 'heatmap' | 'slots' | 'gaps' | 'board' | 'months' | 'person' | 'call'

/** The sizes of paper. */
export const sizes = ['A4', 'A3'] as const

export type Size = (typeof sizes)[number]

/** For which paper each form is laid out; on the other size it is made larger or smaller. */
export const papers: Readonly<Record<Form, { readonly size: Size; readonly landscape: boolean }>> = {
  heatmap: { size: 'A3', landscape: true },
  slots: { size: 'A4', landscape: false },
  gaps: { size: 'A4', landscape: false },
  board: { size: 'A4', landscape: true },
  months: { size: 'A4', landscape: false },
  person: { size: 'A4', landscape: false },
  call: { size: 'A4', landscape: true },
}

/** A form on a size of paper. */
export interface Sheet {
  readonly form: Form
  readonly size: Size
  /** Whose months are printed; null: of a rota without roles, or the form is of no role. */
  readonly roleId: string | null
  /** What of the board is printed. Said beforehand: while a page is laid out for paper, nothing of the board is in sight. */
  readonly period: DateRange
}

/** What a screen prints, the likeliest first; the history prints nothing. */
export function formsOf({ screen, personId, coverage }: Pick<View, 'screen' | 'personId' | 'coverage'>): Form[] {
  if (screen === 'history') return []
  if (screen === 'insight' && useInsight.getState().part === 'call') return ['call']
  if (screen === 'board') return ['board', 'months']
  if (screen === 'people' && personId !== null) return ['person']
  return coverage.as === 'table' ? ['slots', 'gaps', 'heatmap'] : ['heatmap', 'slots', 'gaps']
}

/** What is laid out for paper, beside the window's own page; null: nothing. */
export const useSheet = create<{ readonly sheet: Sheet | null }>(() => ({ sheet: null }))

/**
 * Lays a form out for paper, prints it or saves it as a PDF, and takes it away again.
 *
 * @returns where the PDF is, null in it for a printer; null: the user cancelled
 */
export async function printSheet(
  sheet: Sheet,
  name: string,
  footer: string,
  to: 'printer' | 'pdf',
): Promise<Reply<{ readonly path: string | null } | null>> {
  const laidOut = new Promise<void>(resolve => {
    waiting = resolve
  })
  useSheet.setState({ sheet })
  await laidOut
  const paper = { size: sheet.size, landscape: papers[sheet.form].landscape }
  const reply = await call('print.screen', { name, paper, footer, to })
  useSheet.setState({ sheet: null })
  return reply
}

let waiting: (() => void) | null = null

/** Tells that the form is on the page, whole. */
export function markLaidOut(): void {
  waiting?.()
  waiting = null
}
