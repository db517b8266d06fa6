import type { Sandbox } from './sandbox.ts'

/** An Electron that can be started on this machine. */
export interface ElectronRuntime {
  executable: string
  /** Variables that make the package `electron` and electron-vite find the same Electron. */
  env: Record<string, string>
  /** Arguments that Electron needs on this machine, to go before the app's folder. */
  args: string[]
  sandbox: Sandbox
}

/** The environment in which another process finds the Electron with `electronFromEnvironment`. */
export function electronEnvironment({ executable, env, args }: ElectronRuntime): NodeJS.ProcessEnv {
  return { ...process.env, ...env, WATCHBILL_ELECTRON: executable, WATCHBILL_ELECTRON_ARGS: JSON.stringify(args) }
}

/** The Electron that the runner of the journeys, the tour or the benchmark has made ready. */
export function electronFromEnvironment(): Pick<ElectronRuntime, 'executable' | 'args'> {
  const { WATCHBILL_ELECTRON: executable, WATCHBILL_ELECTRON_ARGS: args } = process.env
  if (!executable || !args) throw new Error('No Electron was made ready: start this with its npm script.')
  return { executable, args: JSON.parse(args) as string[] }
}
