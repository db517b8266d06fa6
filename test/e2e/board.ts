import { join } from 'node:path'
import type { Locator, Page } from 'playwright/test'
import { boardAxis, type Range } from '../../renderer/board/timeline.ts'
import { dayWidth, indexOf, xOf } from '../../renderer/year/axis.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import type { LocalDate } from '../../rota/time.ts'
import { bookingsInFile } from '../support/disk.ts'
import { expect } from './app.ts'
import { openSample } from './year.ts'

/** The grid of the Board. */
export function grid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Board: who is on when' })
}

/** Opens the sample and goes to its Board. */
export async function openBoard(page: Page): Promise<void> {
  await openSample(page)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Board' }).click()
  await expect(grid(page)).toBeVisible()
}

/** Goes by keyboard to a cell: types the name of the row, and walks from the start of the year to the date. */
export async function goToCell(page: Page, name: string, date: LocalDate): Promise<void> {
  await grid(page).focus()
  await page.keyboard.press('Home')
  const days =
    indexOf(boardAxis(datesOf(2017), 'week', 1000), date) -
    indexOf(boardAxis(datesOf(2017), 'week', 1000), '2017-01-01' as LocalDate)
  for (let n = 0; n < Math.floor(days / 28); n++) await page.keyboard.press('PageDown')
  for (let n = 0; n < Math.floor((days % 28) / 7); n++) await page.keyboard.press('Control+ArrowRight')
  for (let n = 0; n < days % 7; n++) await page.keyboard.press('ArrowRight')
  await page.keyboard.type(name)
  await expect(page.getByRole('gridcell', { name: new RegExp(`^${name}, `) })).toHaveCount(1)
}

/** The middle of a cell on the screen, in a range of the board. */
export async function cellAt(page: Page, row: number, date: LocalDate, range: Range): Promise<Point> {
  const box = await grid(page).boundingBox()
  if (!box) throw new Error('the board is not there')
  const labels = Number(await grid(page).getAttribute('data-labels'))
  const scroller = page.locator('div:has(> div > div > [role=grid])')
  const viewport = (await scroller.evaluate(element => element.clientWidth)) - labels
  const axis = boardAxis(datesOf(2017), range, viewport)
  return { x: box.x + labels + xOf(axis, indexOf(axis, date)) + dayWidth(axis) / 2, y: box.y + row * 28 + 14 }
}

/** Who is on a slot in the file, by name. */
export function onSlot(folder: string, code: string, start: string): string[] {
  return bookingsInFile(sampleFile(folder))
    .filter(each => each.code === code && each.start === Date.parse(start))
    .map(({ name }) => name)
}

/** Where the app keeps the sample. */
export function sampleFile(folder: string): string {
  return join(folder, 'desk', 'Sample 2017.watchbill')
}

/** A place on the screen, in pixels. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** Drags with the mouse, as a hand does: in steps; the button stays down. */
export async function drag(page: Page, from: Point, to: Point): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 6 })
}
