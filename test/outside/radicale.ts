import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A CalDAV server that runs for a test. */
export interface Radicale {
  /** Where it answers, with a slash at its end: `http://127.0.0.1:40123/`. */
  readonly url: string
  readonly user: string
  readonly password: string
  /** Where it keeps its collections: `collection-root/<user>/<collection>/<object>`. */
  readonly folder: string
  /** Ends it and removes its files. */
  readonly stop: () => Promise<void>
}

const user = 'coordinator'
const password = 'not: a secret, ü'

/**
 * Starts Radicale on a free port of 127.0.0.1, where `user` may do all in a folder of their own; takes about a second.
 *
 * @throws if it ends before it listens
 */
export async function startRadicale(): Promise<Radicale> {
  const home = mkdtempSync(join(tmpdir(), 'watchbill-radicale-'))
  const [folder, users, config] = [join(home, 'collections'), join(home, 'users'), join(home, 'config')]
  const port = await freePort()
  writeFileSync(users, `${user}:${password}\n`)
  writeFileSync(
    config,
    `[server]
hosts = 127.0.0.1:${port}
[auth]
type = htpasswd
htpasswd_filename = ${users}
htpasswd_encryption = plain
delay = 0
[rights]
type = owner_only
[storage]
filesystem_folder = ${folder}
[logging]
level = info
`,
  )
  const server = spawn('/usr/bin/python3', ['-m', 'radicale', '--config', config], {
    env: { ...process.env, PYTHONUNBUFFERED: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const ended = new Promise<void>(resolve => server.once('close', () => resolve()))
  const stop = async () => {
    server.kill('SIGTERM')
    await ended
    rmSync(home, { recursive: true, force: true })
  }
  await new Promise<void>((resolve, reject) => {
    let said = ''
    server.stderr.on('data', (chunk: Buffer) => {
      if (said.includes('server ready')) return
      said += chunk.toString()
      if (said.includes('server ready')) resolve()
    })
    void ended.then(() => reject(new Error(`Radicale ended: ${said}`)))
  })
  return { url: `http://127.0.0.1:${port}/`, user, password, folder, stop }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))))
    })
  })
}
