import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright'
import { choose, press, saveTo } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { bookFirstGap, openSample, said } from './year.ts'

/** Catches what the desktop would open, instead of a mail program. */
async function catchLinks(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ shell }) => {
    const caught: string[] = []
    Object.assign(globalThis, { caught })
    shell.openExternal = async url => void caught.push(url)
  })
  return () => app.evaluate(() => (globalThis as unknown as { caught: string[] }).caught)
}

test('whoever got a shift is written a message, from the list before publishing and from the history after', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const publishing = page.getByRole('dialog', { name: 'Publish the rota' })
  await press(app, 'Control+Shift+E')
  await publishing.getByRole('button', { name: 'Publish', exact: true }).click()
  await said(page, /^Published/)
  await bookFirstGap(app, page)

  const draft = page.getByRole('button', { name: /^Draft: 1 change since/ })
  const openMessages = async () => {
    await draft.press('Enter')
    await publishing.getByRole('button', { name: 'Messages…' }).press('Enter')
  }
  const dialog = page.getByRole('dialog', { name: 'Messages to people whose shifts changed' })
  await openMessages()
  const person = dialog.getByRole('tab', { name: /^Søren Lindqvarn/ })
  await expect(person).toHaveText('Søren Lindqvarn1 new')
  const text = dialog.getByRole('textbox', { name: 'Text' })
  await expect(text).toHaveValue(/^Dear Søren Lindqvarn,/)
  await expect(text).toHaveValue(
    /New:\n- Offline Run Manager \(ORM\), Wednesday 15 February 2017, 09:00 to Wednesday 22/,
  )
  expect(await findings(page)).toEqual([])

  const links = await catchLinks(app)
  await text.fill('Dear Søren,\n\nan on-call week for you.')
  await dialog.getByRole('button', { name: 'Open in mail program' }).click()
  await expect.poll(links).toHaveLength(1)
  await expect(person).toHaveText('Søren Lindqvarn1 new✓ opened')
  const url = new URL((await links())[0] ?? '')
  expect(url.protocol).toBe('mailto:')
  expect(url.searchParams.get('subject')).toBe('Sample 2017: your shifts changed')
  expect(url.searchParams.get('body')).toBe('Dear Søren,\r\n\r\nan on-call week for you.')

  const path = join(desktop.folder, 'soren.eml')
  await saveTo(app, path)
  await dialog.getByRole('button', { name: 'Save as .eml…' }).click()
  await said(page, 'Saved 1 message as soren.eml')
  await expect(person).toHaveText('Søren Lindqvarn1 new✓ opened, saved')
  expect(await findings(page)).toEqual([])
  const parts = readFileSync(path, 'utf8').split('--=_watchbill_part')
  const decoded = (part = '') => Buffer.from(part.split('\r\n\r\n')[1] ?? '', 'base64').toString('utf8')
  expect(decoded(parts[1])).toBe('Dear Søren,\r\n\r\nan on-call week for you.')
  expect(decoded(parts[2])).toContain('DTSTART;TZID=Europe/Zurich:20170215T090000')

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(draft).toBeFocused()
  await openMessages()
  await expect(person).toHaveText('Søren Lindqvarn1 new')
  await page.keyboard.press('Escape')
  await expect(draft).toBeFocused()
  await press(app, 'Control+Shift+E')
  await publishing.getByRole('button', { name: 'Publish', exact: true }).click()
  await said(page, /^Published/)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'History' }).click()
  await page
    .getByRole('row', { name: /Publish/ })
    .first()
    .click()
  const again = page.getByRole('complementary', { name: 'The change' }).getByRole('button', { name: 'Messages…' })
  await again.press('Enter')
  await expect(text).toHaveValue(/^Dear Søren Lindqvarn,/)
  await choose(app, desktop.folder)
  await dialog.getByRole('button', { name: 'Save as .eml…' }).click()
  await said(page, 'Saved 1 message')
  expect(readdirSync(desktop.folder)).toContain('soren.eml')
  await dialog.getByRole('button', { name: 'Close', exact: true }).last().press('Enter')
  await expect(again).toBeFocused()
})
