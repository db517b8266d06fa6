import { useAppState } from '../app-state.ts'
import { call } from '../bridge.ts'
import { usePublished } from '../publish/published.ts'
import { useSnapshot } from '../snapshot.ts'
import { useView } from '../view.ts'
import { titleOf } from './command.ts'
import { allCommands, canRun } from './run.ts'

let sent = ''
let due = false

/** Keeps the native menu as the commands are: sends it when the window is idle and it says something else than before. */
export function keepMenu(): void {
  for (const store of [useAppState, useSnapshot, usePublished, useView]) store.subscribe(sendSoon)
  sendSoon()
}

function sendSoon(): void {
  if (due) return
  due = true
  requestIdleCallback(() => {
    due = false
    const shown = allCommands().filter(command => !command.hides || canRun(command))
    const items = shown.map(command => ({
      id: command.id,
      label: titleOf(command),
      menu: command.menu,
      keys: [...command.keys],
      enabled: canRun(command),
    }))
    const next = JSON.stringify(items)
    if (next === sent) return
    sent = next
    void call('menu.show', items)
  })
}
