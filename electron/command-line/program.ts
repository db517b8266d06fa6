import { nearest } from '../../rota/near.ts'
import { logFault } from '../log.ts'
import { check } from './check.ts'
import type { Command } from './command.ts'
import { coverage } from './coverage.ts'
import { Ending, type ExitCode, exitCodes, misused } from './ending.ts'
import { exportCalendars } from './export.ts'
import { manualOf, overview } from './help.ts'
import { importFiles } from './import.ts'
import { publish } from './publish.ts'
import type { Terminal } from './terminal.ts'

/** Everything that can be done without a window. */
const commands: readonly Command[] = [coverage, check, exportCalendars, importFiles, publish]

/** Carries out a command line, its own name left out; what goes wrong is told in a sentence. @returns the exit code */
export async function carryOut(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  try {
    return await obey(args, terminal)
  } catch (fault) {
    const ending =
      fault instanceof Ending
        ? fault
        : new Ending(exitCodes.fault, `Something went wrong inside Watchbill (${logFault('command line', fault)}).`)
    terminal.warn(`watchbill: ${ending.message}`)
    if (ending.code === exitCodes.usage) terminal.warn('watchbill --help tells what there is.')
    return ending.code
  }
}

async function obey(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const [first, ...rest] = args
  if (first === '--version') {
    terminal.say(terminal.version)
    return exitCodes.done
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    const [wanted] = rest
    terminal.say(wanted === undefined ? overview(commands) : manualOf(commandCalled(wanted)))
    return exitCodes.done
  }
  if (first === undefined) {
    terminal.warn(overview(commands))
    return exitCodes.usage
  }
  const command = commandCalled(first)
  // What follows `--` names files.
  const end = rest.indexOf('--')
  if (rest.slice(0, end < 0 ? rest.length : end).some(arg => arg === '--help' || arg === '-h')) {
    terminal.say(manualOf(command))
    return exitCodes.done
  }
  return command.run(rest, terminal)
}

function commandCalled(text: string): Command {
  const found = commands.find(({ name }) => name === text)
  if (found) return found
  const names = commands.map(({ name }) => name)
  throw misused(`There is no command ${text}`, nearest(text, names))
}
