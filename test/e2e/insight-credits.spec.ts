import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { menu, press, saveTo } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample } from './year.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`what an institute owes is typed into its cell, told in the balance and exported, in ${scheme}`, async ({
    desktop,
  }) => {
    const { app, page } = await desktop.start(scheme)
    await openSample(page)
    await menu(app, 'insight-credits')
    const table = page.getByRole('grid', { name: 'Credits and dues of the institutes' })
    const cells = table.getByRole('row', { name: /^KIT / }).getByRole('gridcell')
    await expect(cells.nth(5)).toHaveText('–')
    const earned = Number(await cells.nth(4).textContent())
    expect(earned).toBeGreaterThan(0)
    await cells.nth(5).click()
    await page.keyboard.type('200')
    await expect(page.getByText('KIT will owe 200 points for 2017')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(cells.nth(5)).toHaveText('200')
    await expect(cells.nth(7)).toHaveText(`−${200 - earned}`)

    const path = join(desktop.folder, 'credits.csv')
    await saveTo(app, path)
    await page.getByRole('button', { name: 'Export as CSV…' }).click()
    await expect(page.getByText('lines to credits.csv')).toBeVisible()
    expect(readFileSync(path, 'utf8')).toContain(`\nKIT,`)
    expect(readFileSync(path, 'utf8')).toContain(`,${earned},200,0,${earned - 200}\r\n`)

    await press(app, 'Control+Z')
    await expect(cells.nth(5)).toHaveText('–')

    await page.getByRole('radiogroup', { name: 'Whose credits' }).getByText('People').click()
    await page.getByRole('radiogroup', { name: 'What has a column' }).getByText('By month').click()
    await expect(page.getByRole('grid', { name: 'Credits of the people' })).toContainText('Uma Yamadori')
    expect(await findings(page)).toEqual([])
  })
}
