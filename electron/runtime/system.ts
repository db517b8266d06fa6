import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { runOrFail, runQuietly, SetupError, say } from './commands.ts'

const libraries = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libxtst6',
  'libatk-bridge2.0-0',
  'libcups2',
  'libdrm2',
]
const displayTools = ['xvfb', 'xauth']

/** Whether this process runs as root on Linux. */
export const isRoot = process.platform === 'linux' && process.getuid?.() === 0

/** Whether windows can be shown as they are. */
export const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env.DISPLAY) || Boolean(process.env.WAYLAND_DISPLAY)

/** Whether windows can be shown on a virtual display. */
export function hasVirtualDisplay(): boolean {
  return hasCommand('xvfb-run') && hasCommand('Xvfb') && hasCommand('xauth')
}

/**
 * Makes sure of everything that npm cannot bring: the shared libraries that Electron needs, a C++ compiler if wanted,
 * and a virtual display for the tests where there is no other.
 */
export async function ensureSystemPackages(executable: string, wantsCompiler: boolean): Promise<void> {
  if (process.platform !== 'linux') return
  const lacking: string[] = []
  const packages: string[] = []
  const missing = await missingLibraries(executable)
  if (missing.length > 0) {
    lacking.push(`libraries that Electron needs (${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ', …' : ''})`)
    packages.push(...libraries)
  }
  if (wantsCompiler && !hasCommand('g++')) {
    lacking.push('a C++ compiler')
    packages.push('g++')
  }
  const mustHave = packages.length > 0
  if (!hasDisplay && !hasVirtualDisplay()) {
    lacking.push('a virtual display for the tests')
    packages.push(...displayTools)
  }
  if (packages.length === 0) return
  const reason = `This system lacks ${lacking.join(', ')}.`
  if (mustHave || (isRoot && hasCommand('apt-get'))) await installPackages(packages, reason)
  else say(`${reason} ${installationAdvice(packages)}`)
  const still = missing.length > 0 ? await missingLibraries(executable) : []
  if (still.length > 0) throw new SetupError(`Electron cannot start: this system has no ${still.join(', ')}.`)
}

/** The sentence that tells an ordinary user how to get packages installed, by default those for a virtual display. */
export function installationAdvice(names: string[] = displayTools): string {
  if (!hasCommand('apt-get')) return `Install what Debian calls ${names.join(', ')}, then run the command again.`
  return `Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
}

async function installPackages(names: string[], reason: string): Promise<void> {
  if (!isRoot || !hasCommand('apt-get')) {
    throw new SetupError(`${reason} ${installationAdvice(await namesOnThisRelease(names))}`)
  }
  say(`${reason} Installing ${names.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const problem = 'The packages could not be installed.'
  await runOrFail('apt-get', ['update'], { env, problem })
  const args = ['install', '-y', '--no-install-recommends', ...(await namesOnThisRelease(names))]
  await runOrFail('apt-get', args, { env, problem })
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { output } = await runQuietly('ldd', [executable])
  return [...new Set([...output.matchAll(/(\S+) => not found/g)].map(([, name]) => name ?? ''))]
}

function namesOnThisRelease(names: string[]): Promise<string[]> {
  const nameOnThisRelease = async (name: string) => {
    const { code } = await runQuietly('apt-cache', ['show', `${name}t64`])
    return code === 0 ? `${name}t64` : name
  }
  return Promise.all(names.map(nameOnThisRelease))
}

function hasCommand(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, name)))
}
