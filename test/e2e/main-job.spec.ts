import { join } from 'node:path'
import { instantOf } from '../../rota/civil-time.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { bookingsInFile } from '../support/disk.ts'
import { menu, menuLabel, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { cell, clickDay, dayPanel, figures, openSample, said } from './year.ts'

/** A DQM slot of August 2017 that nobody has in the sample. */
const gap = { date: '2017-08-05' as LocalDate, time: '07:00' as TimeOfDay, name: 'DQM, 5 Aug 07:00' }
const gapStart = instantOf('Europe/Zurich', gap.date, gap.time)

function whoIsOn(folder: string): string[] {
  return bookingsInFile(join(folder, 'desk', 'Sample 2017.watchbill'))
    .filter(({ code, start }) => code === 'DQM' && start === gapStart)
    .map(({ name }) => name)
}

test('a coordinator opens the sample, sees a gap, fills it, takes it back, does it again, and finds it there the next day', async ({
  desktop,
}) => {
  const { app, page, quit } = await desktop.start()
  await openSample(page)

  await test.step('the figures are those known for the sample', async () => {
    const firstSeven = (await figures(page)).map(cells => cells.slice(0, 7))
    expect(firstSeven).toEqual([
      [/^ORM/, /40\.5/, '25', '4', '52', '7,056 h', '4,201 h'].map(matching),
      [/^DQM/, /89\.7/, '84', '0', '1,095', '6,520 h', '672 h'].map(matching),
      [/^DB/, /82\.7/, '9', '3', '52', '8,736 h', '1,512 h'].map(matching),
    ])
  })

  await clickDay(page, gap.date, gap.time)
  await expect(cell(page)).toHaveAccessibleName(/^DQM, Sat 5 Aug, 07:00–15:00: gap, 0 of 1; nobody is on$/)
  await dayPanel(page)
    .getByRole('button', { name: `Book somebody on ${gap.name}` })
    .click()
  const effect = (await page.getByText('Effect').locator('..').textContent()) ?? ''
  const name = effect.match(/· ([^·]+?) \d+ → /)?.[1] as string
  await expect(page.getByRole('option', { selected: true })).toContainText(name)
  expect(whoIsOn(desktop.folder)).toEqual([])
  await dayPanel(page).getByRole('button', { name: 'Book', exact: true }).click()

  await test.step('the heatmap, the figures and the file follow', async () => {
    await said(page, `Booked ${name} on ${gap.name}`)
    await expect(cell(page)).toHaveAccessibleName(new RegExp(`: (covered|thin), 1 of 1.*; ${name} is on$`))
    expect((await figures(page))[1]?.[2]).toBe('83')
    expect(whoIsOn(desktop.folder)).toEqual([name])
  })

  await test.step('Undo is named in the menu and takes it back', async () => {
    await expect.poll(() => menuLabel(app, 'undo')).toBe(`Undo Book ${name} on DQM, 5 Aug 2017 07:00`)
    await press(app, 'Control+Z')
    await expect(cell(page)).toHaveAccessibleName(/: gap, 0 of 1; nobody is on$/)
    expect(whoIsOn(desktop.folder)).toEqual([])
  })

  await test.step('Redo brings it back', async () => {
    await expect.poll(() => menuLabel(app, 'redo')).toBe(`Redo Book ${name} on DQM, 5 Aug 2017 07:00`)
    await press(app, 'Control+Shift+Z')
    await expect(cell(page)).toHaveAccessibleName(new RegExp(`; ${name} is on$`))
  })

  await quit()
  const again = await desktop.start()
  await expect(again.page.getByRole('grid')).toBeVisible()
  expect(await figures(again.page).then(rows => rows[1]?.[2])).toBe('83')
  expect(whoIsOn(desktop.folder)).toEqual([name])
  await menu(again.app, 'undo')
  await expect.poll(() => whoIsOn(desktop.folder)).toEqual([])
})

test('the same booking with the keyboard alone, keys as fast as they come', async ({ desktop }) => {
  const { page } = await desktop.start()
  await expect(page.getByRole('button', { name: 'Open the 2017 sample' })).toBeFocused()
  await page.keyboard.press('Enter')
  const grid = page.getByRole('grid')
  await expect(grid).toBeVisible()
  await grid.focus()
  await page.keyboard.press('Home')
  for (let n = 0; n < 7; n++) await page.keyboard.press('PageDown')
  for (let n = 0; n < 2; n++) await page.keyboard.press('Control+ArrowRight')
  for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowRight')
  // Down to the row of DQM that begins at 07:00: below weeks and days of other roles.
  await expect
    .poll(async () => {
      const label = await cell(page).getAttribute('aria-label')
      if (!label?.includes('07:00–15:00')) await page.keyboard.press('ArrowDown')
      return label
    })
    .toMatch(/^DQM, Sat 5 Aug, 07:00–15:00: gap/)
  await page.keyboard.press('Enter')
  await expect(dayPanel(page).getByRole('button', { name: `Book somebody on ${gap.name}` })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Who takes it?' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect.poll(() => whoIsOn(desktop.folder)).toHaveLength(1)
  await expect(dayPanel(page).getByRole('region', { name: gap.name })).toBeFocused()
  await page.keyboard.press('Enter')
  expect(whoIsOn(desktop.folder)).toHaveLength(1)
  await page.keyboard.press('Escape')
  await expect(grid).toBeFocused()
})

test('F8, Enter, Enter fills the next gap; Shift+Enter fills one and goes on', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await press(app, 'F8')
  await expect(dayPanel(page).getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Who takes it?' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect.poll(() => bookingsInFile(path).length).toBe(845)
  await press(app, 'F8')
  await expect(dayPanel(page).getByRole('button', { name: 'Book somebody on DB, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Who takes it?' })).toBeFocused()
  await page.keyboard.press('Shift+Enter')
  await expect.poll(() => bookingsInFile(path).length).toBe(846)
  await expect(page.getByRole('combobox', { name: 'Who takes it?' })).toBeFocused()
  await expect(dayPanel(page).getByRole('heading', { level: 2 })).toHaveText('Tuesday 21 February 2017')
})

function matching(text: string | RegExp): unknown {
  return typeof text === 'string' ? text : expect.stringMatching(text)
}
