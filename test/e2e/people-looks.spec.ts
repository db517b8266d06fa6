import type { Page } from 'playwright/test'
import { menu, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample } from './year.ts'

/** Presses a button of a dialog's opener, looks at the dialog, and closes it. */
async function auditDialog(page: Page, title: string | RegExp, open: () => Promise<void>): Promise<void> {
  await open()
  const dialog = page.getByRole('dialog', { name: title })
  await expect(dialog).toBeVisible()
  expect(await findings(page), String(title)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}

test('the People screen and its dialogs can be read by everybody, light and dark', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  const complaints: string[] = []
  page.on('console', message => complaints.push(message.text()))
  await openSample(page)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'People' }).click()
  const grid = page.getByRole('grid', { name: 'People by roles' })
  await grid.focus()
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Control+Enter')
  const side = page.getByRole('complementary', { name: /^Person: / })
  await expect(side).toBeVisible()
  expect(await findings(page)).toEqual([])

  const click = (name: string | RegExp) => () => page.getByRole('button', { name }).first().click()
  await auditDialog(page, 'Change 2 people', click('Change 2 people…'))
  await auditDialog(page, 'Away', click('Away…'))
  await auditDialog(page, 'A wish', click('Wish…'))
  await auditDialog(page, /^Delete /, click('Delete 2 people…'))
  await auditDialog(page, 'Add a person', () => press(app, 'Control+Shift+N'))
  await auditDialog(page, 'Merge duplicates', () => menu(app, 'people-merge'))
  await auditDialog(page, 'Paste people', async () => {
    await menu(app, 'people-paste')
    await page.getByRole('dialog').getByRole('textbox').fill('name\temail\nNed Odé\tned@example.org\nWho?\t')
    await expect(page.getByRole('dialog')).toContainText('1 added, 1 refused')
  })
  await auditDialog(page, /^Edit /, () => side.getByRole('button', { name: 'Edit…' }).click())
  await auditDialog(page, / in DQM$/, () => side.getByRole('button', { name: /^Edit the level in DQM/ }).click())

  await grid.focus()
  await page.keyboard.press('F2')
  await page.keyboard.press('Control+A')
  await page.keyboard.type(' ')
  await page.keyboard.press('Enter')
  await expect(grid.getByRole('alert')).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await page.getByRole('textbox', { name: /^Filter by name/ }).fill('nobody at all')
  await expect(page.getByRole('button', { name: 'Show everybody' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  expect(complaints).toEqual([])
})
