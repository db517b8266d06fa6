import { run } from './commands.ts'
import type { ElectronRuntime } from './environment.ts'
import { commandFile } from './project.ts'

/** Builds the app into out/ and returns the build's exit code. */
export function buildApp(runtime?: ElectronRuntime): Promise<number> {
  const env = { ...process.env, ...runtime?.env }
  return run(process.execPath, [commandFile('electron-vite'), 'build'], { env })
}
