import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright/test'
import { menu, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

/** What a rota file holds of a person, read beside the app by plain SQL. */
function inFile(path: string, name: string): { left: string | null; bookings: number; revision: number } {
  const db = new Database(path, { readonly: true })
  try {
    return db
      .prepare<[string], ReturnType<typeof inFile>>(
        `SELECT person.left, count(booking.id) AS bookings, (SELECT max(revision) FROM history) AS revision
         FROM person LEFT JOIN booking ON booking.person_id = person.id WHERE person.name = ? GROUP BY person.id`,
      )
      .get(name) as ReturnType<typeof inFile>
  } finally {
    db.close()
  }
}

async function choose(page: Page, field: string, option: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option', { name: option }).click()
}

const row = (page: Page, code: string) =>
  page.getByRole('table', { name: 'What would become of each role' }).getByRole('row', { name: code })

test('somebody is left out from a date on, the year is shown beside it, the file is not touched until it is asked for', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const before = inFile(path, 'Tomasz Pellegrine')
  await menu(app, 'insight-whatIf')
  await expect(page.getByText('Nothing is assumed yet.')).toBeVisible()
  await choose(page, 'Person', 'Tomasz Pellegrine')
  await page.getByLabel('On', { exact: true }).fill('1 jun')
  await page.getByRole('button', { name: 'Assume', exact: true }).click()
  const assumed = page.getByRole('list', { name: 'What is assumed' }).getByRole('listitem')
  await expect(assumed).toHaveText([/^Tomasz Pellegrine leaves on 1 Jun 2017/])
  await expect(row(page, 'DQM')).toContainText('89.7 % → 89.1 %')
  await expect(row(page, 'DQM')).toContainText('84 → 89')
  await expect(row(page, 'DQM').getByRole('cell').last()).toHaveText('815')
  const weeks = page.getByRole('region', { name: 'Weeks that change' }).getByRole('listitem')
  await expect(weeks).toHaveText(['DQM, week 22 2 slots covered → gap', 'DQM, week 37 3 slots covered → gap'])
  expect(await findings(page)).toEqual([])
  expect(inFile(path, 'Tomasz Pellegrine')).toEqual(before)

  await test.step('a second assumption is added and taken away again', async () => {
    await choose(page, 'Assume that', 'a period changes')
    await choose(page, 'Period', 'LHC technical stop TS1')
    await page.getByLabel('Last day').fill('30 jul')
    await expect(page.getByRole('combobox', { name: 'Kind' })).toHaveValue('technical stop')
    await choose(page, 'Kind', 'special run')
    await page.getByRole('button', { name: 'Assume', exact: true }).click()
    await expect(assumed.nth(1)).toHaveText(/^LHC technical stop TS1 lasts from .* to 30 Jul 2017, as special run/)
    await page.getByRole('button', { name: /^Do not assume: LHC technical stop TS1/ }).click()
    await expect(assumed).toHaveCount(1)
  })

  await test.step('it is applied as one change, and undone', async () => {
    await page.getByRole('button', { name: 'Apply to the rota: 1 assumption' }).click()
    await said(page, 'Tomasz Pellegrine: left date')
    await expect(page.getByText('Nothing is assumed yet.')).toBeVisible()
    const after = inFile(path, 'Tomasz Pellegrine')
    expect(after).toEqual({ left: '2017-06-01', bookings: before.bookings - 5, revision: before.revision + 1 })
    await press(app, 'Control+Z')
    await said(page, /^Undone/)
    expect(inFile(path, 'Tomasz Pellegrine')).toEqual({ ...before, revision: before.revision + 2 })
  })

  await test.step('who would be missed most is one click away', async () => {
    const starts = page.getByRole('region', { name: 'Those who would be missed most' }).getByRole('button')
    await expect(starts).toHaveText([/./, /./, / leaves on 1 Jan 2017$/])
    const first = (await starts.first().textContent()) as string
    await starts.first().click()
    await expect(assumed).toHaveText([new RegExp(`^${first}`)])
    await expect(starts).toHaveCount(0)
  })
})

test('what cannot be assumed says why, somebody new can be added', async ({ desktop }) => {
  const { app, page } = await desktop.start('dark')
  await openSample(page)
  await menu(app, 'insight-whatIf')
  await choose(page, 'Assume that', 'somebody new joins')
  const join = async (name: string) => {
    await page.getByLabel('Name').fill(name)
    await page.getByLabel('E-mail').fill('ned.ode@example.org')
    await choose(page, 'Role', 'ORM: Offline Run Manager')
    await page.getByRole('button', { name: 'Assume', exact: true }).click()
  }
  await join('Ned Ode')
  await expect(row(page, 'ORM').getByRole('cell').last()).toHaveText('55 → 56')
  await join('Ned Odd')
  await expect(page.getByRole('alert').filter({ hasText: 'Not assumed' })).toHaveText(
    'Not assumed: Something else is called “ned.ode@example.org”.',
  )
  await expect(page.getByRole('button', { name: /^Apply to the rota/ })).toBeDisabled()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Assume nothing' }).click()
  await expect(page.getByText('Nothing is assumed yet.')).toBeVisible()
})
