import { create } from 'zustand'
import type { Reply } from '../../rota/contract.ts'
import { call } from '../bridge.ts'

/** The forms in which coverage is printed. */
export type Form = 'heatmap' | 'slots' | 'gaps'

/** Which paper each form takes; the style sheet lays it out for that. */
export const papers = {
  heatmap: { size: 'A3', landscape: true },
  slots: { size: 'A4', landscape: false },
  gaps: { size: 'A4', landscape: false },
} as const

/** What is laid out for paper, beside the window's own page; null: nothing. */
export const useSheet = create<{ readonly form: Form | null }>(() => ({ form: null }))

/**
 * Lays a form out for paper, prints it or saves it as a PDF, and takes it away again.
 *
 * @returns where the PDF is, null in it for a printer; null: the user cancelled
 */
export async function printForm(
  form: Form,
  name: string,
  to: 'printer' | 'pdf',
): Promise<Reply<{ readonly path: string | null } | null>> {
  const laidOut = new Promise<void>(resolve => {
    waiting = resolve
  })
  useSheet.setState({ form })
  await laidOut
  const reply = await call('print.screen', { name, paper: papers[form], to })
  useSheet.setState({ form: null })
  return reply
}

let waiting: (() => void) | null = null

/** Tells that the form is on the page, whole. */
export function markLaidOut(): void {
  waiting?.()
  waiting = null
}
