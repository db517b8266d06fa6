import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright'
import { createRota } from '../../db/open.ts'
import { electronFromEnvironment } from '../../electron/runtime/environment.ts'
import { dateOf } from '../../rota/civil-time.ts'
import { beginRota } from '../../rota/new-rota.ts'
import type { Rota } from '../../rota/rota.ts'
import { crowdChange } from '../crowd.ts'
import { installRivals } from '../rivals.ts'
import { checkout } from '../sample.ts'
import { type Measured, median } from '../timing.ts'
import { cpuOf, spentSince } from './cpu.ts'

/** The timelines that the board is measured against, by the page that shows them. */
const rivals = { 'vis-timeline': 'vis.html', FullCalendar: 'fullcalendar.html' } as const
type Rival = keyof typeof rivals

const size = { width: 1440, height: 900 }
const moves = 12
const turns = 3

/** What a board costs the window's process, in milliseconds of processor time. */
interface Costs {
  /** From being asked for to a picture of the year at rest. */
  readonly paint: number
  /** One booking that goes to another person. */
  readonly move: number
  /** Forty turns of the wheel, down and up again. */
  readonly scroll: number
}

/**
 * The board with 60 people, a year and 1,200 bookings against two timelines with the same data, each in a window of its
 * own; and how well it scrolls with 200 people and three years.
 *
 * Ours includes what theirs has not: moving a booking is decided, written to the disk, read again and judged.
 */
export async function measureBoard(): Promise<Measured[]> {
  const crowd = { people: 60, years: [2025], bookings: 1200, seed: 7 }
  const rota = beginRota(crowdChange(crowd))
  const folder = installRivals('board', 'fullcalendar-scheduler')
  const runs: Record<'ours' | Rival, Costs[]> = { ours: [], 'vis-timeline': [], FullCalendar: [] }
  for (let turn = 0; turn < turns; turn++) {
    runs.ours.push(await ours(rota, crowd))
    for (const rival of Object.keys(rivals) as Rival[]) runs[rival].push(await theirs(folder, rival, rota))
  }
  const cost = (of: keyof typeof runs, what: keyof Costs) => median(runs[of].map(costs => costs[what]))
  const said = {
    paint: 'first paint of the year on a board of 60 people × 365 days × 1,200 bookings',
    move: 'moving one booking on it, decided, stored and judged',
    scroll: 'scrolling it by 40 turns of the wheel',
  }
  const lines = (['paint', 'move', 'scroll'] as const).map((what): Measured => {
    const [better, other] = (Object.keys(rivals) as Rival[]).sort((a, b) => cost(a, what) - cost(b, what)) as [
      Rival,
      Rival,
    ]
    return {
      what: `${said[what]}, processor time`,
      ours: cost('ours', what),
      yardstick: cost(better, what),
      against: `${better} (${other}: ${cost(other, what).toFixed(0)} ms)`,
      unit: 'ms',
      aim: 'at most 0.5 ×',
    }
  })
  return [...lines, await scrollingOfThreeYears()]
}

async function ours(rota: Rota, crowd: Parameters<typeof crowdChange>[0]): Promise<Costs> {
  return withBoard(crowd, 'Year', async (app, page) => {
    const pid = await rendererOf(app)
    const beforePaint = cpuOf(pid)
    await goTo(page, 'Board')
    const paint = await spentSince(pid, beforePaint)
    const scroll = await scrollCost(page, pid)
    const costs: number[] = []
    for (const [index, booking] of movable(rota).entries()) {
      const before = cpuOf(pid)
      const personId = [...rota.rows.person.keys()][index] as string
      const reply = await page.evaluate(
        ([bookingId, slotId, person]) =>
          window.watchbill.call('booking.arrange', {
            steps: [{ kind: 'move', bookingId, slotId, personId: person }],
            reason: 'benchmark',
          }),
        [booking.id, booking.slotId, personId] as const,
      )
      if (!JSON.parse(reply).ok) throw new Error(`a booking was not moved: ${reply}`)
      costs.push(await spentSince(pid, before))
    }
    return { paint, scroll, move: median(costs) }
  })
}

async function theirs(folder: string, rival: Rival, rota: Rota): Promise<Costs> {
  const app = await launch([folder, rivals[rival]])
  try {
    const page = await app.firstWindow()
    await page.waitForLoadState('load')
    const pid = await rendererOf(app)
    const bookings = [...rota.rows.booking.values()].map(({ id, personId, slotId }) => {
      const slot = rota.get('slot', slotId)
      const label = rota.get('role', slot.roleId).code
      return { id, person: personId, label, from: slot.start as number, to: slot.end as number }
    })
    const people = [...rota.rows.person.values()].map(({ id, name }) => ({ id, name }))
    await spentSince(pid, 0)
    const beforePaint = cpuOf(pid)
    await call(page, 'show', { people, bookings, start: Date.UTC(2025, 0, 1), end: Date.UTC(2026, 0, 1) })
    const paint = await spentSince(pid, beforePaint)
    const scroll = await scrollCost(page, pid)
    const costs: number[] = []
    for (const [index, { id }] of movable(rota).entries()) {
      const before = cpuOf(pid)
      await call(page, 'move', { id, person: people[index]?.id })
      costs.push(await spentSince(pid, before))
    }
    return { paint, scroll, move: median(costs) }
  } finally {
    await app.close()
  }
}

