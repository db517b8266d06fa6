import type { LocalDate } from '../../rota/time.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { cellAt, goToCell, grid, openBoard } from './board.ts'

const date = '2017-05-22' as LocalDate

test('the board and its dialogs can be read by everybody, light and dark', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  const audit = async (what: string) => test.step(what, async () => expect(await findings(page)).toEqual([]))
  await openBoard(page)
  await goToCell(page, 'Anil Fontaneda', date)
  await audit('people')
  const [from, trainee] = [await cellAt(page, 0, date, 'month'), await cellAt(page, 1, date, 'month')]
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(trainee.x, trainee.y, { steps: 3 })
  await expect(page.getByText(/needs a written reason/)).toBeVisible()
  await audit('a verdict')
  await page.mouse.up()
  await expect(page.getByRole('dialog', { name: 'Do it anyway?' })).toBeVisible()
  await audit('the reason')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await app.evaluate(({ clipboard }) => clipboard.writeText('\t22 May\t5 Aug\nNobody\tM\tM\nAnil Fontaneda\tearly\tA'))
  await grid(page).focus()
  await press(app, 'Control+V')
  await expect(page.getByRole('dialog', { name: 'Paste bookings' })).toContainText('not taken')
  await audit('a paste')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.getByRole('combobox', { name: 'Role' }).selectOption({ label: 'qualified for ORM' })
  await expect(page.getByText(/^\d+ of 78 people$/)).toBeVisible()
  await audit('filters')
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect(page.getByText('78 people')).toBeVisible()
  await page.getByRole('textbox', { name: /^Filter by name/ }).fill('xyz')
  await expect(page.getByText('No row passes the filters')).toBeVisible()
  await audit('nothing left')
  await page.getByRole('button', { name: 'Clear filters' }).first().click()
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('Roles', { exact: true }).click()
  await expect(page.getByText('6 rows')).toBeVisible()
  await audit('roles')
  expect(complaints).toEqual([])
})
