import { create } from 'zustand'
import { look } from '../view.ts'

/** A column by its id: a field of the person, `role:` with a role's id, or what is told of the person. */
export type ColumnId =
  | 'name'
  | 'institute'
  | 'subsystem'
  | 'joined'
  | 'left'
  | `role:${string}`
  | 'load'
  | 'absence'
  | 'ends'
  | 'breaches'

/** Which people are listed: all, or only those of whom something ends soon, who have left, or whose bookings break a rule. */
export type Only = 'all' | 'ends' | 'left' | 'broken'

/** What is listed. Null: any. */
export interface PeopleFilter {
  readonly query: string
  readonly institute: string | null
  readonly subsystem: string | null
  /** Those who hold a level in this role. */
  readonly roleId: string | null
  readonly only: Only
}

/** How the People screen is looked at. */
export interface PeopleView extends PeopleFilter {
  readonly order: { readonly column: ColumnId; readonly down: boolean }
  /** Where the keyboard is; null: nobody has been there yet. */
  readonly cursor: { readonly personId: string; readonly column: ColumnId } | null
  /** Who is chosen to be changed together. */
  readonly chosen: ReadonlySet<string>
  /** Where choosing with Shift begins; null: at the cursor. */
  readonly anchor: string | null
}

/** Nothing filtered. */
export const everybody: PeopleFilter = { query: '', institute: null, subsystem: null, roleId: null, only: 'all' }

/** How the People screen is looked at. */
export const usePeople = create<PeopleView>(() => ({
  ...everybody,
  order: { column: 'name', down: false },
  cursor: null,
  chosen: new Set(),
  anchor: null,
}))

/** Looks at people in another way. */
export function lookAtPeople(changes: Partial<PeopleView>): void {
  usePeople.setState(changes)
}

/** Something to do with people, in a dialog. */
export type PeopleTask =
  | { readonly what: 'add' }
  | { readonly what: 'edit'; readonly personId: string }
  | { readonly what: 'bulk' | 'delete'; readonly personIds: readonly string[] }
  | { readonly what: 'merge'; readonly pair: readonly [string, string] | null }
  | { readonly what: 'paste'; readonly text: string }
  | { readonly what: 'tenures'; readonly personId: string; readonly roleId: string }
  | {
      readonly what: 'absence' | 'wish'
      readonly personIds: readonly string[]
      /** The row that is edited; null: a new one. */
      readonly rowId: string | null
    }

/** Opens a dialog about people. */
export function openTask(task: PeopleTask): void {
  look({ dialog: { kind: 'people', task } })
}

/** Closes it. */
export function closeTask(): void {
  look({ dialog: null })
}

/** Shows the page of a person, on the People screen. */
export function showPerson(personId: string): void {
  look({ screen: 'people', personId, open: null })
  const column = usePeople.getState().cursor?.column ?? 'name'
  lookAtPeople({ cursor: { personId, column } })
}
