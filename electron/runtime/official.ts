import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runQuietly, say } from './commands.ts'
import { packageFolder, packageVersion } from './project.ts'

/** What came of looking for the official Electron: its executable, or why it is not there. */
export type OfficialElectron = { executable: string } | { problem: string }

/** The official Electron's executable, if the package `electron` has completely downloaded it. */
export function installedElectron(): string | undefined {
  const folder = packageFolder('electron')
  const pathFile = join(folder, 'path.txt')
  const versionFile = join(folder, 'dist', 'version')
  if (!existsSync(pathFile) || !existsSync(versionFile)) return undefined
  if (readFileSync(versionFile, 'utf8').replace(/^v/, '') !== packageVersion('electron')) return undefined
  const executable = join(folder, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : undefined
}

/** Downloads the official Electron with the installer of its own package, which also checks it. */
export async function downloadElectron(): Promise<OfficialElectron> {
  say(`Downloading Electron ${packageVersion('electron')} …`)
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ...env } = process.env
  const installer = join(packageFolder('electron'), 'install.js')
  const impatience = pathToFileURL(join(import.meta.dirname, 'impatient-fetch.ts')).href
  const { output } = await runQuietly(process.execPath, ['--import', impatience, installer], {
    env: { ...env, NODE_USE_ENV_PROXY: '1' },
  })
  const executable = installedElectron()
  if (executable) return { executable }
  return { problem: firstError(output) }
}

function firstError(output: string): string {
  const line = output.split('\n').find(text => /Error\b/.test(text))
  return line?.replace(/^.*?Error: /, '').trim() ?? 'its installer gave no reason'
}
