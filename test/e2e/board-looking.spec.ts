import { menu, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { goToCell, grid, openBoard } from './board.ts'

test('the board steps by months, tells what is selected, explains its signs and stays where it is beside the panel', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('radiogroup', { name: 'Time shown' }).getByText('Month', { exact: true }).click()
  const period = page.getByRole('group', { name: 'What is in sight' })
  await goToCell(page, 'Bao Corvino', '2017-03-25' as Parameters<typeof goToCell>[2])
  await expect(period).toContainText('March 2017')
  await period.getByRole('button', { name: 'Next month' }).click()
  await expect(period).toContainText('April 2017')
  await press(app, 'Control+PageUp')
  await expect(period).toContainText('March 2017')

  await test.step('cells that are selected are counted', async () => {
    await grid(page).focus()
    await page.keyboard.press('Shift+ArrowRight')
    await page.keyboard.press('Shift+ArrowDown')
    await expect(page.getByRole('status').filter({ hasText: /^4 cells/ })).toBeVisible()
    await page.keyboard.press('Escape')
  })

  await test.step('the legend says what the signs mean', async () => {
    await page.getByRole('button', { name: 'Legend' }).click()
    await expect(page.getByRole('dialog', { name: 'Legend' }).getByRole('listitem').nth(8)).toBeVisible()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Legend' }).focus()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('dialog', { name: 'Legend' })).toBeHidden()
  })

  await test.step('the panel of a day covers days and moves none', async () => {
    const scroller = page.locator('div:has(> div > div > [role=grid])')
    const seen = () => scroller.evaluate(each => [(each.firstElementChild as HTMLElement).offsetWidth, each.scrollLeft])
    const before = await seen()
    await press(app, 'Control+K')
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
    await page.keyboard.type('8 mar 2017')
    await page.keyboard.press('Enter')
    const panel = page.getByRole('complementary', { name: 'Day' })
    await expect(panel).toBeVisible()
    expect(await seen()).toEqual(before)
    await page.keyboard.press('Escape')
    await expect(panel).toBeHidden()
    expect(await seen()).toEqual(before)
  })
})

test('people and roles are shown on the same dates, wherever in the year the keyboard is', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('radiogroup', { name: 'Time shown' }).getByText('Month', { exact: true }).click()
  const period = page.getByRole('group', { name: 'What is in sight' })
  const scrolled = () => page.locator('div:has(> div > div > [role=grid])').evaluate(each => each.scrollLeft)
  await expect(period).toContainText('January 2017')
  for (const month of ['February', 'March', 'April']) {
    await period.getByRole('button', { name: 'Next month' }).click()
    await expect(period).toContainText(`${month} 2017`)
  }
  const before = await scrolled()
  for (const row of [/^ORM,/, /^\p{L}+ \p{L}+, Sun 1 Jan/u]) {
    await press(app, 'Control+Shift+B')
    await expect(page.getByRole('gridcell')).toHaveAccessibleName(row)
    await expect(period).toContainText('April 2017')
    expect(await scrolled()).toBe(before)
  }
  // The keyboard is in January still: its keys go there.
  await grid(page).focus()
  await page.keyboard.press('ArrowRight')
  await expect(period).toContainText('January 2017')
})

test('what is exported and copied begins with what the board shows', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption({ index: 3 })
  await press(app, 'Control+E')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await expect(exporting.getByRole('radio', { name: /role/i })).toBeChecked()
  await page.keyboard.press('Escape')
  await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption({ index: 0 })
  await goToCell(page, 'Bao Corvino', '2017-09-12' as Parameters<typeof goToCell>[2])
  await menu(app, 'clear-plan')
  await expect(page.getByRole('dialog')).toContainText('11–17 Sep 2017, week 37')
})
