import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { press, saveTo } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

test('the heatmap as a PNG and as an SVG that needs nothing of the window', async ({ desktop }) => {
  const { app, page } = await desktop.start('dark')
  await openSample(page)
  const toPicture = async () => {
    await press(app, 'Control+E')
    await page.getByRole('tab', { name: 'Picture' }).click()
    await expect(page.getByRole('img', { name: 'The picture as it will be' })).toBeVisible()
  }

  await test.step('a PNG, of twice the pixels', async () => {
    const path = join(desktop.folder, 'year.png')
    await saveTo(app, path)
    await toPicture()
    expect(await findings(page)).toEqual([])
    await page.getByRole('button', { name: 'Export…' }).click()
    await said(page, 'Saved year.png')
    const bytes = readFileSync(path)
    expect(bytes.subarray(1, 4).toString()).toBe('PNG')
    expect(bytes.readUInt32BE(16)).toBe(3200)
  })

  await test.step('an SVG with its words, colours and letters', async () => {
    const path = join(desktop.folder, 'year.svg')
    await saveTo(app, path)
    await toPicture()
    await page.getByRole('radio', { name: /^SVG/ }).check()
    await page.getByRole('button', { name: 'Export…' }).click()
    await said(page, 'Saved year.svg')
    const svg = readFileSync(path, 'utf8')
    const words = await page.evaluate(text => {
      const { documentElement } = new DOMParser().parseFromString(text, 'image/svg+xml')
      return [...documentElement.querySelectorAll('text')].map(({ textContent }) => textContent)
    }, svg)
    expect(words).toEqual(expect.arrayContaining(['Coverage 2017', 'ORM', 'DQM', '07:00', 'Jan', 'EYETS 2016-17']))
    expect(svg).not.toMatch(/var\(|class=|url\(["']?http/)
    // The gaps are as they are on paper, though the window is dark.
    expect(svg).toContain('fill="rgb(139, 9, 50)"')
  })

  await test.step('into a folder that is gone: a sentence, and the dialog stays', async () => {
    await saveTo(app, join(desktop.folder, 'gone', 'year.png'))
    await toPicture()
    await page.getByRole('button', { name: 'Export…' }).click()
    await expect(page.getByRole('dialog', { name: 'Export' })).toContainText('The folder of year.png cannot be reached')
  })
})
