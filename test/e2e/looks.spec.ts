import { choose, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample } from './year.ts'

test('every screen and dialog can be read by everybody, light and dark', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  const audit = async (what: string) => test.step(what, async () => expect(await findings(page)).toEqual([]))

  await expect(page.getByRole('button', { name: 'Open the 2017 sample' })).toBeFocused()
  await audit('welcome')
  await press(app, 'Control+N')
  await expect(page.getByRole('dialog')).toBeVisible()
  await audit('new rota')
  await page.keyboard.press('Escape')
  await openSample(page)
  await audit('year')
  await press(app, 'F8')
  await expect(page.getByRole('complementary', { name: 'Day' })).toBeVisible()
  await audit('day')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page
    .getByRole('button', { name: /anyway/ })
    .first()
    .click()
  await audit('candidates')
  await page.keyboard.press('Escape')
  await choose(app, 'electron/sample-2017/people.csv')
  await press(app, 'Control+I')
  await expect(page.getByRole('dialog', { name: 'Import tables' })).toBeVisible()
  await audit('import')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await press(app, 'Control+E')
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible()
  await audit('export')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Next year' }).click()
  await expect(page.getByRole('button', { name: 'Open 2018' })).toBeVisible()
  await audit('year that is not open')
  expect(complaints).toEqual([])
})

test('the window comes back where and as large as it was', async ({ desktop }) => {
  const first = await desktop.start()
  await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.setBounds({ x: 40, y: 30, width: 1111, height: 777 }),
  )
  await first.quit()
  const { app } = await desktop.start()
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toEqual({ x: 40, y: 30, width: 1111, height: 777 })
})