/** Bookings of June, in the middle of every picture. */
function movable(rota: Rota) {
  return [...rota.rows.booking.values()]
    .filter(({ slotId }) => dateOf(rota.zone, rota.get('slot', slotId).start).startsWith('2025-06'))
    .slice(0, moves)
}

function call(page: Page, name: 'show' | 'move', input: unknown): Promise<void> {
  return page.evaluate(
    ([operation, argument]) => (window as unknown as Record<string, (given: unknown) => void>)[operation]?.(argument),
    [name, input] as const,
  )
}

async function scrollCost(page: Page, pid: number): Promise<number> {
  const before = cpuOf(pid)
  await page.mouse.move(size.width / 2, size.height / 2)
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, turn < 20 ? 60 : -60)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  return spentSince(pid, before)
}

/** The worst frame while 200 people and three years go by, against the 16.7 ms that a frame has. */
async function scrollingOfThreeYears(): Promise<Measured> {
  const crowd = { people: 200, years: [2024, 2025, 2026], bookings: 3600, seed: 7 }
  return withBoard(crowd, 'Month', async (_, page) => {
    await goTo(page, 'Board')
    await page.mouse.move(size.width / 2, size.height / 2)
    await page.evaluate(() => {
      const frames: number[] = []
      let last = performance.now()
      const count = (now: number) => {
        frames.push(now - last)
        last = now
        requestAnimationFrame(count)
      }
      requestAnimationFrame(count)
      Object.assign(window, { frames })
    })
    for (let turn = 0; turn < 120; turn++) {
      await page.mouse.wheel(turn % 2 === 0 ? 0 : 200, turn % 2 === 0 ? 80 : 0)
      await page.evaluate(() => new Promise(requestAnimationFrame))
    }
    const frames = await page.evaluate(() => (window as unknown as { frames: number[] }).frames)
    const sorted = frames.toSorted((a, b) => a - b)
    const worst = (sorted.at(-1) as number).toFixed(0)
    const late = frames.filter(frame => frame > 25).length
    return {
      what: `scrolling a board of 200 people × 3 years: 99 of 100 frames (${late} of ${frames.length} take more than 25 ms, the worst ${worst})`,
      ours: sorted[Math.floor(sorted.length * 0.99)] as number,
      yardstick: 1000 / 60,
      against: 'a frame at 60 Hz',
      unit: 'ms',
      aim: 'no frame dropped',
    }
  })
}

/** The app with the Year screen of a crowd, at a desk where the board showed a range when it was last looked at. */
async function withBoard<Value>(
  crowd: Parameters<typeof crowdChange>[0],
  range: 'Month' | 'Year',
  use: (app: ElectronApplication, page: Page) => Promise<Value>,
): Promise<Value> {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-bench-'))
  const path = join(folder, 'crowd.watchbill')
  const created = createRota(path, crowdChange(crowd), Date.now())
  if (!created.ok) throw new Error(`the crowd was not made: ${created.trouble.code}`)
  created.store.close()
  const desk = join(folder, 'desk')
  mkdirSync(desk)
  const window = { bounds: { x: 0, y: 0, ...size }, maximized: false }
  writeFileSync(join(desk, 'remembered.json'), JSON.stringify({ last: path, recent: [path], window }))
  try {
    await withApp(desk, async (_, page) => {
      await goTo(page, 'Board')
      const shown = page.getByRole('radiogroup', { name: 'Time shown' }).getByRole('radio', { name: range })
      await shown.press('Space')
      if (!(await shown.isChecked())) throw new Error(`the board does not show the ${range}`)
    })
    return await withApp(desk, use)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function withApp<Value>(
  desk: string,
  use: (app: ElectronApplication, page: Page) => Promise<Value>,
): Promise<Value> {
  const app = await launch([checkout, `--user-data-dir=${desk}`])
  try {
    const page = await app.firstWindow()
    await page.getByRole('grid').waitFor()
    await spentSince(await rendererOf(app), 0)
    return await use(app, page)
  } finally {
    await app.close()
  }
}

async function goTo(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation').getByRole('button', { name: screen }).click()
  await page.getByRole('grid').waitFor()
}

function launch(args: string[]): Promise<ElectronApplication> {
  const electron = electronFromEnvironment()
  return _electron.launch({ executablePath: electron.executable, args: [...electron.args, ...args] })
}

function rendererOf(app: ElectronApplication): Promise<number> {
  return app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() ?? 0)
}
