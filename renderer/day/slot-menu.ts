import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { goToSlot } from '../gaps.ts'
import { editing, type MenuEntry } from '../ui/context-menu.ts'
import { dayPanel } from '../words.ts'

/** What can be done about a slot, for the context menu wherever slots are shown. */
export function slotMenu(rota: Rota, slot: Slot): readonly (readonly MenuEntry[])[] {
  return [
    [
      { label: dayPanel.openDay, keys: dayPanel.openKey, run: () => goToSlot(rota, slot, false) },
      ...editing([{ label: dayPanel.bookSomebody, run: () => goToSlot(rota, slot, true) }]),
    ],
  ]
}
