import { create } from 'zustand'
import type { LocalDate } from '../../rota/time.ts'
import { choose, useDeskChoice } from '../year/desk-choice.ts'
import type { Range } from './timeline.ts'

/** What the rows are: people, or the places of the roles. */
export type RowsAre = 'people' | 'roles'

/** What dragging over empty cells does. */
export type Tool = 'book' | 'away' | 'unwanted' | 'wanted'

/** A cell of the board. */
export interface Spot {
  /** Key of its row. */
  readonly row: string
  readonly date: LocalDate
}

/** What rows and bookings have to be to be shown; what is null or empty does not narrow. */
export interface Filters {
  readonly text: string
  /** People qualified for the role, or the places of the role. */
  readonly roleId: string | null
  readonly institute: string | null
  readonly subsystem: string | null
  /** Only rows with a gap (places) or a broken rule. */
  readonly only: 'gaps' | 'breaches' | null
}

/** Narrows nothing. */
export const noFilters: Filters = { text: '', roleId: null, institute: null, subsystem: null, only: null }

/** How the board is looked at; nothing of it is stored in the rota. */
export interface BoardView {
  readonly rows: RowsAre
  readonly range: Range
  readonly filters: Filters
  readonly tool: Tool
  /** What dragging over empty cells books: a role and, of a daily one, which of its starts. */
  readonly pen: { readonly roleId: string; readonly line: number } | null
  readonly cursor: Spot | null
  /** The other corner of the cells that are selected; null: only the cursor. */
  readonly anchor: Spot | null
  /** Ids of bookings that are selected one by one. */
  readonly chosen: ReadonlySet<string>
  /** Differs for each time the board should scroll to its cursor. */
  readonly visit: number
  /** The date that was asked to be at the left edge, another object for each time; null: none was. */
  readonly from: { readonly date: LocalDate } | null
}

const nobody: ReadonlySet<string> = new Set()

const start = (): BoardView => ({
  rows: 'people',
  range: useDeskChoice.getState().range,
  filters: noFilters,
  tool: 'book',
  pen: null,
  cursor: null,
  anchor: null,
  chosen: nobody,
  visit: 0,
  from: null,
})

/** How the board is looked at. */
export const useBoard = create<BoardView>(start)

/** Looks at the board in another way. How much of the year it shows is remembered at this desk. */
export function lookAtBoard(changes: Partial<BoardView>): void {
  useBoard.setState(changes)
  if (changes.range !== undefined) choose({ range: changes.range })
}

/** Shows other rows, on the same dates. Of the filters goes what only the rows before could pass: nobody has a gap. */
export function showRows(rows: RowsAre): void {
  useBoard.setState(({ filters, visit }) => ({
    rows,
    filters: rows === 'people' && filters.only === 'gaps' ? { ...filters, only: null } : filters,
    anchor: null,
    chosen: nobody,
    visit: visit + 1,
  }))
}

/** Narrows the board. */
export function narrow(changes: Partial<Filters>): void {
  useBoard.setState(({ filters }) => ({ filters: { ...filters, ...changes } }))
}

/** Puts the cursor somewhere and scrolls to it; nothing else stays selected. */
export function goTo(cursor: Spot): void {
  useBoard.setState(({ visit }) => ({ cursor, anchor: null, chosen: nobody, visit: visit + 1 }))
}

/** Selects the cells from where the selection began to another one. */
export function stretchTo(cursor: Spot): void {
  useBoard.setState(view => ({
    cursor,
    anchor: view.anchor ?? view.cursor ?? cursor,
    chosen: nobody,
    visit: view.visit + 1,
  }))
}

/** Shows the dates from one on; the cursor, if there is one, stays in its row. */
export function showFrom(date: LocalDate, cursorDate: LocalDate): void {
  useBoard.setState(({ cursor }) => ({
    from: { date },
    cursor: cursor && { ...cursor, date: cursorDate },
    anchor: null,
    chosen: nobody,
  }))
}

/** Selects nothing but the cursor. */
export function unselect(): void {
  useBoard.setState({ anchor: null, chosen: nobody })
}

/** Forgets everything: another rota is opened. */
export function forgetBoard(): void {
  useBoard.setState(start())
}
