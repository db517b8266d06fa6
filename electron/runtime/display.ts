import { run, SetupError } from './commands.ts'
import { hasDisplay, hasVirtualDisplay, installationAdvice } from './system.ts'

/** Runs a command that opens windows, on a virtual display where there is no other, and returns its exit code. */
export async function runWithDisplay(command: string, args: string[], env: NodeJS.ProcessEnv): Promise<number> {
  if (hasDisplay) return run(command, args, { env })
  if (!hasVirtualDisplay()) throw new SetupError(`There is no display. ${installationAdvice()}`)
  return run('xvfb-run', ['-a', '-s', '-screen 0 1920x1200x24', command, ...args], { env })
}
