import { mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { choose, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

/** Each calendar with its bytes and the time at which it was written, by name. */
function look(folder: string): Map<string, string> {
  const names = readdirSync(folder).filter(name => name.endsWith('.ics'))
  return new Map(
    names.map(name => [name, `${statSync(join(folder, name)).mtimeMs} ${readFileSync(join(folder, name), 'utf8')}`]),
  )
}

test('calendars in a folder follow each booking, file by file, and make up for a folder that was gone', async ({
  desktop,
}) => {
  const folder = join(desktop.folder, 'calendars')
  mkdirSync(folder)
  const { app, page } = await desktop.start()
  await openSample(page)
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const openFolderPart = async () => {
    await press(app, 'Control+E')
    await dialog.getByRole('tab', { name: 'Calendar folder' }).click()
  }

  await test.step('a folder is chosen and filled', async () => {
    await choose(app, folder)
    await openFolderPart()
    await expect(dialog).toContainText('No folder is chosen yet.')
    await dialog.getByRole('button', { name: 'Keep up to date' }).click()
    const find = dialog.getByRole('button', { name: 'Choose a folder…' })
    await expect(find).toBeFocused()
    await expect(find).toHaveAccessibleDescription('Choose a folder.')
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText(folder)
    await dialog.getByRole('button', { name: 'Keep up to date' }).click()
    await expect(dialog.getByRole('status')).toContainText(/^\d+ calendars up to date, \d+ files written$/)
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
  })
  const before = look(folder)
  expect(before.size).toBeGreaterThan(80)

  await test.step('a booking changes the calendars that show it, and touches no other', async () => {
    await book('Søren Lindqvarn')
    const own = join(folder, 'Sample-2017-Soren-Lindqvarn.ics')
    // The open shifts are written last.
    await expect.poll(() => look(folder).get('Sample-2017-open.ics')).not.toBe(before.get('Sample-2017-open.ics'))
    expect(readFileSync(own, 'utf8')).toContain('DTSTART;TZID=Europe/Zurich:20170215T090000')
    const after = look(folder)
    const changed = [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name)
    expect(changed).toContain('Sample-2017.ics')
    expect(changed).toContain('Sample-2017-ORM.ics')
    expect(changed).toContain('Sample-2017-open.ics')
    expect(changed).not.toContain('Sample-2017-DQM.ics')
    expect(changed.length).toBeLessThan(12)
  })

  await test.step('a folder that is gone is told, and all is made up for when it is back', async () => {
    renameSync(folder, `${folder}-away`)
    await press(app, 'Control+Z')
    await expect(page.getByRole('alert').filter({ hasText: `The folder ${folder} is not there` })).toHaveCount(1)
    await openFolderPart()
    await expect(dialog.getByRole('alert')).toContainText(`The folder ${folder} is not there`)
    await expect(dialog).toContainText(
      /Changed last\d+ [A-Z][a-z]{2} 20\d\d \d\d:\d\d: wrote Sample-2017\.ics, .* and \d+ more/,
    )
    renameSync(`${folder}-away`, folder)
    await dialog.getByRole('button', { name: 'Update now' }).click()
    await expect(dialog.getByRole('alert')).toHaveCount(0)
    await expect(dialog.getByRole('status')).toContainText(/^\d+ calendars up to date, \d+ files written$/)
    expect(readFileSync(join(folder, 'Sample-2017-Soren-Lindqvarn.ics'), 'utf8')).not.toContain('20170215T090000')
  })

  async function book(name: string): Promise<void> {
    await press(app, 'F8')
    await expect(page.getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('option', { selected: true })).toContainText(name)
    await page.keyboard.press('Enter')
    await said(page, `Booked ${name}`)
  }
})
