import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { press, saveTo } from '../support/launch.ts'
import { pdfPages } from '../support/pdf.ts'
import { expect, test } from './app.ts'
import { openSample, said } from './year.ts'

test('coverage is saved as a PDF: the heatmap on A3, the slots a month a page, the gaps as a list', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start('dark')
  await openSample(page)
  const dialog = page.getByRole('dialog', { name: 'Print', exact: true })
  const save = async (form: string) => {
    const path = join(desktop.folder, `${form}.pdf`)
    await saveTo(app, path)
    await press(app, 'Control+P')
    await dialog.getByRole('radio', { name: form }).check()
    await dialog.getByRole('button', { name: 'Save as PDF…' }).click()
    await said(page, `Saved ${form}.pdf`)
    return pdfPages(path)
  }

  await test.step('heatmap', async () => {
    const pages = await save('Heatmap')
    expect(pages.map(({ width, height }) => [width, height])).toEqual([[420, 297]])
    for (const text of ['Coverage 2017', 'Offline Run Manager', '4,201 h', 'EYETS 2016-17', 'Dec', '23:00']) {
      expect(pages[0]?.text).toContain(text)
    }
  })

  await test.step('every page says of which rota and state it is, and its number', () => {
    const [page] = pdfPages(join(desktop.folder, 'Heatmap.pdf'))
    expect(page?.text).toMatch(/Sample 2017 · Draft: not published yet · printed \d/)
    expect(page?.text).toMatch(/1\s*\/\s*1/)
  })

  await test.step('the heatmap on A4, whole on one page', async () => {
    const path = join(desktop.folder, 'small.pdf')
    await saveTo(app, path)
    await press(app, 'Control+P')
    await dialog.getByText('A4', { exact: true }).click()
    await dialog.getByRole('button', { name: 'Save as PDF…' }).click()
    await said(page, 'Saved small.pdf')
    expect(pdfPages(path).map(({ width, height }) => [width, height])).toEqual([[297, 210]])
  })

  await test.step('slots, each month with its heads on every page', async () => {
    const pages = await save('Slots')
    expect(pages.every(({ width, height, text }) => width === 210 && height === 297 && text.includes('Spares'))).toBe(
      true,
    )
    const months = pages.map(({ text }) => /(\w+ 2017), \d+ slots/.exec(text)?.[1])
    expect(new Set(months).size).toBe(12)
    expect(months.indexOf('February 2017')).toBeGreaterThan(months.lastIndexOf('January 2017'))
    expect(pages[0]?.text).toContain('Mihai Jankovský')
  })

  await test.step('gaps', async () => {
    const pages = await save('Gaps')
    expect(pages[0]?.text).toContain('75 gaps, 118 slots')
    expect(pages.every(({ text }) => text.includes('People missing'))).toBe(true)
  })

  await test.step('into a folder that is gone: a sentence, and nothing is written', async () => {
    const path = join(desktop.folder, 'gone', 'rota.pdf')
    await saveTo(app, path)
    await press(app, 'Control+P')
    await expect(dialog.getByRole('radio', { name: 'Heatmap' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('The folder of rota.pdf cannot be reached')
    expect(existsSync(path)).toBe(false)
  })

  await test.step('it can be tried again at once', async () => {
    await saveTo(app, join(desktop.folder, 'again.pdf'))
    await dialog.getByRole('button', { name: 'Save as PDF…' }).click()
    await said(page, 'Saved again.pdf')
    expect(pdfPages(join(desktop.folder, 'again.pdf'))).toHaveLength(1)
    await press(app, 'Control+P')
  })

  await test.step('without a printer: a sentence', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      if (contents) contents.getPrintersAsync = async () => []
    })
    await dialog.getByRole('button', { name: 'Print…' }).click()
    await expect(dialog).toContainText('There is no printer')
  })
})
