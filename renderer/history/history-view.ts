import { create } from 'zustand'
import { look } from '../view.ts'
import { everything, type HistoryFilter } from './filter.ts'

/** What is looked at on the History screen. */
export interface HistoryView {
  readonly filter: HistoryFilter
  /** The revision that the keyboard is on; null: the newest. */
  readonly active: number | null
  /** The revision whose rows are shown beside the list; null: none. */
  readonly open: number | null
}

/** What is looked at on the History screen; kept while other screens are shown. */
export const useHistoryView = create<HistoryView>(() => ({ filter: everything, active: null, open: null }))

/** Changes what is listed. */
export function filterHistory(changes: Partial<HistoryFilter>): void {
  useHistoryView.setState(({ filter }) => ({ filter: { ...filter, ...changes } }))
}

/** Goes to the History screen with just what a filter lists, from anywhere. */
export function showHistory(filter: Partial<HistoryFilter>): void {
  useHistoryView.setState({ filter: { ...everything, ...filter }, active: null, open: null })
  look({ screen: 'history', open: null })
}

/** Opens a change beside the list. */
export function openChange(revision: number): void {
  useHistoryView.setState({ active: revision, open: revision })
}
