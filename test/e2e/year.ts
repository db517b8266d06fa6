import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { expect } from 'playwright/test'
import { axisOf, indexOf, xOf } from '../../renderer/year/axis.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import type { LocalDate } from '../../rota/time.ts'
import { press } from '../support/launch.ts'

/** Opens the sample from the welcome and waits for its Year screen. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Open the 2017 sample' }).click()
  await expect(page.getByRole('grid', { name: 'Coverage of the year by role' })).toBeVisible()
}

/** What a screen reader hears where the keyboard is in the heatmap. */
export function cell(page: Page): Locator {
  return page.getByRole('gridcell')
}

/** The figures of the Year screen as they stand there, a list of cells for each role. */
export async function figures(page: Page): Promise<string[][]> {
  const rows = page.getByRole('table', { name: 'Figures of each role' }).locator('tbody tr')
  return Promise.all((await rows.all()).map(row => row.locator('th, td').allInnerTexts()))
}

/** Clicks a day in the heatmap, in the row of a daily role that begins at a time. */
export async function clickDay(page: Page, date: LocalDate, start: string): Promise<void> {
  const label = await page.locator('i', { hasText: start }).boundingBox()
  const picture = await page.locator('svg:has(+ [role=grid])').boundingBox()
  if (!label || !picture) throw new Error('the heatmap is not there')
  const axis = axisOf(datesOf(Number(date.slice(0, 4))), picture.width)
  const index = indexOf(axis, date)
  const x = (xOf(axis, index) + xOf(axis, index + 1)) / 2
  await page.mouse.click(picture.x + x, label.y + label.height / 2)
}

/** Waits until the window says something, to the eye and to a screen reader. */
export async function said(page: Page, text: string | RegExp): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: text })).toHaveCount(1)
}

/** The side panel of a day. */
export function dayPanel(page: Page): Locator {
  return page.getByRole('complementary', { name: 'Day' })
}

/** Books the first candidate on the first gap of the sample, by keyboard: Søren Lindqvarn on ORM, 15 Feb 09:00. */
export async function bookFirstGap(app: ElectronApplication, page: Page): Promise<void> {
  await press(app, 'F8')
  await expect(page.getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { selected: true })).toContainText('Søren Lindqvarn')
  await page.keyboard.press('Enter')
  await said(page, 'Booked Søren Lindqvarn')
}
