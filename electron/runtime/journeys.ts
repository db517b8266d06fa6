import { join } from 'node:path'
import { runWithDisplay } from './display.ts'
import { type ElectronRuntime, electronEnvironment } from './environment.ts'
import { commandFile, outFolder } from './project.ts'

/** The report of the last run of the journeys, in Playwright's JSON format. */
export const journeysReport = join(outFolder, 'reports', 'journeys.json')

/** Runs the journeys in the real Electron against the built app and returns Playwright's exit code. */
export function runJourneys(runtime: ElectronRuntime, extraArgs: string[] = []): Promise<number> {
  const args = [commandFile('playwright'), 'test', '--reporter=list,json', ...extraArgs]
  const env = { ...electronEnvironment(runtime), PLAYWRIGHT_JSON_OUTPUT_FILE: journeysReport }
  return runWithDisplay(process.execPath, args, env)
}
