import { join } from 'node:path'
import { bookingsInFile } from '../support/disk.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

/** Books the first person proposed for the next gap, by keyboard. */
async function bookNextGap(app: Parameters<typeof press>[0], page: import('playwright').Page): Promise<void> {
  await press(app, 'F8')
  await expect(page.getByRole('button', { name: /^Book somebody on/ }).and(page.locator(':focus'))).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await said(page, /^Booked/)
}

test('an old change is found, read and taken back by itself; the rota as it was is shown and cannot be changed', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  const before = bookingsInFile(path).length
  await bookNextGap(app, page)
  await bookNextGap(app, page)
  await press(app, 'Control+7')
  const list = page.getByRole('grid', { name: 'Changes, newest first' })
  await expect(list).toBeFocused()
  await expect(list.getByRole('row', { name: /Book Søren Lindqvarn on ORM, 15 Feb 2017 09:00/ })).toBeVisible()
  const panel = page.getByRole('complementary', { name: 'The change' })

  await test.step('by keyboard to the change before the newest, and its rows in words', async () => {
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(panel).toContainText('Booking: Søren Lindqvarn on ORM, 15 Feb 2017 09:00')
    expect(await findings(page)).toEqual([])
  })

  await test.step('the rota as it was then has one booking less, and refuses a change', async () => {
    await panel.getByRole('button', { name: 'Look at the rota then' }).click()
    const banner = page.getByRole('status', { name: 'Looking back' })
    await expect(banner).toContainText('after “Book Søren Lindqvarn on ORM, 15 Feb 2017 09:00”')
    expect(await findings(page)).toEqual([])
    const greyed = (id: string) =>
      app.evaluate(({ Menu }, name) => Menu.getApplicationMenu()?.getMenuItemById(name)?.enabled === false, id)
    await expect.poll(() => greyed('copy-plan')).toBe(true)
    expect(await greyed('keys')).toBe(false)
    await page.getByRole('button', { name: 'Import' }).click()
    await expect(page.getByRole('alert').filter({ hasText: 'You are looking at the rota as it was' })).toHaveCount(1)
    await panel.getByRole('button', { name: 'Take back just this' }).click()
    await expect(panel.getByRole('alert')).toContainText('You are looking at the rota as it was')
    await press(app, 'Alt+N')
    await expect(banner).not.toContainText('As it was')
    expect(bookingsInFile(path)).toHaveLength(before + 2)
  })

  await test.step('taken back by itself, and the newest stays', async () => {
    await panel.getByRole('button', { name: 'Take back just this' }).click()
    await said(page, /^Done: Revert: Book Søren Lindqvarn/)
    const written = bookingsInFile(path)
    expect(written).toHaveLength(before + 1)
    expect(written.some(({ code, start }) => code === 'ORM' && start === Date.UTC(2017, 1, 15, 8))).toBe(false)
  })

  await test.step('again: what was done since stands against it, with a way there', async () => {
    await panel.getByRole('button', { name: 'Take back just this' }).click()
    await expect(panel.getByRole('alert')).toContainText('builds on it')
    await panel.getByRole('button', { name: /^Revert: Book Søren Lindqvarn/ }).click()
    await expect(panel.getByRole('heading')).toContainText('Revert: Book Søren Lindqvarn')
    await press(app, 'Control+Z')
    await said(page, /^Undone: Revert/)
    await expect(panel).toContainText('undone by change 5')
    await expect(list.getByRole('row', { name: /^5 .*Revert: Book Søren.* undid change 4/ })).toBeVisible()
    expect(bookingsInFile(path)).toHaveLength(before + 2)
  })
})

test('all that was done after a change is taken back at once, as one step that can be undone; dates are typed', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  const before = bookingsInFile(path).length
  for (let n = 0; n < 3; n++) await bookNextGap(app, page)
  await page.getByRole('button', { name: 'History' }).click()
  const list = page.getByRole('grid', { name: 'Changes, newest first' })
  await list.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  const panel = page.getByRole('complementary', { name: 'The change' })
  await expect(panel.getByRole('status')).toHaveText('2 bookings go · 115 gaps become 117')
  await panel.getByRole('button', { name: 'Undo the 2 changes after this' }).click()
  await said(page, /^Done: Go back to: Book /)
  expect(bookingsInFile(path)).toHaveLength(before + 1)
  await press(app, 'Control+Z')
  await said(page, /^Undone: Go back to/)
  expect(bookingsInFile(path)).toHaveLength(before + 3)

  const filters = page.getByRole('search', { name: 'Which changes' })
  await filters.getByLabel('To', { exact: true }).fill('1 jan 2020')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No change is like this')).toBeVisible()
  await filters.getByRole('button', { name: 'Clear' }).last().click()
  await expect(list.getByRole('row', { name: /Go back to/ }).first()).toBeVisible()
})

test('while it looks back, what would change the rota is grey on every screen, and what only looks is not', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await bookNextGap(app, page)
  const screen = (name: string) =>
    page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name }).click()
  await screen('History')
  await page.getByRole('grid', { name: 'Changes, newest first' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Look at the rota then' }).click()
  await expect(page.getByRole('status', { name: 'Looking back' })).toContainText('As it was')
  const off = (name: string | RegExp) => expect(page.getByRole('button', { name }).first()).toBeDisabled()

  await screen('Year')
  await press(app, 'F8')
  const panel = page.getByRole('complementary', { name: 'Day' })
  await expect(panel).toContainText('2017')
  await off(/^Book somebody on /)
  await off(/^More to do with /)
  await expect(panel.getByRole('button', { name: 'Close the day' })).toBeEnabled()
  await screen('Board')
  await expect(panel).toContainText('2017')
  await expect(page.getByRole('button', { name: 'Board', exact: true })).toBeFocused()
  await expect(page.getByRole('combobox', { name: 'What dragging books' })).toBeDisabled()
  await expect(page.getByRole('radio', { name: 'Month' })).toBeEnabled()
  await page.getByRole('grid', { name: 'Board: who is on when' }).focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: 'Away here' })).toBeDisabled()
  await expect(page.getByRole('menuitem', { name: /^Open person/ })).toBeEnabled()
  await expect(page.getByRole('menu')).toContainText('Nothing can be changed here, nor a calendar exported.')
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await screen('People')
  await off('Add person…')
  await expect(page.getByRole('textbox').first()).toBeEnabled()
  await screen('Calendar')
  await off('Add…')
  await expect(page.getByRole('radio', { name: 'Kinds and demand' })).toBeEnabled()
  await screen('Roles')
  await off('Duplicate')
  await off(/^Move ORM/)
  await expect(page.getByRole('textbox', { name: 'Name' }).first()).toBeDisabled()
  expect(await findings(page)).toEqual([])

  await press(app, 'Alt+N')
  await expect(page.getByRole('button', { name: 'Duplicate' })).toBeEnabled()
})
