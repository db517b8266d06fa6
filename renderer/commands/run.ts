import { notify } from '../notice.ts'
import { looksBack } from '../past.ts'
import { useView } from '../view.ts'
import { failureLine } from '../words/failure.ts'
import { keysWords } from '../words/keys.ts'
import type { Command } from './command.ts'

const lookingBack = { kind: 'hindered', hindrance: { why: 'looking-back' } } as const

let commands: ReadonlyMap<string, Command> = new Map()

/**
 * Says which commands there are; called once, before anything is drawn.
 *
 * The areas of the window list their commands, and their screens run those of others: known only here, nobody imports
 * in a circle.
 */
export function provide(list: readonly Command[]): void {
  commands = new Map(list.map(command => [command.id, command]))
}

/** Every command, in the order of menus and palette. */
export function allCommands(): readonly Command[] {
  return [...commands.values()]
}

/** Whether a command can be carried out now. */
export function canRun({ edits, enabled }: Command): boolean {
  return enabled() && !(edits && looksBack())
}

/** Carries out a command if it can be now, unless a dialog is open that has to be answered first; says why not while looking back. */
export function run(id: string): void {
  const command = commands.get(id)
  if (!command?.enabled()) return
  if (!canRun(command)) {
    notify('problem', failureLine(lookingBack))
    return
  }
  if (useView.getState().dialog !== null) return
  void command.run()
}

/** The keys of a command as people read them; undefined if it has none. */
export function keysOf(id: string): string | undefined {
  const keys = commands.get(id)?.keys[0]
  return keys === undefined ? undefined : keysWords(keys)
}
