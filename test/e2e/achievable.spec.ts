import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright/test'
import { menu, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

/** How many shifters a rota file holds, read beside the app by plain SQL. */
function shiftersInFile(path: string): number {
  const db = new Database(path, { readonly: true })
  try {
    return db.prepare<[], number>("SELECT count(*) FROM booking WHERE place = 'shifter'").pluck().get() as number
  } finally {
    db.close()
  }
}

test('the best achievable year is told with what keeps each person from the rest, and booked as one change', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const before = shiftersInFile(path)
  await menu(app, 'insight-achievable')
  await expect(page.getByText('923 places asked for: 801 are filled, 922 can be.')).toBeVisible()
  const roles = page.getByRole('list', { name: 'The best that each role can do' })
  await expect(roles.getByRole('listitem')).toHaveText([/^ORM27 of 56 filled, 55 can be\./, /815 filled, all/, /^DB/])
  await page.getByText('ORM, 26 Jul 09:00: 1 open place, but nobody is left who can take it.').click()
  const why = page.getByRole('region', { name: 'Why the others stay open' })
  await expect(why.getByRole('listitem').filter({ hasText: 'Hiro Brandvold' })).toContainText('away 18–27 July (leave)')
  expect(await findings(page)).toEqual([])

  await test.step('the plan is booked, asked about again, and taken back', async () => {
    await page.getByRole('button', { name: 'Book this plan: 121 places' }).click()
    await expect(page.getByText('923 places asked for: 922 are filled, 922 can be.')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Book this plan/ })).toHaveCount(0)
    expect(shiftersInFile(path)).toBe(before + 121)
    await press(app, 'Control+Z')
    await expect(page.getByText('923 places asked for: 801 are filled, 922 can be.')).toBeVisible()
    expect(shiftersInFile(path)).toBe(before)
  })

  await test.step('with the bookings set aside one person could take the week', async () => {
    await page.getByLabel('Keep the bookings there are').uncheck()
    await expect(why).toContainText('ORM, 26 Jul 09:00: 2 open places, but only Hanna Zielenko can take it.')
    await expect(page.getByRole('button', { name: /^Book this plan/ })).toHaveCount(0)
  })
})

/** Keeps the thread that answers busy, so that it gets to nothing else. */
async function holdUp(page: Page): Promise<void> {
  const [worker] = page.workers()
  if (!worker) throw new Error('no thread answers')
  const held = page.waitForEvent('console', message => message.text() === 'held up')
  // It never comes back: the thread is ended in the middle of it.
  worker
    .evaluate(() => {
      console.log('held up')
      for (;;);
    })
    .catch(() => {})
  await held
}

test('what takes long says how far it is and can be cancelled; a year that needs nobody says so', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start('dark')
  await openSample(page)
  await menu(app, 'screen-roles')
  await page.getByRole('navigation', { name: 'Roles in their order' }).getByRole('button', { name: /^DQM/ }).click()
  await page.getByLabel('Most points a person and year').fill('10')
  await page.keyboard.press('Enter')
  await said(page, /DQM/)
  await menu(app, 'insight-achievable')
  await expect(page.getByText('923 places asked for: 801 are filled, 922 can be.')).toBeVisible()
  await holdUp(page)
  await page.getByLabel('Keep to the load caps').check()
  await expect(page.getByRole('progressbar', { name: 'How far it is' })).toBeVisible()
  await page.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'Cancelled' })).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Work it out again' }).click()
  await expect(page.getByText(/^923 places asked for: .* at least \d+, at most \d+ can be\.$/)).toBeVisible()

  for (const year of [2018, 2019]) {
    await page.getByRole('button', { name: 'Next year' }).click()
    await page.getByRole('button', { name: `Open ${year}` }).click()
  }
  await expect(page.getByText('No slot of 2019 needs anybody')).toBeVisible()
})
