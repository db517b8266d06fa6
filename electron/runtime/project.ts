import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

/** The checkout's top folder. */
export const projectFolder = join(import.meta.dirname, '..', '..')

/** Where reports and built files of the checkout go. */
export const outFolder = join(projectFolder, 'out')

/** Where this machine keeps what can serve every checkout. */
export const cacheFolder = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'watchbill')

interface Manifest {
  version: string
  bin?: Record<string, string>
}

/** The folder of an installed package, as the package `dependant` (by default the project itself) would find it. */
export function packageFolder(name: string, dependant?: string): string {
  const from = dependant ? join(packageFolder(dependant), 'package.json') : join(projectFolder, 'package.json')
  return dirname(createRequire(from).resolve(`${name}/package.json`))
}

/** The version of an installed package. */
export function packageVersion(name: string): string {
  return readManifest(packageFolder(name)).version
}

/** The JavaScript file behind a package's command, to be run with Node itself on every platform. */
export function commandFile(packageName: string, command = packageName): string {
  const folder = join(projectFolder, 'node_modules', packageName)
  const file = readManifest(folder).bin?.[command]
  if (file === undefined) throw new Error(`The package ${packageName} has no command ${command}.`)
  return join(folder, file)
}

function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest
}
