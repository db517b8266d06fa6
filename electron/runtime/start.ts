import { buildApp } from './build.ts'
import { run, runScript, SetupError, say } from './commands.ts'
import { projectFolder } from './project.ts'
import { ensureElectron } from './setup.ts'
import { hasDisplay } from './system.ts'

await runScript(async () => {
  const extraArgs = process.argv.slice(2)
  const runtime = await ensureElectron()
  const buildCode = await buildApp(runtime)
  if (buildCode !== 0) return buildCode
  if (!hasDisplay) {
    say('Watchbill is ready, but there is no display to show its window on; npm run tour films it without one.')
    return 0
  }
  if (runtime.sandbox === 'unavailable' && !extraArgs.includes('--no-sandbox')) {
    throw new SetupError('Or start without the sandbox: npm start -- --no-sandbox')
  }
  const electronArgs = runtime.sandbox === 'root' ? runtime.args : []
  const env = { ...process.env, ...runtime.env }
  return run(runtime.executable, [...electronArgs, projectFolder, ...extraArgs], { env })
})
