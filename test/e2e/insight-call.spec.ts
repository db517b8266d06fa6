import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { menu, press, saveTo } from '../support/launch.ts'
import { pdfPages } from '../support/pdf.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`a call for shifters is narrowed, copied, saved and printed, in ${scheme}`, async ({ desktop }) => {
    const { app, page } = await desktop.start(scheme)
    await openSample(page)
    await menu(app, 'insight-call')
    const open = page.getByRole('grid', { name: 'Open slots, worst harm first' })
    await expect(open.getByRole('row').nth(1)).toContainText('1 expert')
    await expect(page.getByText('121 slots are open, with 125 places')).toBeVisible()
    expect(await findings(page)).toEqual([])

    await test.step('to a role and a subsystem', async () => {
      await page.getByRole('combobox', { name: 'Role' }).selectOption('DQM')
      await expect(page.getByText('84 slots are open')).toBeVisible()
      await page.getByRole('combobox', { name: 'Subsystem' }).selectOption('ECAL')
      await expect(page.getByText('77 slots are open')).toBeVisible()
      await expect(page.getByText('ECAL: 77 DQM slots, no training needed for 2 of you')).toBeVisible()
    })

    await test.step('into a mail', async () => {
      await page.getByRole('button', { name: 'Copy as Markdown' }).click()
      await said(page, 'Copied 77 open slots')
      const markdown = await app.evaluate(({ clipboard }) => clipboard.readText())
      expect(markdown).toMatch(/^# Call for shifters, .*DQM, for ECAL\n/)
      expect(markdown.match(/^\| \w{3} /gm)).toHaveLength(77)
      await page.getByRole('button', { name: 'Copy as HTML' }).click()
      await said(page, 'Copied 77 open slots')
    })

    await test.step('as a page, on paper, and as a calendar', async () => {
      const html = join(desktop.folder, 'call.html')
      await saveTo(app, html)
      await page.getByRole('button', { name: 'Save as HTML…' }).click()
      await said(page, 'Saved the call in call.html')
      expect(readFileSync(html, 'utf8')).toContain('no training needed for 2 of you')
      const pdf = join(desktop.folder, 'call.pdf')
      await saveTo(app, pdf)
      await page.getByRole('button', { name: 'Print…' }).click()
      await page.getByRole('dialog', { name: 'Print' }).getByRole('button', { name: 'Save as PDF…' }).click()
      await said(page, 'Saved call.pdf')
      expect(pdfPages(pdf)[0]?.text).toContain('for ECAL')
      await page.getByRole('button', { name: 'Calendar…' }).click()
      const dialog = page.getByRole('dialog', { name: 'Export' })
      const theCall = dialog.getByRole('radio', { name: 'The call for shifters: the open places that it shows' })
      await expect(theCall).toBeChecked()
      await page.keyboard.press('Escape')
      await expect(dialog).toHaveCount(0)
      await press(app, 'Control+E')
      await expect(theCall).toBeChecked()
      await expect(dialog).toContainText('77 events')
      expect(await findings(page)).toEqual([])
      const ics = join(desktop.folder, 'call.ics')
      await saveTo(app, ics)
      await page.keyboard.press('Enter')
      await said(page, 'Exported 77 events to call.ics')
      expect(readFileSync(ics, 'utf8').match(/^SUMMARY:OPEN DQM\r$/gm)).toHaveLength(77)
    })

    await test.step('says so where nothing is open', async () => {
      const until = page.getByRole('textbox', { name: 'Until' })
      await until.fill('20 Jan 2017')
      await until.press('Enter')
      await expect(page.getByText('No open slot of these dates needs these people as they are.')).toBeVisible()
      await page.getByRole('combobox', { name: 'Subsystem' }).selectOption('All subsystems')
      await expect(page.getByText('Nothing is open in these dates')).toBeVisible()
    })
  })
}
