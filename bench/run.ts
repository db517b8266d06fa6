import { join } from 'node:path'
import { buildApp } from '../electron/runtime/build.ts'
import { runScript } from '../electron/runtime/commands.ts'
import { runWithDisplay } from '../electron/runtime/display.ts'
import { electronEnvironment } from '../electron/runtime/environment.ts'
import { ensureElectron } from '../electron/runtime/setup.ts'

await runScript(async () => {
  const runtime = await ensureElectron()
  const buildCode = await buildApp(runtime)
  if (buildCode !== 0) return buildCode
  const parts = process.argv.slice(2)
  const measure = join(import.meta.dirname, 'measure.ts')
  return runWithDisplay(process.execPath, [measure, ...parts], electronEnvironment(runtime))
})
