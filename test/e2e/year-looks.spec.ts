import { join } from 'node:path'
import { choose, press } from '../support/launch.ts'
import { writeManyRoles } from '../support/many-roles.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample } from './year.ts'

test('heatmap, table, filters and printing can be read by everybody, light and dark', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  const audit = async (what: string) => test.step(what, async () => expect(await findings(page)).toEqual([]))

  await openSample(page)
  await page.getByText('2 weeks').click()
  await audit('heatmap of two weeks')
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('combobox', { name: 'Institute' }).selectOption('CERN')
  await page.getByRole('checkbox', { name: 'gap' }).check()
  await audit('filters')
  await page.keyboard.press('Escape')
  await page.getByText('3 years').click()
  await audit('three years, filtered')
  await page.getByRole('button', { name: 'Show all', exact: true }).click()
  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Slots, one a row' })).toBeVisible()
  await audit('table')
  await press(app, 'Control+P')
  await expect(page.getByRole('dialog', { name: 'Print' })).toBeVisible()
  await audit('print')
  expect(complaints).toEqual([])
})

test('nothing scrolls sideways in the smallest window, with the panel open', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 600))
  await page.waitForFunction(() => window.innerWidth === 960)
  await page.getByRole('button', { name: /gaps/ }).click()
  await expect(page.getByRole('complementary', { name: 'Day' })).toBeVisible()
  for (const view of ['Table', 'Heatmap']) {
    await page.getByText(view, { exact: true }).click()
    await expect
      .poll(() =>
        page.evaluate(() =>
          Math.max(...[...document.querySelectorAll('main, header')].map(part => part.scrollWidth - part.clientWidth)),
        ),
      )
      .toBe(0)
  }
})

test('an empty pool says so where somebody is looked for', async ({ desktop }) => {
  const path = join(desktop.folder, 'few.watchbill')
  writeManyRoles(path, 2, 0)
  const { app, page } = await desktop.start()
  await expect(page.getByRole('button', { name: 'Open the 2017 sample' })).toBeFocused()
  await choose(app, path)
  await press(app, 'Control+O')
  await page.getByRole('button', { name: /gaps/ }).click()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Nobody is in the pool yet.')).toBeVisible()
  await page.getByRole('region', { name: 'Who takes it?' }).getByRole('button', { name: 'Import people…' }).click()
  await expect(page.getByRole('dialog', { name: 'Import tables' })).toBeVisible()
})
