import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { menuEnabled, press, saveTo } from '../support/launch.ts'
import { pdfPages } from '../support/pdf.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openBoard } from './board.ts'
import { openSample, said } from './year.ts'

test('the board is saved as a PDF: people by days, and the month of a role with names', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await goToMonth(page, 'July 2017')
  const dialog = page.getByRole('dialog', { name: 'Print', exact: true })
  const save = async (form: string, paper: string) => {
    const path = join(desktop.folder, `${form} ${paper}.pdf`)
    await saveTo(app, path)
    await press(app, 'Control+P')
    await dialog.getByRole('radio', { name: form }).check()
    await dialog.getByText(paper, { exact: true }).click()
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save as PDF…' }).click()
    await said(page, `Saved ${form} ${paper}.pdf`)
    return pdfPages(path)
  }

  await test.step('the month, with its heads on every page', async () => {
    const pages = await save('Board', 'A4')
    expect(pages.every(({ width, height }) => width === 297 && height === 210)).toBe(true)
    expect(pages[0]?.text).toContain('July 2017')
    expect(pages[0]?.text).toMatch(/Anil Fontaneda\s+M/)
    expect(pages.every(({ text }) => text.includes('Person'))).toBe(true)
    expect(pages.at(-1)?.text).toContain('Zeno Hollenbeck')
    expect(pages.at(-1)?.text).toMatch(new RegExp(`${pages.length}\\s*/\\s*${pages.length}`))
  })

  await test.step('the role in hand on A3: every start a column, who is missing said', async () => {
    await page.getByRole('combobox', { name: 'Books' }).selectOption({ label: 'DQM 07:00' })
    const pages = await save('Months', 'A3')
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[297, 420]])
    for (const text of ['DQM, July 2017', '07:00', '23:00', 'Anil Fontaneda', '1 missing', 'Mon 31']) {
      expect(pages[0]?.text).toContain(text)
    }
  })
})

test('places by days are printed as they are shown, and the board stays where it was', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('Roles', { exact: true }).click()
  await goToMonth(page, 'July 2017')
  const dialog = page.getByRole('dialog', { name: 'Print', exact: true })
  const save = async (form: string) => {
    const path = join(desktop.folder, `${form}.pdf`)
    await saveTo(app, path)
    await press(app, 'Control+P')
    await dialog.getByRole('radio', { name: form }).check()
    if (form === 'Months') await dialog.getByRole('combobox', { name: 'Role' }).selectOption('DB, DB expert')
    await dialog.getByRole('button', { name: 'Save as PDF…' }).click()
    await said(page, `Saved ${form}.pdf`)
    await expect(inSight(page)).toContainText('July 2017')
    return pdfPages(path)
  }
  const board = await save('Board')
  expect(board).toHaveLength(1)
  for (const text of ['July 2017', 'DQM 23:00', 'Anil Fontaneda', 'open']) expect(board[0]?.text).toContain(text)
  expect((await save('Months'))[0]?.text).toContain('DB, July 2017')

  await page.getByRole('combobox', { name: 'Role', exact: true }).selectOption('DQM')
  const [narrowed] = await save('Board')
  expect(narrowed?.text).toContain('role DQM')
  expect(narrowed?.text).not.toContain('ORM')
})

test('the page of a person prints their year; the history prints nothing', async ({ desktop }) => {
  const { app, page } = await desktop.start('dark')
  await openSample(page)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'People' }).click()
  await page.getByRole('grid', { name: 'People by roles' }).focus()
  await page.keyboard.press('Control+Enter')
  await expect(page.getByRole('complementary', { name: /^Person: Anil Fontaneda/ })).toBeVisible()
  const path = join(desktop.folder, 'person.pdf')
  await saveTo(app, path)
  await press(app, 'Control+P')
  await expect(page.getByRole('radio', { name: /^Bookings/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await said(page, 'Saved person.pdf')
  const [sheet] = pdfPages(path)
  for (const text of ['Anil Fontaneda, 2017', 'DQM', '07:00–15:00', '8 h', '0.75', 'not published yet']) {
    expect(sheet?.text).toContain(text)
  }
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'History' }).click()
  await expect.poll(() => menuEnabled(app, 'print')).toBe(false)
})

function inSight(page: Page) {
  return page.getByRole('group', { name: 'What is in sight' })
}

/** Steps the board from the start of the year to a month. */
async function goToMonth(page: Page, month: string): Promise<void> {
  for (let months = 0; months < 12 && !(await inSight(page).innerText()).includes(month); months++) {
    const before = await inSight(page).innerText()
    await page.getByRole('button', { name: 'Next month' }).click()
    await expect(inSight(page)).not.toHaveText(before)
  }
}
