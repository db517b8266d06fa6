import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { dateOfSlot } from '../../rota/slots.ts'
import { committed } from '../committed.ts'
import { editing, type MenuEntry, openContextMenu } from '../ui/context-menu.ts'
import { look } from '../view.ts'
import { slotWords as words } from '../words/slots.ts'
import { slotName } from '../words.ts'

/** What can be done with a slot itself, beside booking on it: groups of a context menu. */
export function slotEntries(rota: Rota, slot: Slot): MenuEntry[][] {
  const takesBack = slot.override !== null && !slot.extra
  return [
    [
      { label: words.demand, run: () => look({ dialog: { kind: 'slot-demand', slotId: slot.id } }) },
      ...(takesBack
        ? [{ label: words.takeBack, run: () => void committed('slot.demand', { slotId: slot.id, own: null }) }]
        : []),
    ],
    [
      {
        label: words.beside,
        run: () => look({ dialog: { kind: 'extra-slot', roleId: slot.roleId, date: dateOfSlot(rota, slot) } }),
      },
      { label: words.remove, danger: true, run: () => void committed('slot.remove', { slotId: slot.id }) },
    ],
  ]
}

/** Opens the menu of a slot. @param at  in pixels of the window */
export function openSlotMenu(rota: Rota, slot: Slot, at: { readonly x: number; readonly y: number }): void {
  openContextMenu(slotName(rota, slot), at, slotEntries(rota, slot).map(editing))
}
