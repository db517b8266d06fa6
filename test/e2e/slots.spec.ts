import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Page } from 'playwright/test'
import { menu, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { dayPanel, openSample, said } from './year.ts'

interface WrittenSlot {
  readonly extra: number
  readonly required: number | null
  readonly reason: string | null
}

/** The slots of a role that start within a stretch of time, read beside the app by plain SQL. */
function slotsInFile(path: string, code: string, from: string, until: string): WrittenSlot[] {
  const db = new Database(path, { readonly: true })
  try {
    return db
      .prepare<[string, number, number], WrittenSlot>(
        `SELECT slot.extra, slot.override_required AS required, slot.override_reason AS reason FROM slot
         JOIN role ON role.id = slot.role_id
         WHERE role.code = ? AND slot.start >= ? AND slot.start < ? ORDER BY slot.start`,
      )
      .all(code, Date.parse(from), Date.parse(until))
  } finally {
    db.close()
  }
}

async function more(page: Page, slot: string, entry: string): Promise<void> {
  await dayPanel(page)
    .getByRole('button', { name: `More to do with ${slot}` })
    .click()
  await page.getByRole('menuitem', { name: entry }).click()
}

test('a slot gets its own demand, an extra slot stands beside it, and both are taken back', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const slots = () => slotsInFile(path, 'ORM', '2017-02-15T00:00+01:00', '2017-02-16T00:00+01:00')
  await press(app, 'F8')
  await more(page, 'ORM, 15 Feb 09:00', 'Its own demand…')
  const demand = page.getByRole('dialog', { name: 'Demand of ORM, 15 Feb 09:00' })
  await demand.getByLabel('People').fill('3')
  await page.keyboard.press('Enter')
  await expect(demand).toContainText('Write a reason')
  await demand.getByLabel('Reason').fill('set-up of a special run')
  await page.keyboard.press('Enter')
  await said(page, 'Ask for 3 people')
  await expect(dayPanel(page)).toContainText('gap, 0 of 3')
  expect(slots()).toEqual([{ extra: 0, required: 3, reason: 'set-up of a special run' }])

  await test.step('by mouse, an extra slot', async () => {
    await dayPanel(page).getByRole('region', { name: 'ORM, 15 Feb 09:00' }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Add an extra slot…' }).click()
    const extra = page.getByRole('dialog', { name: 'Add an extra slot' })
    await extra.getByLabel('Reason').fill('van der Meer scan')
    await extra.getByLabel('Begins on').click()
    await expect(page.getByRole('button', { name: 'Next month' })).toBeVisible()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: 'Next month' })).toBeHidden()
    await extra.getByRole('button', { name: 'Add the slot' }).click()
    await said(page, 'Add an extra slot: ORM, 15 Feb 2017 09:00')
    await expect(dayPanel(page)).toContainText('extra slot')
    expect(slots().map(slot => slot.extra)).toEqual([0, 1])
    await press(app, 'Control+Z')
    await expect.poll(() => slots().length).toBe(1)
  })

  await more(page, 'ORM, 15 Feb 09:00', 'Take its own demand back')
  await expect.poll(() => slots()[0]?.required).toBeNull()
  await more(page, 'ORM, 15 Feb 09:00', 'Remove the slot')
  await said(page, 'Remove the slot ORM, 15 Feb 2017 09:00')
  expect(slots()).toEqual([])
})

test('a slot with somebody on it is not removed, and says why', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await press(app, 'F8')
  await more(page, 'DB, 8 Feb 09:00', 'Remove the slot')
  await expect(page.getByRole('alert')).toContainText('Not while 1 booking hangs on it')
})

test('slots are opened for some months and one role', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await menu(app, 'open-slots')
  const dialog = page.getByRole('dialog', { name: 'Open slots' })
  await dialog.getByLabel('From').fill('2018-01-01')
  await expect(dialog.getByRole('status')).toHaveText('The last day lies before the first.')
  await dialog.getByLabel('To, with that day').fill('2018-03-31')
  await dialog.getByRole('checkbox', { name: /^ORM/ }).uncheck()
  await dialog.getByRole('checkbox', { name: /^DB/ }).uncheck()
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Open', exact: true }).click()
  await said(page, 'Open DQM, 1 Jan 2018 – 31 Mar 2018')
  const [from, until] = ['2018-01-01T00:00+01:00', '2019-01-01T00:00+01:00']
  expect(slotsInFile(path, 'DQM', from, until)).toHaveLength(270)
  expect(slotsInFile(path, 'ORM', from, until)).toHaveLength(0)
})
