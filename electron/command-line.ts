import { existsSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { deskFolder } from './command-line/desk-folder.ts'
import { carryOut } from './command-line/program.ts'

// npm runs its scripts in the project's folder; files are named from where the user is.
if (process.env.npm_lifecycle_event === 'watchbill' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD)

void carryOut(process.argv.slice(2), {
  say: line => write(1, line),
  warn: line => write(2, line),
  now: Date.now,
  deskFolder: deskFolder(process.platform, process.env),
  version: version(),
  env: process.env,
}).then(code => {
  process.exitCode = code
})

/** Writes a line at once, so that what was said is out when the process ends; a reader who has gone wants no more. */
function write(stream: 1 | 2, line: string): void {
  let left = Buffer.from(`${line}\n`)
  while (left.length > 0) {
    try {
      left = left.subarray(writeSync(stream, left))
    } catch (fault) {
      const code = fault instanceof Error && 'code' in fault ? fault.code : ''
      if (code === 'EPIPE') process.exit()
      if (code !== 'EAGAIN') throw fault
    }
  }
}

/** Of the package, which lies above the sources, and above what is built from them. */
function version(): string {
  const manifest = ['..', '../..'].map(up => join(import.meta.dirname, up, 'package.json')).find(existsSync)
  return manifest === undefined ? '' : (JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }).version
}
