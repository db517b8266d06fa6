import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { startDavServer } from '../support/dav-server.ts'
import { press, saveTo } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { bookFirstGap, dayPanel, openSample, said } from './year.ts'

test('a rota is published, changed and published again: who is told what, and which state a calendar shows', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  const dialog = page.getByRole('dialog', { name: 'Publish the rota' })

  await test.step('for the first time, by mouse', async () => {
    await page.getByRole('button', { name: 'Draft: not published yet' }).click()
    await expect(dialog).toContainText('This marks the rota as it is now')
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
    await said(page, /^Published/)
    await expect(page.getByRole('button', { name: /^Published \d/ })).toBeVisible()
  })

  await test.step('a booking makes it a draft, and is marked', async () => {
    await bookFirstGap(app, page)
    await expect(page.getByRole('button', { name: /^Draft: 1 change since/ })).toBeVisible()
    await expect(dayPanel(page).getByText('not published yet')).toBeVisible()
    const legend = page.getByRole('list', { name: 'Legend', exact: true })
    await expect(legend.getByText('changed since published')).toBeVisible()
    await expect(page.getByRole('gridcell', { name: /changed since published$/ })).toBeAttached()
  })

  await test.step('a calendar of what was published has it not, one of the draft has it', async () => {
    for (const [state, events, words] of [
      ['published', 844, /X-WR-CALDESC:Published \d/],
      ['draft', 845, /X-WR-CALDESC:Draft/],
    ] as const) {
      const file = join(desktop.folder, `${state}.ics`)
      await saveTo(app, file)
      await press(app, 'Control+E')
      const exporting = page.getByRole('dialog', { name: 'Export' })
      if (state === 'draft') await exporting.getByRole('radio', { name: /^Draft/ }).check()
      await expect(exporting).toContainText(`${events} events`)
      await exporting.getByRole('button', { name: 'Export…' }).click()
      await said(page, `Exported ${events} events`)
      expect(readFileSync(file, 'utf8')).toMatch(words)
    }
  })

  await test.step('again, by keyboard, with the list of what changes for whom', async () => {
    await press(app, 'Control+Shift+E')
    await expect(dialog).toContainText('Søren Lindqvarn: 1 new')
    await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('button', { name: /^Published \d/ })).toBeVisible()
    const db = new Database(path, { readonly: true })
    expect(db.prepare('SELECT revision FROM publication ORDER BY revision').pluck().all()).toEqual([1, 3])
    db.close()
  })
})

test('in a small window all that can be done with what changed is in sight, with a server, too', async ({
  desktop,
}) => {
  const server = await startDavServer()
  const { app, page } = await desktop.start()
  await openSample(page)
  await press(app, 'Control+E')
  const exporting = page.getByRole('dialog', { name: 'Export' })
  await exporting.getByRole('tab', { name: 'Calendar server' }).click()
  await exporting.getByRole('textbox', { name: 'Address' }).fill(server.url)
  await exporting.getByRole('textbox', { name: 'User name' }).fill(server.user)
  await exporting.getByLabel('Password').fill(server.password)
  await page.keyboard.press('Enter')
  await exporting.getByRole('button', { name: 'Save' }).click()
  await expect(exporting).toContainText('Never sent')
  await page.keyboard.press('Escape')

  await press(app, 'Control+Shift+E')
  const dialog = page.getByRole('dialog', { name: 'Publish the rota' })
  await dialog.getByRole('button', { name: 'Publish', exact: true }).click()
  await said(page, /^Published/)
  await bookFirstGap(app, page)
  await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(960, 600))
  await press(app, 'Control+Shift+E')
  await expect(dialog.getByRole('button', { name: 'Publish', exact: true })).toBeFocused()
  for (const name of ['Messages…', 'Copy this list', 'Cancel', 'Publish and send to the server…', 'Publish'])
    await expect(dialog.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Copy this list' }).click()
  await said(page, 'Copied the changes of 1 person')
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toMatch(
    /^Søren Lindqvarn: 1 new\n {2}new: ORM, 15 Feb 2017 09:00$/,
  )
  await server.stop()
})
