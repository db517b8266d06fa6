import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { projectFolder } from './project.ts'

/** A reason why the app cannot be run here, worded for the person at the terminal. */
export class SetupError extends Error {}

/** Prints one line of progress. */
export function say(line: string): void {
  console.log(line)
}

/** Runs a script's main function; a SetupError ends the script with its sentence and exit code 1. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.error(error.message)
    process.exitCode = 1
  }
}

interface CommandOptions {
  env?: NodeJS.ProcessEnv
  cwd?: string
}

/** Runs a command on the terminal and returns its exit code; Ctrl+C and a request to end are left to the command. */
export function run(command: string, args: string[], options: CommandOptions = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: projectFolder, ...options, stdio: 'inherit' })
    const leaveToTerminal = () => undefined
    const end = () => child.kill('SIGTERM')
    process.on('SIGINT', leaveToTerminal).on('SIGTERM', end)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      process.off('SIGINT', leaveToTerminal).off('SIGTERM', end)
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0))
    })
  })
}

/** What a quiet command said and how it ended; `code` is undefined where the command does not exist. */
export interface CommandResult {
  code: number | undefined
  output: string
}

/** Runs a command without showing what it prints. */
export function runQuietly(command: string, args: string[], options: CommandOptions = {}): Promise<CommandResult> {
  return new Promise(resolve => {
    const child = spawn(command, args, { cwd: projectFolder, ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    const listen = (chunk: Buffer) => {
      output += chunk.toString()
    }
    child.stdout.on('data', listen)
    child.stderr.on('data', listen)
    child.once('error', () => resolve({ code: undefined, output }))
    child.once('close', code => resolve({ code: code ?? 1, output }))
  })
}

/** Runs a quiet command that has to succeed; otherwise the problem is told with the command's last lines. */
export async function runOrFail(
  command: string,
  args: string[],
  options: CommandOptions & { problem?: string } = {},
): Promise<void> {
  const { code, output } = await runQuietly(command, args, options)
  if (code === 0) return
  const ending = code === undefined ? 'is not installed' : `failed (exit code ${code})`
  const lastLines = output.trim().split('\n').slice(-8)
  throw new SetupError([options.problem, `${command} ${args[0]} ${ending}.`, ...lastLines].filter(Boolean).join('\n'))
}
