import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { bookingsInFile } from '../support/disk.ts'
import { choose, press } from '../support/launch.ts'
import { writeManyRoles } from '../support/many-roles.ts'
import { expect, test } from './app.ts'
import { cell, dayPanel, openSample, said } from './year.ts'

const zoomed = (page: Page, name: string) => page.getByRole('radio', { name, exact: true })

const file = (folder: string) => join(folder, 'desk', 'Sample 2017.watchbill')

/** The dates that a zoomed heatmap shows, as they stand over it. */
const range = (page: Page) => page.getByRole('region', { name: 'How coverage is shown' }).locator('[aria-live]')

test('the heatmap zooms to weeks with the mouse, shows who is on, and a booking is made there', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await page.getByRole('button', { name: /^118 gaps/ }).click()
  await expect(cell(page)).toHaveAccessibleName(/^ORM, Wed 15 Feb/)
  await expect(page.getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('complementary', { name: 'Day' })).toBeHidden()
  for (const name of ['Quarter', 'Month', '2 weeks']) {
    await page.getByRole('button', { name: 'Zoom in' }).click()
    await expect(zoomed(page, name)).toBeChecked()
  }
  await expect(range(page)).toHaveText('6–19 Feb')
  await page.getByRole('button', { name: 'Later' }).click()
  await expect(range(page)).toHaveText('13–26 Feb')
  await test.step('the wheel with Ctrl zooms about what is under the mouse', async () => {
    await page.getByRole('grid').hover({ position: { x: 400, y: 60 } })
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, 120)
    await expect(zoomed(page, 'Month')).toBeChecked()
    await page.mouse.wheel(0, -120)
    await expect(zoomed(page, '2 weeks')).toBeChecked()
    await page.keyboard.up('Control')
    await expect(range(page)).toHaveText('13–26 Feb')
  })
  await test.step('the names stand in the fields', async () => {
    const orm = bookingsInFile(file(desktop.folder)).find(
      ({ code, start }) => code === 'ORM' && start === Date.UTC(2017, 1, 22, 8),
    )
    await expect(page.locator('svg text', { hasText: orm?.name ?? 'nobody' }).first()).toBeVisible()
  })
  await press(app, 'F8')
  await press(app, 'Shift+F8')
  await expect(dayPanel(page).getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await page.getByRole('option', { selected: true }).waitFor()
  await page.keyboard.press('Enter')
  await said(page, 'Booked')
  await expect.poll(() => bookingsInFile(file(desktop.folder)).length).toBe(845)
})

test('the keyboard zooms, and the window follows the cursor', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openSample(page)
  await page.getByRole('grid').focus()
  await page.keyboard.press('Home')
  for (const key of ['+', '+', '+']) await page.keyboard.press(key)
  await expect(zoomed(page, '2 weeks')).toBeChecked()
  for (let n = 0; n < 20; n++) await page.keyboard.press('ArrowRight')
  await expect(cell(page)).toHaveAccessibleName(/^ORM, Sat 21 Jan/)
  await expect(range(page)).toHaveText('9–22 Jan')
  await page.keyboard.press('End')
  await expect(range(page)).toHaveText('18–31 Dec')
  for (const key of ['-', '-', '-']) await page.keyboard.press(key)
  await expect(zoomed(page, 'Year')).toBeChecked()
  await expect(cell(page)).toHaveAccessibleName(/^ORM, Sun 31 Dec/)
})

test('three years stand on one axis, and one that has no slots is opened from there', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openSample(page)
  await page.getByText('3 years').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coverage 2017–2019')
  await page.getByRole('button', { name: 'Open 2018' }).click()
  await said(page, '2018 is open')
  await expect(page.getByRole('button', { name: 'Open 2018', exact: true })).toBeHidden()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Coverage 2017–2019')
  await page.getByRole('grid').focus()
  await page.keyboard.press('Home')
  for (let n = 0; n < 14; n++) await page.keyboard.press('PageDown')
  await expect(cell(page)).toHaveAccessibleName(/^ORM, Sun 28 Jan 2018, Wed 24 Jan 09:00 – Wed 31 Jan 09:00: no demand/)
  await expect(page.locator('svg text', { hasText: '2018' }).first()).toBeVisible()
})

test('a cell has a menu, by mouse and by keyboard', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openSample(page)
  const grid = page.getByRole('grid')
  await grid.click({ button: 'right', position: { x: 500, y: 60 } })
  await page.getByRole('menuitem', { name: 'Zoom to two weeks' }).click()
  await expect(zoomed(page, '2 weeks')).toBeChecked()
  await expect(grid).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Only ORM', exact: true }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Only ORM' })).toBeVisible()
  await expect(grid).toHaveAttribute('aria-rowcount', '2')
})

test('thirty roles of every pattern scroll under the calendar, fold and unfold, and only some are shown', async ({
  desktop,
}) => {
  const path = join(desktop.folder, 'thirty.watchbill')
  writeManyRoles(path, 30)
  const { app, page, quit } = await desktop.start()
  await expect(page.getByRole('button', { name: 'Open the 2017 sample' })).toBeFocused()
  await choose(app, path)
  await press(app, 'Control+O')
  const grid = page.getByRole('grid')
  await expect(grid).toHaveAttribute('aria-rowcount', '30')
  await grid.focus()
  await page.keyboard.press('Home')
  await page.keyboard.press('Control+End')
  await expect(cell(page)).toHaveAccessibleName(/^ROLE30, week 52, 25–31 Dec/)
  await expect(page.getByTitle('Show the days of ROLE30')).toBeInViewport()
  await expect(page.locator('svg text', { hasText: 'Jan' }).first()).toBeInViewport()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press(' ')
  await expect(grid).toHaveAttribute('aria-rowcount', '33')
  await page.keyboard.press('ArrowDown')
  await expect(cell(page)).toHaveAccessibleName(/^ROLE2, Sun 1 Jan, 07:00–15:00: /)

  await page.getByRole('button', { name: 'Filter' }).click()
  for (let n = 4; n <= 30; n++) await page.getByRole('checkbox', { name: `ROLE${n} Duty`, exact: false }).uncheck()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Only ROLE1, ROLE2, ROLE3')).toBeVisible()

  await test.step('the desk remembers it', async () => {
    await quit()
    const again = await desktop.start()
    await expect(again.page.getByText('Only ROLE1, ROLE2, ROLE3')).toBeVisible()
    await again.page.getByRole('button', { name: 'Remove the filter: Only ROLE1, ROLE2, ROLE3' }).click()
    await expect(again.page.getByRole('grid')).toHaveAttribute('aria-rowcount', '33')
  })
})
