import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Locator, Page } from 'playwright/test'
import { menu, press } from '../support/launch.ts'
import { type Desktop, expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

/** What a rota file holds of a role, read beside the app by plain SQL. */
function roleInFile(
  path: string,
  code: string,
): { rank: number; slots: number; bookings: number; retired: string | null } {
  const db = new Database(path, { readonly: true })
  try {
    return db
      .prepare<[string], ReturnType<typeof roleInFile>>(
        `SELECT role.rank, role.retired, count(DISTINCT slot.id) AS slots, count(booking.id) AS bookings FROM role
         LEFT JOIN slot ON slot.role_id = role.id LEFT JOIN booking ON booking.slot_id = slot.id
         WHERE role.code = ? GROUP BY role.id`,
      )
      .get(code) as ReturnType<typeof roleInFile>
  } finally {
    db.close()
  }
}

const roles = (page: Page) => page.getByRole('navigation', { name: 'Roles in their order' })
const effect = (page: Page): Locator => page.getByRole('status').filter({ hasText: 'Effect' })

async function start(desktop: Desktop) {
  const { app, page } = await desktop.start()
  await openSample(page)
  await menu(app, 'screen-roles')
  await expect(roles(page)).toBeVisible()
  return { app, page, path: join(desktop.folder, 'desk', 'Sample 2017.watchbill') }
}

test('a role for each calendar month is made from a template, and shows its effect before it is there', async ({
  desktop,
}) => {
  const { app, page, path } = await start(desktop)
  await page.getByRole('button', { name: 'Add a role' }).click()
  await page.getByRole('menuitem', { name: 'Calendar month' }).click()
  await expect(page.getByLabel('Short name')).toBeFocused()
  await page.keyboard.type('CONV')
  await page.keyboard.press('Tab')
  await page.keyboard.type('DQM convener')
  await page.getByLabel('People in physics').fill('3')
  await expect(effect(page)).toContainText('+12 slots')
  await expect(effect(page)).toContainText('gaps')
  await page.keyboard.press('Enter')
  await said(page, 'Add the role CONV')
  await expect(page.getByRole('heading', { name: 'DQM convener' })).toBeVisible()
  expect(roleInFile(path, 'CONV')).toEqual({ rank: 3, slots: 12, bookings: 0, retired: null })

  await test.step('it is moved up by keyboard, and undone', async () => {
    await roles(page).getByRole('button', { name: /^CONV/ }).focus()
    await page.keyboard.press('Alt+ArrowUp')
    await said(page, 'Put the roles in another order')
    expect(roleInFile(path, 'CONV').rank).toBe(2)
    await press(app, 'Control+Z')
    await expect.poll(() => roleInFile(path, 'CONV').rank).toBe(3)
  })
})

test('what is typed for a role is kept while another is looked at, then applied as one change', async ({ desktop }) => {
  const { page, path } = await start(desktop)
  await page.getByLabel('Short name').fill('OFF')
  await page.getByLabel('Thin below … spares').fill('9')
  await expect(effect(page)).toContainText('thin')
  await roles(page).getByRole('button', { name: /^DQM/ }).click()
  await expect(page.getByLabel('Short name')).toHaveValue('DQM')
  await roles(page)
    .getByRole('button', { name: /not applied yet/ })
    .click()
  await expect(page.getByLabel('Short name')).toHaveValue('OFF')
  await page.getByRole('button', { name: 'Apply' }).click()
  await said(page, 'Call the role ORM OFF')
  expect(roleInFile(path, 'OFF')).toMatchObject({ slots: 52, rank: 0 })
  expect(roleInFile(path, 'ORM')).toBeUndefined()
})

test('a role is retired with the number of bookings behind the date said first, and brought back', async ({
  desktop,
}) => {
  const { page, path } = await start(desktop)
  const before = roleInFile(path, 'ORM')
  await page.getByRole('button', { name: 'Retire…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Retire ORM' })
  await dialog.getByLabel('It has no slots from').fill('2017-10-01')
  await expect(dialog.getByRole('status')).toContainText(/\d+ bookings? on \d+ slots? from that date on, the first on/)
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('radio', { name: /^Take/ }).check()
  await dialog.getByRole('button', { name: 'Retire' }).click()
  await said(page, 'Retire ORM from 1 Oct 2017')
  const retired = roleInFile(path, 'ORM')
  expect([retired.retired, retired.slots, retired.bookings < before.bookings]).toEqual(['2017-10-01', 39, true])
  await page.getByRole('button', { name: 'Bring back' }).click()
  await said(page, 'Bring back ORM')
  expect(roleInFile(path, 'ORM')).toMatchObject({ retired: null, slots: 52 })
})

test('the Roles screen can be read by everybody, light and dark', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await menu(app, 'screen-roles')
  await page.getByLabel('Thin below … spares').fill('9')
  await expect(effect(page)).toBeVisible()
  expect(await findings(page)).toEqual([])
  await page.getByRole('button', { name: 'Add a role' }).click()
  await expect(page.getByRole('menuitem').first()).toBeVisible()
  expect(await findings(page)).toEqual([])
})
