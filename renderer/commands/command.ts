import type { MenuName } from '../../rota/menu.ts'

/** Something a user can ask for: the one place from which menu, palette, key sheet, rail and buttons have it. */
export interface Command {
  /** Unique, e.g. `next-gap`. */
  readonly id: string
  /** What it is called now; undo says what it would take back. */
  readonly name: () => string
  /** The menu it stands in, which is also its heading in palette and key sheet. */
  readonly menu: MenuName
  /** Its keys as Electron writes them, e.g. `CommandOrControl+Shift+Z`; null: none. Further ones are hidden. */
  readonly keys: readonly string[]
  /** Whether it can be carried out now. */
  readonly enabled: () => boolean
  /** Whether it is there to change the rota: then it waits until the window shows the rota as it is now. */
  readonly edits?: true
  /** Left out of the menu while it cannot be carried out, instead of greyed. */
  readonly hides?: boolean
  /** Whether it may run while a dialog waits for an answer. */
  readonly overDialogs?: boolean
  readonly run: () => void | Promise<void>
}

/** Always. */
export const always = () => true
