import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright/test'
import { bookingsInFile } from '../support/disk.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { bookFirstGap, dayPanel, openSample, said } from './year.ts'

const palette = (page: Page) => page.getByRole('dialog', { name: 'Find and do' })

async function openPalette(app: ElectronApplication, page: Page): Promise<void> {
  await press(app, 'Control+K')
  await expect(palette(page).getByRole('combobox')).toBeFocused()
}

test('a sentence books somebody, a refused one opens the candidates, a half one says what is missing', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const before = bookingsInFile(path)

  await openPalette(app, page)
  await page.keyboard.type('book')
  await expect(palette(page).getByRole('option').first()).toHaveText(/Whom\?/)

  await page.keyboard.press('Escape')
  await openPalette(app, page)
  await page.keyboard.type('5 aug')
  await page.keyboard.press('Enter')
  await dayPanel(page).getByRole('button', { name: 'Book somebody on DQM, 5 Aug 07:00' }).click()
  const effect = (await page.getByText('Effect').locator('..').textContent()) ?? ''
  const name = effect.match(/· ([^·]+?) \d+ → /)?.[1] as string
  await page.keyboard.press('Escape')
  await openPalette(app, page)
  await page.keyboard.type(`book ${name} dqm 5 aug morning`)
  await expect(palette(page).getByRole('option').first()).toContainText(`Book ${name} on DQM, 5 Aug 07:00`)
  await page.keyboard.press('Enter')
  await said(page, `Booked ${name} on DQM, 5 Aug 07:00`)
  expect(bookingsInFile(path).length).toBe(before.length + 1)

  await test.step('the same sentence again is refused and opens the candidates', async () => {
    await openPalette(app, page)
    await page.keyboard.type('book a orm week 7')
    const refused = palette(page)
      .getByRole('option', { name: /refused/ })
      .first()
    await refused.click()
    await expect(page.getByRole('combobox', { name: 'Who takes it?' })).toBeFocused()
    expect(bookingsInFile(path).length).toBe(before.length + 1)
  })
})

test('commands, people, roles and dates are found by typing; what was used last comes first', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await openPalette(app, page)
  await page.keyboard.type('next gap')
  await page.keyboard.press('Enter')
  await expect(dayPanel(page)).toBeVisible()

  await openPalette(app, page)
  await expect(palette(page).getByRole('option').first()).toContainText('Next gap')
  await page.keyboard.type('14/7')
  await page.keyboard.press('Enter')
  await expect(dayPanel(page).getByRole('heading', { level: 2 })).toHaveText('Friday 14 July 2017')

  await press(app, 'Control+F')
  const people = page.getByRole('dialog', { name: 'Find a person' })
  await expect(people.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('a')
  await expect(people.getByRole('option')).toHaveCount(8)
  const name = (await people.getByRole('option').first().locator('span').first().textContent()) ?? ''
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name })).toBeVisible()
})

test('what the palette does starts where the focus was: it takes back a change, and goes to a person', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const grid = page.getByRole('grid', { name: 'People' })
  await press(app, 'Control+3')
  await expect(grid).toBeFocused()
  for (let column = 0; column < 5; column++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('e')
  await said(page, 'Anil Fontaneda: expert in ORM')

  await test.step('what undo would take back is said, but only its own name finds it', async () => {
    await openPalette(app, page)
    await page.keyboard.type('anil')
    await expect(palette(page).getByRole('option', { name: /^Undo/ })).toHaveCount(0)
    await page.keyboard.press('Control+A')
    await page.keyboard.type('undo')
    await expect(palette(page).getByRole('option').first()).toContainText(/^Undo .*Anil Fontaneda/)
    await page.keyboard.press('Enter')
    await said(page, /Undone: .*Anil Fontaneda/)
    await expect(grid).toBeFocused()
  })

  await test.step('from a field with something in it, too, and a person is found before commands', async () => {
    const filter = page.getByRole('textbox', { name: /^Filter/ })
    await filter.fill('Bao')
    await openPalette(app, page)
    await page.keyboard.type('redo')
    await page.keyboard.press('Enter')
    await said(page, /Done again: .*Anil Fontaneda/)
    await expect(filter).toBeFocused()
    await expect(filter).toHaveValue('Bao')
    await openPalette(app, page)
    await page.keyboard.type('lindqvarn')
    await expect(palette(page).getByRole('option').first()).toContainText('Søren Lindqvarn')
  })

  await test.step('the keys aim at whoever was gone to, whatever the list was filtered by', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'Søren Lindqvarn' })).toBeVisible()
    await expect(grid).toBeFocused()
    await expect(grid.getByRole('gridcell')).toHaveAccessibleName(/^Søren Lindqvarn/)
  })

  await test.step('Escape gives the focus back', async () => {
    await openPalette(app, page)
    await page.keyboard.press('Escape')
    await expect(grid).toBeFocused()
  })
})

test('what there is nothing to do for says so in the palette, and is done once there is', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const found = palette(page).getByRole('option').first()
  await openPalette(app, page)
  await page.keyboard.type('refresh cal')
  await expect(found).toHaveText('Refresh calendars…None has been taken yet.')
  await expect(found).toHaveAttribute('aria-disabled', 'true')
  await page.keyboard.press('Control+A')
  await page.keyboard.type('messages')
  await expect(found).toHaveText(/The rota has not been published yet\.$/)
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')

  await press(app, 'Control+Shift+E')
  await page.getByRole('dialog').getByRole('button', { name: 'Publish', exact: true }).click()
  await said(page, 'Published')
  await openPalette(app, page)
  await page.keyboard.type('messages')
  await expect(found).toHaveText(/Nobody’s shifts have changed\.$/)
  await page.keyboard.press('Escape')
  await bookFirstGap(app, page)
  await openPalette(app, page)
  await page.keyboard.type('messages')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog', { name: 'Messages to people whose shifts changed' })).toBeVisible()
  await expect(page.getByRole('tab')).toHaveCount(1)
})

test('what can be done at a cell hangs on the mouse and on the keyboard', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await press(app, 'F8')
  await expect(dayPanel(page).getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('grid')).toBeFocused()
  await page.keyboard.press('Shift+F10')
  const menu = page.getByRole('menu')
  await expect(menu.getByRole('menuitem', { name: /^Open the day/ })).toBeFocused()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await expect(menu).toBeHidden()
  await expect(page.getByRole('grid')).toBeFocused()
  const grid = (await page.getByRole('grid').boundingBox()) as { x: number; y: number; width: number; height: number }
  await page.mouse.click(grid.x + grid.width / 2, grid.y + 10, { button: 'right' })
  await menu.getByRole('menuitem', { name: 'Book somebody…' }).click()
  await expect(page.getByRole('combobox', { name: 'Who takes it?' })).toBeFocused()
})

test('palette and key sheet can be read by everybody, light and dark', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await openPalette(app, page)
  await page.keyboard.type('book a 5 aug')
  await expect(palette(page).getByRole('option').first()).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Escape')
  await press(app, 'F1')
  const sheet = page.getByRole('dialog', { name: 'Keys' })
  await expect(sheet.getByRole('textbox')).toBeFocused()
  expect(await findings(page)).toEqual([])
  await page.keyboard.type('undo')
  await expect(sheet).toContainText('Ctrl+Z')
  await expect(sheet).not.toContainText('Next gap')
})
