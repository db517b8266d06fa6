import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { axisOf, indexOf, xOf } from '../../renderer/year/axis.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import type { LocalDate } from '../../rota/time.ts'
import { periodsInFile } from '../support/disk.ts'
import { openSample } from './year.ts'

/** The file of the sample. */
export const file = (folder: string) => join(folder, 'desk', 'Sample 2017.watchbill')

/** Opens the sample on its Calendar, and finds the timeline there. */
export async function openCalendar(page: Page) {
  await openSample(page)
  await page.getByRole('button', { name: 'Calendar', exact: true }).click()
  const timeline = page.getByRole('listbox', { name: /Operations calendar of/ })
  await expect(timeline).toBeVisible()
  return timeline
}

/** Where in the window a date lies, in a lane counted from the top; a little way into the day. */
export async function placeOf(page: Page, date: string, lane: number) {
  const box = await page.getByRole('listbox', { name: /Operations calendar of/ }).boundingBox()
  if (!box) throw new Error('the timeline is not there')
  const axis = axisOf(datesOf(Number(date.slice(0, 4))), box.width)
  return { x: box.x + xOf(axis, indexOf(axis, date as LocalDate)) + 2, y: box.y + 50 + 26 * lane + 13 }
}

/** Presses at a place and holds the mouse over another. */
export async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
}

/** The entries of a name, as they are in the file. */
export const named = (folder: string, name: string) =>
  periodsInFile(file(folder)).filter(period => period.name === name)

/** The lane in which an entry is found under the mouse on a date. */
export async function laneOf(page: Page, name: string, date: string): Promise<number> {
  for (let lane = 0; lane < 8; lane++) {
    const { x, y } = await placeOf(page, date, lane)
    await page.mouse.move(x, y)
    if (await page.locator('[aria-hidden=true] > b', { hasText: name }).count()) return lane
  }
  throw new Error(`${name} is not under the mouse`)
}
