import { join } from 'node:path'
import type { LocalDate } from '../../rota/time.ts'
import { menuEnabled, press, saveTo } from '../support/launch.ts'
import { pdfPages } from '../support/pdf.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { goToCell, openBoard } from './board.ts'
import { openSample, said } from './year.ts'

test('the board is saved as a PDF: people by days, and the month of a role with names', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await goToCell(page, 'Anil Fontaneda', '2017-07-05' as LocalDate)
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
