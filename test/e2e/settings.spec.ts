import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright/test'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { dayPanel, openSample, said } from './year.ts'

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Settings' })

/** The heading of a rota file, read beside the app by plain SQL. */
function headingInFile(path: string): Record<string, unknown> {
  const db = new Database(path, { readonly: true })
  try {
    return db.prepare<[], Record<string, unknown>>('SELECT * FROM heading').get() ?? {}
  } finally {
    db.close()
  }
}

test('the rota gets other names of levels and stricter rules, with the effect said first', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await press(app, 'Control+,')
  await dialog(page).getByLabel('Expert', { exact: true }).fill('chief')
  await page.keyboard.press('Enter')
  await said(page, 'Change the names of the levels')
  await dialog(page).getByLabel('Hours of rest at least').fill('20')
  await expect(dialog(page).getByRole('status')).toContainText(
    /Effect \+732 bookings that break a hard rule · too little rest: 732 bookings newly break it/,
  )
  await dialog(page).getByLabel('Days in a row at most').fill('1')
  await expect(dialog(page).getByRole('status')).toContainText(/too many days in a row: \d+ bookings newly break it/)
  await page.keyboard.press('Enter')
  await said(page, 'Change the rules')
  const heading = headingInFile(join(desktop.folder, 'desk', 'Sample 2017.watchbill'))
  expect(JSON.stringify(heading)).toContain('chief')
  expect(JSON.stringify(heading)).toContain('20')
  await page.keyboard.press('Escape')
  await press(app, 'F8')
  await page.getByRole('button', { name: 'Book somebody on DB, 15 Feb 09:00' }).click()
  await expect(dayPanel(page).getByText('chief', { exact: true }).first()).toBeVisible()
})

test('another zone says what it means before it is taken', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await press(app, 'Control+,')
  await dialog(page).getByRole('combobox', { name: 'Time zone' }).fill('Chicago')
  await page.getByRole('option', { name: 'America/Chicago' }).click()
  await expect(dialog(page)).toContainText('1,199 slots stay the moments they are')
  await dialog(page).getByRole('button', { name: 'Apply' }).click()
  await said(page, 'Move the rota to America/Chicago')
  expect(headingInFile(join(desktop.folder, 'desk', 'Sample 2017.watchbill')).zone).toBe('America/Chicago')
})

test('the desk keeps its colours, clock and language of dates, at once and at the next start', async ({ desktop }) => {
  const first = await desktop.start(null)
  await openSample(first.page)
  await press(first.app, 'Control+,')
  await first.page.getByRole('tab', { name: 'This desk' }).click()
  await dialog(first.page).getByLabel('Your name').fill('Nora Penn')
  await dialog(first.page).getByText('dark', { exact: true }).click()
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor)
  await expect.poll(() => background(first.page)).toBe('rgb(26, 27, 30)')
  await dialog(first.page).getByText('12 hours, 11:00 pm').click()
  await dialog(first.page).getByLabel('Language of dates').selectOption('de')
  await expect(dialog(first.page)).toContainText(/Looks like this: .* [ap]m/)
  await first.page.keyboard.press('Escape')
  await press(first.app, 'F8')
  await expect(dayPanel(first.page).getByRole('heading', { level: 2 })).toHaveText(/(tag|woch) \d+\. /)
  await expect(dayPanel(first.page)).toContainText(/\d:00 [ap]m–/)
  await first.page.getByRole('button', { name: 'Roles', exact: true }).click()
  const hour = first.page.getByRole('textbox', { name: 'Change hour' })
  await expect(hour).toHaveValue('9:00 am')
  await hour.fill('25')
  await expect(hour).toHaveAttribute('aria-invalid', 'true')
  await hour.fill('2 pm')
  await hour.blur()
  await expect(hour).toHaveValue('2:00 pm')
  await first.quit()
  const remembered = JSON.parse(readFileSync(join(desktop.folder, 'desk', 'remembered.json'), 'utf8'))
  const wanted = { name: 'Nora Penn', theme: 'dark', weekStart: 1, clock: 12, dates: 'de', alerts: true }
  expect(remembered.preferences).toEqual(wanted)

  const { page } = await desktop.start(null)
  await expect(page.getByRole('grid', { name: 'Coverage of the year by role' })).toBeVisible()
  expect(await background(page)).toBe('rgb(26, 27, 30)')
})

test('weeks begin on the weekday that the desk likes, on the board and the year', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const year = page.getByRole('grid', { name: 'Coverage of the year by role' })
  await year.focus()
  await page.keyboard.press('Control+ArrowUp')
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+ArrowRight')
  await expect(year.getByRole('gridcell')).toHaveAccessibleName(/^ORM, week 1, 2–8 Jan/)
  await press(app, 'Control+,')
  await page.getByRole('tab', { name: 'This desk' }).click()
  await dialog(page).getByText('Sunday', { exact: true }).click()
  await page.keyboard.press('Escape')
  await expect(year.getByRole('gridcell')).toHaveAccessibleName(/^ORM, week 2, 8–14 Jan/)

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Board' }).click()
  await page.getByRole('radiogroup', { name: 'Time shown' }).getByText('Week', { exact: true }).click()
  await expect(page.getByRole('group', { name: 'What is in sight' })).toContainText('8–14 Jan 2017')
})

test('the settings can be read by everybody, light and dark', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await press(app, 'Control+,')
  await expect(dialog(page)).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('tab', { name: 'This desk' }).click()
  expect(await findings(page)).toEqual([])
})
