import { create } from 'zustand'
import type { Rota } from '../../rota/rota.ts'
import { look } from '../view.ts'
import type { insight } from '../words/insight.ts'
import type { DepthCell } from './depth-picture.tsx'

/** What the Insight screen answers. */
export type InsightPart = keyof typeof insight.names

/** What each part of the screen is shown of. */
export interface PartProps {
  readonly rota: Rota
  readonly year: number
}

/** What is looked at on the Insight screen. */
export const useInsight = create<{ readonly part: InsightPart }>(() => ({ part: 'depth' }))

/** Goes to a part of the Insight screen. */
export function goToInsight(part: InsightPart): void {
  useInsight.setState({ part })
  look({ screen: 'insight' })
}

/** Where the keyboard is in the picture of depth; null: nobody has been there yet. */
export const useDepthCell = create<{ readonly cell: DepthCell | null }>(() => ({ cell: null }))
