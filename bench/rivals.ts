import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/**
 * Installs what a part is measured against in a folder outside of the checkout, once.
 *
 * @param part  its folder in `bench/`, whose `rivals/` says what
 * @param packageName  one of the packages: where it is, nothing has to be done
 * @returns the folder
 */
export function installRivals(part: string, packageName: string): string {
  const from = join(import.meta.dirname, part, 'rivals')
  const folder = join(homedir(), '.cache', 'watchbill', `${part}-rivals`)
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(folder, name))
  if (existsSync(join(folder, 'node_modules', packageName))) return folder
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=peer']
  const { status } = spawnSync('npm', npm, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error(`what ${part} is measured against could not be installed`)
  return folder
}
