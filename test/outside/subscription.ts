import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** A calendar that vdirsyncer has subscribed to. */
export interface Subscription {
  /** Hands out this text from now on, and has vdirsyncer fetch it once. @returns its items, by start: it gives them names of its own */
  readonly refresh: (calendar: string) => Promise<Map<string, string>>
  /** Ends the server. */
  readonly stop: () => void
}

/**
 * Hands out a calendar on this machine and has vdirsyncer keep a copy of it in a folder, an item in each file.
 *
 * @param home  an empty folder for its files
 */
export async function subscribe(home: string): Promise<Subscription> {
  let text = ''
  const server = createServer((_, answer) =>
    answer.writeHead(200, { 'content-type': 'text/calendar; charset=utf-8' }).end(text),
  )
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const [items, config] = [join(home, 'items'), join(home, 'config')]
  mkdirSync(items)
  writeFileSync(
    config,
    `[general]
status_path = "${join(home, 'status')}"
[pair rota]
a = "copy"
b = "feed"
collections = null
conflict_resolution = "b wins"
partial_sync = "revert"
[storage copy]
type = "filesystem"
path = "${items}"
fileext = ".ics"
[storage feed]
type = "http"
url = "http://127.0.0.1:${port}/rota.ics"
`,
  )
  const vdirsyncer = (...args: string[]) =>
    promisify(execFile)('/usr/bin/vdirsyncer', ['--config', config, ...args], {
      env: { ...process.env, LC_ALL: 'C.UTF-8' },
      maxBuffer: 50_000_000,
    })
  let isKnown = false
  return {
    async refresh(calendar) {
      text = calendar
      if (!isKnown) await vdirsyncer('discover', 'rota')
      isKnown = true
      await vdirsyncer('sync', '--force-delete', 'rota')
      const files = readdirSync(items).filter(name => name.endsWith('.ics'))
      const texts = files.map(name => readFileSync(join(items, name), 'utf8').replace(/\r?\n /g, ''))
      return new Map(texts.map(item => [/^BEGIN:VEVENT[\s\S]*^DTSTART;TZID=[^:]*:(\w+)/m.exec(item)?.[1] ?? '', item]))
    },
    stop: () => server.close(),
  }
}
