import { join } from 'node:path'
import { periodsInFile, rowsInFile } from '../support/disk.ts'
import { choose, menu, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { file, named, openCalendar } from './calendar.ts'
import { openSample, said } from './year.ts'

test('an end before the start is refused at its field, in the editor and in the table', async ({ desktop }) => {
  const { page } = await desktop.start()
  const timeline = await openCalendar(page)
  const before = periodsInFile(file(desktop.folder))
  await timeline.focus()
  await page.keyboard.press('Insert')
  await page.getByRole('textbox', { name: 'Name' }).fill('Backwards')
  await page.getByRole('textbox', { name: 'First day' }).fill('10 Mar 2017')
  const last = page.getByRole('textbox', { name: 'Last day' })
  await last.fill('9.3.2017')
  await expect(last).toHaveAccessibleDescription(/The last day is before the first/)
  await page.keyboard.press('Enter')
  await expect(last).toBeFocused()
  await page.keyboard.press('Escape')

  const table = page.getByRole('grid', { name: 'Entries of the calendar' })
  await table.focus()
  for (let column = 0; column < 3; column++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1 Jan 2016')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'The last day is before the first' })).toHaveCount(1)
  await page.keyboard.press('Escape')
  expect(periodsInFile(file(desktop.folder))).toEqual(before)
})

test('lead times are kept, drawn, warned of and refused in a circle; what waits moves along', async ({ desktop }) => {
  const { page } = await desktop.start()
  const timeline = await openCalendar(page)
  await timeline.focus()
  const dialog = page.getByRole('dialog')
  const find = async (name: string) => {
    await page.keyboard.press('Home')
    for (let n = 0; n < 60; n++) {
      if ((await timeline.getByRole('option').innerText()).startsWith(name)) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`no ${name}`)
  }
  const lead = async (before: string) => {
    await dialog.getByRole('button', { name: 'Add a lead time' }).click()
    await dialog.getByRole('combobox', { name: 'before' }).fill(before)
    await page.getByRole('option', { name: before }).first().click()
  }

  await find('LHC safety (DSO) tests')
  await page.keyboard.press('Enter')
  await lead('LHC beam commissioning')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/has to start by 28 Feb 2017 .*late, and that date has passed/).first()).toBeVisible()
  expect(rowsInFile(file(desktop.folder), 'lead')).toMatchObject([{ months: 2, days: 0 }])

  await timeline.focus()
  await find('LHC beam commissioning')
  await page.keyboard.press('Enter')
  await lead('LHC safety (DSO) tests')
  await expect(dialog).toContainText('Lead times would go round')
  await dialog.getByRole('button', { name: /Remove the lead time/ }).click()
  await page.keyboard.press('Escape')

  await timeline.focus()
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Enter')
  await dialog.getByRole('checkbox', { name: /Move along by 7 days later: LHC safety/ }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await said(page, /Move LHC beam commissioning to 6 May 2017 and 1 with it/)
  expect(named(desktop.folder, 'LHC safety (DSO) tests')).toMatchObject([{ start: '2017-04-14' }])

  const table = page.getByRole('grid', { name: 'Entries of the calendar' })
  await table.focus()
  for (const key of ['Home', 'ArrowRight', 'ArrowRight', 'Enter']) await page.keyboard.press(key)
  await page.keyboard.type('8 May 2017')
  await page.keyboard.press('Enter')
  await dialog.getByRole('checkbox', { name: /Move along by 2 days later: LHC safety/ }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await said(page, /Change LHC beam commissioning to 8 May 2017 to .* and 1 with it/)
  expect(named(desktop.folder, 'LHC safety (DSO) tests')).toMatchObject([{ start: '2017-04-16' }])
})

test('a year is copied from the one before, with a preview, as one change', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openCalendar(page)
  await page.getByRole('button', { name: 'Next year' }).click()
  await page.getByRole('button', { name: 'Copy from another year…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copy a calendar into 2018' })
  await dialog.getByRole('checkbox', { name: /CMS PPD workshop/ }).uncheck()
  await expect(dialog).toContainText('LHC hardware commissioning')
  await expect(dialog).toContainText('2–27 April')
  await dialog.getByRole('button', { name: 'Copy 53 entries into 2018' }).click()
  await said(page, 'Copy 53 entries of the calendar to 2018')
  const of2018 = () => periodsInFile(file(desktop.folder)).filter(({ start }) => start.startsWith('2018'))
  expect(of2018().find(({ name }) => name === 'LHC hardware commissioning')?.start).toBe('2018-04-02')
  await press(app, 'Control+Z')
  await expect.poll(() => of2018().length).toBe(0)
})

test('run eras weigh the gaps of the year, and a list of more becomes entries that are seen', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await test.step('those of the sample weigh its gaps', async () => {
    const figures = page.getByRole('table', { name: 'Figures of each role' })
    await expect(figures.getByRole('columnheader', { name: 'At stake' })).toBeVisible()
    await expect(figures.getByRole('row', { name: /^ORM/ })).toContainText('25 /fb')
    expect(await findings(page)).toEqual([])
  })

  await menu(app, 'screen-calendar')
  await choose(app, join(import.meta.dirname, '..', 'data', 'run-eras-2018.csv'))
  await press(app, 'Control+I')
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('dialog')).toContainText('3 added')
  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  await page.getByRole('button', { name: 'Next year' }).click()
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: 'Run2018B' })).toContainText('run era')
  expect(named(desktop.folder, 'Run2018B')).toMatchObject([{ kind: 'run-era', start: '2018-05-28' }])
})
