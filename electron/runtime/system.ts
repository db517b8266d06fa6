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

/** Installs Debian packages as root; an ordinary user is told the command instead. */
export async function installPackages(names: string[], reason: string): Promise<void> {
  if (!hasCommand('apt-get')) {
    throw new SetupError(`${reason} Install what Debian calls ${names.join(', ')}, then run the command again.`)
  }
  if (!isRoot) throw new SetupError(`${reason} ${installationAdvice(names)}`)
  say(`${reason} Installing ${names.join(', ')} …`)
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await runOrFail('apt-get', ['update'], { env })
  const known = await Promise.all(names.map(nameOnThisRelease))
  await runOrFail('apt-get', ['install', '-y', '--no-install-recommends', ...known], { env })
}

/** Makes sure of the shared libraries that Electron needs, and of a virtual display where there is no other. */
export async function ensureSystemLibraries(executable: string): Promise<void> {
  if (process.platform !== 'linux') return
  const missing = await missingLibraries(executable)
  const display = hasDisplay || hasVirtualDisplay() ? [] : displayTools
  if (missing.length > 0) {
    await installPackages([...libraries, ...display], `Electron needs ${missing.join(', ')}.`)
    const still = await missingLibraries(executable)
    if (still.length > 0) throw new SetupError(`Electron cannot start: this system has no ${still.join(', ')}.`)
  } else if (display.length > 0) {
    const reason = 'There is no display, and no virtual one for the tests.'
    if (isRoot && hasCommand('apt-get')) await installPackages(display, reason)
    else say(`${reason} ${installationAdvice(display)}`)
  }
}

/** The sentence that tells an ordinary user how to install Debian packages. */
export function installationAdvice(names: string[] = displayTools): string {
  return `Run: sudo apt-get update && sudo apt-get install -y --no-install-recommends ${names.join(' ')}`
}

async function missingLibraries(executable: string): Promise<string[]> {
  const { output } = await runQuietly('ldd', [executable])
  return [...new Set([...output.matchAll(/(\S+) => not found/g)].map(([, name]) => name ?? ''))]
}

async function nameOnThisRelease(name: string): Promise<string> {
  const { code } = await runQuietly('apt-cache', ['show', `${name}t64`])
  return code === 0 ? `${name}t64` : name
}

function hasCommand(name: string): boolean {
  return (process.env.PATH ?? '').split(delimiter).some(folder => existsSync(join(folder, name)))
}
