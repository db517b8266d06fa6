import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright'
import { createRota } from '../db/open.ts'
import { electronFromEnvironment } from '../electron/runtime/environment.ts'
import type { Change } from '../rota/change.ts'
import { checkout } from './sample.ts'
import { type Measured, median } from './timing.ts'

const turns = 7

/** A start of the app or of the yardstick: how long until it can be used, and what it then holds in memory. */
interface Start {
  readonly ms: number
  readonly megabytes: number
}

/**
 * From process start to a Year screen of the sample that can be used, and its memory, against an empty window that has
 * made one call to an opened database.
 *
 * Both mark the moment in the page (`performance.mark('interactive')`) and are asked for it afterwards, so that asking
 * costs neither of them anything. Memory is the sum of the proportional set sizes of all processes.
 */
export async function measureStart(sample: Change): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'))
  const path = join(folder, 'sample.watchbill')
  const created = createRota(path, sample, Date.now())
  if (!created.ok) throw new Error(`the sample was not made: ${created.trouble.code}`)
  created.store.close()
  const desk = join(folder, 'desk')
  mkdirSync(desk)
  writeFileSync(join(desk, 'remembered.json'), JSON.stringify({ last: path, recent: [path], window: null }))

  const ours: Start[] = []
  const yardstick: Start[] = []
  for (let turn = 0; turn <= turns; turn++) {
    const full = await start([checkout, `--user-data-dir=${desk}`])
    const empty = await start([
      join(import.meta.dirname, 'empty-window'),
      `--user-data-dir=${join(folder, 'empty')}`,
      path,
    ])
    if (turn > 0) {
      ours.push(full)
      yardstick.push(empty)
    }
  }
  rmSync(folder, { recursive: true })
  const against = 'an empty window with one call to an opened database'
  const middle = (starts: Start[], of: keyof Start) => median(starts.map(one => one[of]))
  return [
    {
      what: 'process start to an interactive Year screen of the sample',
      ours: middle(ours, 'ms'),
      yardstick: middle(yardstick, 'ms'),
      against,
      unit: 'ms',
      aim: 'at most 1.5 ×',
    },
    {
      what: 'memory of all processes then',
      ours: middle(ours, 'megabytes'),
      yardstick: middle(yardstick, 'megabytes'),
      against,
      unit: 'MB',
      aim: 'at most 1.4 ×',
    },
  ]
}

async function start(args: readonly string[]): Promise<Start> {
  const port = await freePort()
  const before = Date.now()
  const electron = electronFromEnvironment()
  const child = spawn(electron.executable, [...electron.args, ...args, `--remote-debugging-port=${port}`], {
    stdio: 'ignore',
    detached: true,
  })
  try {
    const interactive = await markedAt(port)
    return { ms: interactive - before, megabytes: memoryOf(child) }
  } finally {
    const ended = new Promise(resolve => child.once('exit', resolve))
    process.kill(-(child.pid as number), 'SIGTERM')
    await ended
  }
}

/** When the page marked that it can be used, in ms since 1970. Asks only when that should long be so. */
async function markedAt(port: number): Promise<number> {
  await new Promise(resolve => setTimeout(resolve, 2500))
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const page = browser.contexts()[0]?.pages()[0]
  if (!page) throw new Error('there is no window')
  const marked = await page.waitForFunction(() => {
    const [mark] = performance.getEntriesByName('interactive')
    return mark && performance.timeOrigin + mark.startTime
  })
  const at = (await marked.jsonValue()) as number
  await browser.close()
  return at
}

function memoryOf(child: ChildProcess): number {
  const children = new Map<number, number[]>()
  for (const name of readdirSync('/proc').filter(entry => /^\d+$/.test(entry))) {
    const parent = Number(/\) \S (\d+)/.exec(read(`/proc/${name}/stat`))?.[1])
    children.set(parent, [...(children.get(parent) ?? []), Number(name)])
  }
  const family = [child.pid as number]
  for (let index = 0; index < family.length; index++) family.push(...(children.get(family[index] as number) ?? []))
  const kilobytes = family.map(pid => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0))
  return kilobytes.reduce((sum, of) => sum + of, 0) / 1024
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

async function freePort(): Promise<number> {
  return new Promise(resolve => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
