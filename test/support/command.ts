import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { onTestFinished } from 'vitest'

/** What a command said, line by line as it stands there, and how it ended. */
export interface Said {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

const program = resolve(import.meta.dirname, '..', '..', 'electron', 'command-line.ts')

/**
 * Runs the real program in a process of its own, without a display and with a desk of its own.
 *
 * @param cwd  the folder in which it is started
 */
export function watchbill(cwd: string, ...args: string[]): Promise<Said> {
  return watchbillWith({}, cwd, ...args)
}

/** The same, with something more in its environment. */
export function watchbillWith(more: Record<string, string>, cwd: string, ...args: string[]): Promise<Said> {
  const home = mkdtempSync(join(tmpdir(), 'watchbill-home-'))
  onTestFinished(() => rmSync(home, { recursive: true, force: true }))
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env
  const child = spawn(process.execPath, [program, ...args], {
    cwd,
    env: { ...env, HOME: home, XDG_CONFIG_HOME: home, NODE_NO_WARNINGS: '1', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [out, err] = ['', '']
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text
  })
  return new Promise((done, failed) => {
    child.once('error', failed)
    child.once('close', code => done({ code, out, err }))
  })
}
