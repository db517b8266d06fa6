import { buildApp } from '../../electron/runtime/build.ts'
import { runScript } from '../../electron/runtime/commands.ts'
import { runJourneys } from '../../electron/runtime/journeys.ts'
import { ensureElectron } from '../../electron/runtime/setup.ts'

await runScript(async () => {
  const runtime = await ensureElectron()
  const buildCode = await buildApp(runtime)
  return buildCode === 0 ? runJourneys(runtime, process.argv.slice(2)) : buildCode
})
