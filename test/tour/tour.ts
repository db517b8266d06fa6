import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { expect } from 'playwright/test'
import { choose, launch, menu, press, saveTo } from '../support/launch.ts'
import { tourEmpty } from './empty.ts'
import { tourDialogs, tourScreens, tourWays } from './everywhere.ts'
import { tourInsight } from './insight.ts'
import type { Photograph } from './photograph.ts'

const checkout = resolve(import.meta.dirname, '..', '..')
const pictures = join(checkout, 'out', 'tour')
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

rmSync(pictures, { recursive: true, force: true })
mkdirSync(pictures, { recursive: true })
for (const colorScheme of ['light', 'dark'] as const) {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-tour-'))
  const app = await launch(folder, colorScheme)
  try {
    await tour(app, await app.firstWindow(), colorScheme, folder)
  } finally {
    await app.close()
    rmSync(folder, { recursive: true, force: true })
  }
}
if (process.argv.includes('--readme')) {
  mkdirSync(join(checkout, 'docs'), { recursive: true })
  const shown = {
    year: '4-candidates',
    board: 'screen-board-quarter',
    people: 'screen-people',
    calendar: 'screen-calendar',
    insight: 'screen-insight',
  }
  for (const [name, picture] of Object.entries(shown)) {
    copyFileSync(join(pictures, `${picture}-light-1280.png`), join(checkout, 'docs', `${name}.png`))
  }
}
console.log(`The pictures and the calendar are in ${pictures}`)

/** Does the main job from an empty desk: sample, gap, booking, import, export; then goes to every dialog and screen, and to a new rota. */
async function tour(app: ElectronApplication, page: Page, scheme: string, folder: string): Promise<void> {
  const resize = async (size: { width: number; height: number }) => {
    await app.evaluate(({ BrowserWindow }, { width, height }) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(width, height)
    }, size)
    await page.waitForFunction(({ width }) => window.innerWidth === width, size)
  }
  const picture: Photograph = async name => {
    for (const size of sizes) {
      await resize(size)
      await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
      await page.screenshot({ path: join(pictures, `${name}-${scheme}-${size.width}.png`), animations: 'disabled' })
    }
    // What is done next is done in the smaller window.
    await resize(sizes[0])
    console.log(`${name}, ${scheme}`)
  }

  await expect(page.getByRole('button', { name: 'Open the 2017 sample' })).toBeFocused()
  await picture('1-welcome')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('grid')).toBeVisible()
  await picture('2-year')

  await press(app, 'F8')
  await expect(page.getByRole('complementary', { name: 'Day' })).toBeVisible()
  await picture('3-day')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option').first()).toBeVisible()
  await picture('4-candidates')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Booked' })).toHaveCount(1)
  await picture('5-booked')

  await choose(app, join(checkout, 'test', 'data', 'operations-2016.csv'))
  await press(app, 'Control+I')
  const preview = page.getByRole('dialog', { name: 'Import tables' })
  await expect(preview.getByRole('button', { name: 'Choose files…' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(preview).toContainText('36 added')
  await picture('6-import')
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()

  await saveTo(app, join(pictures, 'sample-2017.ics'))
  await press(app, 'Control+E')
  await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('845 events')
  await expect(page.getByRole('radio', { name: 'The whole rota' })).toBeFocused()
  await picture('7-export')
  await tourWays(page, picture)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'Exported 845 events' })).toHaveCount(1)

  await page.getByRole('button', { name: 'Close the day' }).click()
  await tourDialogs(app, page, picture)
  await tourScreens(page, picture)
  await tourInsight(app, page, picture)
  await menu(app, 'screen-year')

  await page.getByRole('button', { name: 'Next year' }).click()
  await expect(page.getByRole('button', { name: 'Open 2018' })).toBeVisible()
  await picture('8-year-not-open')
  await tourEmpty(app, page, picture, folder)
}
