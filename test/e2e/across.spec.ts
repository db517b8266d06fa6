import Database from 'better-sqlite3'
import type { LocalDate } from '../../rota/time.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { grid, onSlot, sampleFile } from './board.ts'
import { clickDay, dayPanel, figures, openSample, said } from './year.ts'

/** A DQM slot of August 2017 that nobody has in the sample. */
const gap = { date: '2017-08-05' as LocalDate, start: '2017-08-05T07:00:00+02:00', name: 'DQM, 5 Aug 07:00' }

/** How many people a rota file asks for in a role while there is physics. */
function askedInPhysics(path: string, code: string): number {
  const db = new Database(path, { readonly: true })
  try {
    return db
      .prepare(
        `SELECT required FROM kind_demand JOIN role ON role.id = kind_demand.role_id
         WHERE kind_demand.kind = 'physics' AND role.code = ?`,
      )
      .pluck()
      .get(code) as number
  } finally {
    db.close()
  }
}

test('a gap seen on the Year is filled on the Board, more is asked for on Roles, and each step is taken back from anywhere', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const path = sampleFile(desktop.folder)
  const rail = page.getByRole('navigation', { name: 'Screens' })
  const gapsOfDqm = async () => Number((await figures(page))[1]?.[2])
  await clickDay(page, gap.date, '07:00')

  await test.step('the day stays open beside the Board, and is booked there', async () => {
    await press(app, 'Control+2')
    await expect(grid(page)).toBeVisible()
    await dayPanel(page)
      .getByRole('button', { name: `Book somebody on ${gap.name}` })
      .click()
    await expect(dayPanel(page).getByRole('option', { selected: true })).toBeVisible()
    await page.keyboard.press('Enter')
    await said(page, /^Booked .* on DQM, 5 Aug 07:00/)
    expect(onSlot(desktop.folder, 'DQM', gap.start)).toHaveLength(1)
  })

  await test.step('the Year counts one gap less', async () => {
    await press(app, 'Control+1')
    await expect.poll(gapsOfDqm).toBe(83)
  })

  await test.step('a role that asks for two in physics has more gaps', async () => {
    await rail.getByRole('button', { name: 'Roles' }).click()
    await page.getByRole('navigation', { name: 'Roles in their order' }).getByRole('button', { name: /^DQM/ }).click()
    await page.getByLabel('People in physics').fill('2')
    await page.getByRole('button', { name: 'Apply' }).click()
    await expect.poll(() => askedInPhysics(path, 'DQM')).toBe(2)
    await press(app, 'Control+1')
    await expect.poll(gapsOfDqm).toBeGreaterThan(400)
  })

  await test.step('undo goes back through both screens', async () => {
    await press(app, 'Control+Z')
    await expect.poll(gapsOfDqm).toBe(83)
    expect(askedInPhysics(path, 'DQM')).toBe(1)
    await press(app, 'Control+2')
    await expect(grid(page)).toBeVisible()
    await press(app, 'Control+Z')
    await expect.poll(() => onSlot(desktop.folder, 'DQM', gap.start)).toEqual([])
  })

  await test.step('the Year counts it again', async () => {
    await press(app, 'Control+1')
    await expect.poll(gapsOfDqm).toBe(84)
  })
})

test('a day found in the palette from the Board is booked', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const here = page.getByRole('navigation', { name: 'Screens' }).locator('[aria-current=page]')
  await press(app, 'Control+2')
  await expect(here).toHaveText('Board')
  await press(app, 'Control+K')
  await expect(page.getByRole('dialog', { name: 'Find and do' }).getByRole('combobox')).toBeFocused()
  await page.keyboard.type('5 aug')
  await page.keyboard.press('Enter')
  await expect(dayPanel(page).getByRole('heading', { name: 'Saturday 5 August 2017' })).toBeVisible()
  await dayPanel(page)
    .getByRole('button', { name: `Book somebody on ${gap.name}` })
    .click()
  await expect(dayPanel(page).getByRole('option', { selected: true })).toBeVisible()
  await page.keyboard.press('Enter')
  await said(page, /^Booked .* on DQM, 5 Aug 07:00/)
  expect(onSlot(desktop.folder, 'DQM', gap.start)).toHaveLength(1)
})
