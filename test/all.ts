import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildApp } from '../electron/runtime/build.ts'
import { run, SetupError, say } from '../electron/runtime/commands.ts'
import type { ElectronRuntime } from '../electron/runtime/environment.ts'
import { journeysReport, runJourneys } from '../electron/runtime/journeys.ts'
import { commandFile, outFolder } from '../electron/runtime/project.ts'
import { ensureElectron } from '../electron/runtime/setup.ts'
import { missingTools } from './outside/tools.ts'

interface Outcome {
  title: string
  passed: number
  failed: number
  /** Tests that were not run, because something that they need is not installed here. */
  leftOut?: number
}

interface VitestReport {
  numPassedTests: number
  numFailedTests: number
  numPendingTests: number
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number }
}

const unitReport = join(outFolder, 'reports', 'unit.json')
const outsideReport = join(outFolder, 'reports', 'outside.json')

const runtime = await trySetup()
const outcomes = [
  await check('Format and lint', () => runTool('@biomejs/biome', 'biome', 'check', '--error-on-warnings')),
  await check('Types', () => runTool('typescript', 'tsc', '--build')),
  await suite('Unit tests', unitReport, () => runVitest(unitReport), countUnitTests),
  await suite(
    'Outside readers',
    outsideReport,
    () => runVitest(outsideReport, '--config', 'test/outside/vitest.config.ts'),
    countOutsideTests,
  ),
]
const build = await check('Build', () => buildApp(runtime))
outcomes.push(build, await journeys())

say('')
for (const { title, passed, failed, leftOut = 0 } of outcomes) {
  const missing = leftOut > 0 ? `, ${leftOut} left out (not installed: ${missingTools().join(', ')})` : ''
  say(`${title}: ${passed} passed${failed > 0 ? `, ${failed} FAILED` : ''}${missing}`)
}
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
say(`${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 ? 0 : 1

async function trySetup(): Promise<ElectronRuntime | undefined> {
  try {
    return await ensureElectron()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    say(error.message)
    return undefined
  }
}

async function check(title: string, command: () => Promise<number>): Promise<Outcome> {
  say(`\n${title}`)
  const ok = (await command()) === 0
  return { title, passed: ok ? 1 : 0, failed: ok ? 0 : 1 }
}

async function journeys(): Promise<Outcome> {
  const title = 'Journeys'
  if (runtime && build.failed === 0) {
    return suite(title, journeysReport, () => runJourneys(runtime), countJourneys)
  }
  say(`\nThe journeys were not run: there is no ${runtime ? 'built app' : 'Electron'} to run them in.`)
  return { title, passed: 0, failed: 1 }
}

/** Runs a test runner and counts by its report; a run that failed or tested nothing counts as failed in any case. */
async function suite<Report>(
  title: string,
  reportFile: string,
  command: () => Promise<number>,
  count: (report: Report) => Omit<Outcome, 'title'>,
): Promise<Outcome> {
  say(`\n${title}`)
  rmSync(reportFile, { force: true })
  const code = await command()
  if (!existsSync(reportFile)) return { title, passed: 0, failed: 1 }
  const { passed, failed, leftOut = 0 } = count(JSON.parse(readFileSync(reportFile, 'utf8')) as Report)
  const failedOtherwise = failed === 0 && (code !== 0 || passed + leftOut === 0)
  return { title, passed, failed: failedOtherwise ? 1 : failed, leftOut }
}

function countJourneys({ stats }: PlaywrightReport): Omit<Outcome, 'title'> {
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky }
}

function countUnitTests({ numPassedTests, numFailedTests }: VitestReport): Omit<Outcome, 'title'> {
  return { passed: numPassedTests, failed: numFailedTests }
}

/** Here alone a test may be left out. */
function countOutsideTests(report: VitestReport): Omit<Outcome, 'title'> {
  return { ...countUnitTests(report), leftOut: report.numPendingTests }
}

function runVitest(reportFile: string, ...args: string[]): Promise<number> {
  return runTool(
    'vitest',
    'vitest',
    'run',
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportFile}`,
  )
}

function runTool(packageName: string, command: string, ...args: string[]): Promise<number> {
  return run(process.execPath, [commandFile(packageName, command), ...args])
}
