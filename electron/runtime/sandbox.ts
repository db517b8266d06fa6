import { statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { runQuietly } from './commands.ts'
import { isRoot } from './system.ts'

/**
 * Whether Chromium can sandbox its processes: `ready`, never for `root`, or `unavailable` on a Linux that gives an
 * ordinary user no namespaces and whose chrome-sandbox helper does not belong to root.
 */
export type Sandbox = 'ready' | 'root' | 'unavailable'

/** Finds out about the sandbox for an Electron. */
export async function findSandbox(executable: string): Promise<Sandbox> {
  if (process.platform !== 'linux') return 'ready'
  if (isRoot) return 'root'
  if (hasRootHelper(executable)) return 'ready'
  const attempt = await runQuietly('unshare', ['--map-root-user', '--pid', '--net', '--fork', 'true'])
  return attempt.code === 0 ? 'ready' : 'unavailable'
}

/** What an ordinary user can do where the sandbox is unavailable. */
export function sandboxAdvice(executable: string): string {
  const helper = join(dirname(executable), 'chrome-sandbox')
  return (
    'Chromium cannot sandbox its processes here, as this system gives ordinary users no namespaces; ' +
    'tests and tour run without the sandbox, npm start does not. Give it its helper: ' +
    `sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'`
  )
}

function hasRootHelper(executable: string): boolean {
  const helper = statSync(join(dirname(executable), 'chrome-sandbox'), { throwIfNoEntry: false })
  return helper !== undefined && helper.uid === 0 && (helper.mode & 0o4001) === 0o4001
}
