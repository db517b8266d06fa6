import { z } from 'zod'
import type { Command } from '../commands/command.ts'
import { allCommands, canRun } from '../commands/run.ts'

const key = 'recent-commands'
const most = 5

/** The commands that were last chosen in the palette and can be carried out now, latest first. */
export function recentCommands(): Command[] {
  const commands = allCommands()
  return stored().flatMap(id => commands.find(command => command.id === id && canRun(command)) ?? [])
}

/** Remembers on this desk that a command was chosen. */
export function remember(id: string): void {
  const ids = [id, ...stored().filter(other => other !== id)].slice(0, most)
  window.localStorage.setItem(key, JSON.stringify(ids))
}

function stored(): string[] {
  try {
    return z.array(z.string()).parse(JSON.parse(window.localStorage.getItem(key) ?? '[]'))
  } catch {
    return []
  }
}
