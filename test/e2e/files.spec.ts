import { chmodSync, mkdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { choose, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { openSample } from './year.ts'

/** A rota file that is as good as it was when the app wrote it. */
async function writtenRota(desktop: {
  folder: string
  start: () => Promise<{ page: import('playwright').Page; quit: () => Promise<void> }>
}) {
  const { page, quit } = await desktop.start()
  await openSample(page)
  await quit()
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const other = join(desktop.folder, 'other.watchbill')
  writeFileSync(other, readFileSync(path))
  return { path, other }
}

const spoilings: readonly (readonly [what: string, spoil: (path: string) => void, sentence: string])[] = [
  [
    'is no rota',
    path => writeFileSync(path, 'Dear diary, nobody is on duty.'),
    'other.watchbill is not a Watchbill rota',
  ],
  ['was cut off', path => truncateSync(path, 30_000), 'other.watchbill is damaged'],
  [
    'is from a newer app',
    path => {
      const db = new Database(path)
      db.pragma('user_version = 99')
      db.close()
    },
    'other.watchbill was written by a newer Watchbill',
  ],
  ['is read-only', path => chmodSync(path, 0o444), 'other.watchbill cannot be written to'],
]

test('files that cannot be opened get a sentence each, stay as they are, and the open rota stays open', async ({
  desktop,
}) => {
  const { other } = await writtenRota(desktop)
  const good = readFileSync(other)
  const { app, page } = await desktop.start()
  await expect(page.getByRole('grid')).toBeVisible()
  await choose(app, other)
  for (const [what, spoil, sentence] of spoilings) {
    await test.step(what, async () => {
      writeFileSync(other, good)
      spoil(other)
      const before = readFileSync(other)
      await press(app, 'Control+O')
      await expect(page.getByRole('alert').filter({ hasText: sentence })).toHaveCount(1)
      expect(readFileSync(other).equals(before)).toBe(true)
      await expect(page.getByRole('grid')).toBeVisible()
    })
  }
})

test('a last file whose folder is gone leaves a usable welcome that says so', async ({ desktop }) => {
  const { path, other } = await writtenRota(desktop)
  const stick = join(desktop.folder, 'stick')
  mkdirSync(stick)
  renameSync(other, join(stick, 'duty.watchbill'))
  const first = await desktop.start()
  await expect(first.page.getByRole('grid')).toBeVisible()
  await choose(first.app, join(stick, 'duty.watchbill'))
  await press(first.app, 'Control+O')
  await expect(first.page.getByRole('banner')).toContainText('duty')
  await first.quit()
  renameSync(stick, join(desktop.folder, 'pulled out'))

  const { page } = await desktop.start()
  await expect(page.getByText('The folder of duty.watchbill cannot be reached')).toBeVisible()
  await page.getByRole('button', { name: /Sample 2017/ }).click()
  await expect(page.getByRole('grid')).toBeVisible()
  expect(readFileSync(path).length).toBeGreaterThan(0)
})

test('a rota whose folder vanishes while it is open refuses a booking in words, and shows what it had', async ({
  desktop,
}) => {
  const { other } = await writtenRota(desktop)
  const stick = join(desktop.folder, 'stick')
  mkdirSync(stick)
  renameSync(other, join(stick, 'duty.watchbill'))
  const { app, page } = await desktop.start()
  await expect(page.getByRole('grid')).toBeVisible()
  await choose(app, join(stick, 'duty.watchbill'))
  await press(app, 'Control+O')
  await expect(page.getByRole('banner')).toContainText('duty')
  renameSync(stick, join(desktop.folder, 'pulled out'))
  await press(app, 'F8')
  await expect(page.getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Who takes it?' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(
    page.getByRole('alert').filter({ hasText: 'The folder of duty.watchbill cannot be reached' }),
  ).toHaveCount(1)
  await expect(page.getByRole('button', { name: '118 gaps' })).toBeVisible()
})
