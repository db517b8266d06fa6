import type { MenuName } from '../../rota/menu.ts'

/** Something a user can ask for: the one place from which menu, palette, key sheet, rail and buttons have it. */
export interface Command {
  /** Unique, e.g. `next-gap`. */
  readonly id: string
  /** What it is called now. */
  readonly name: () => string
  /** The change that it would take back or bring back now, said after its name; it is not found by that. */
  readonly of?: () => string | null
  /** The menu it stands in, which is also its heading in palette and key sheet. */
  readonly menu: MenuName
  /** Its keys as Electron writes them, e.g. `CommandOrControl+Shift+Z`; null: none. Further ones are hidden. */
  readonly keys: readonly string[]
  /** Whether it can be carried out now. */
  readonly enabled: () => boolean
  /** Why it cannot be of an open rota, which the palette says; without it the palette leaves it out meanwhile. */
  readonly why?: () => string
  /** Whether it is there to change the rota: then it waits until the window shows the rota as it is now. */
  readonly edits?: true
  /** Left out of the menu while it cannot be carried out, instead of greyed. */
  readonly hides?: boolean
  readonly run: () => void | Promise<void>
}

/** What menu and palette call it: its name, and what it would be done to. */
export function titleOf({ name, of }: Command): string {
  return [name(), of?.()].filter(Boolean).join(' ')
}

/** Always. */
export const always = () => true
