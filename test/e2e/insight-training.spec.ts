import { join } from 'node:path'
import { rowsInFile } from '../support/disk.ts'
import { menu, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample } from './year.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`whom to train is ranked by what is won, and their shadow bookings are taken over at once, in ${scheme}`, async ({
    desktop,
  }) => {
    const { app, page } = await desktop.start(scheme)
    await openSample(page)
    await menu(app, 'insight-training')
    await expect(page.getByText('1 place of ORM can be taken by nobody: 1 new person would do.')).toBeVisible()
    await page.getByLabel('Role').selectOption('DB')
    await page.getByLabel('Qualified from').fill('1 jun')
    await page.keyboard.press('Enter')
    await page.getByLabel('Shadow bookings first').fill('2')
    const table = page.getByRole('grid', { name: 'Whom to train in DB' })
    await table.getByRole('row', { name: /^Ulla Hollenbeck/ }).click()
    const plan = page.getByRole('region', { name: 'If they are qualified: Ulla Hollenbeck' })
    await expect(plan).toContainText('2 missing. The latest beside somebody experienced:')
    await expect(plan).toContainText('Shadowing has to start by Wednesday 17 May 2017.')
    expect(await findings(page)).toEqual([])
    const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
    const shadows = () => rowsInFile(file, 'booking').filter(({ place }) => place === 'shadow')
    const before = shadows().length
    await plan.getByRole('button', { name: 'Book these 2' }).click()
    await expect(plan).toContainText('None is missing.')
    expect(shadows()).toHaveLength(before + 2)
    await press(app, 'Control+Z')
    await expect(plan).toContainText('2 missing.')

    await page.getByLabel('Qualified from').fill('30 dec')
    await page.keyboard.press('Enter')
    await expect(
      page.getByText('nobody who could be trained would open a gap of DB or cover a thin slot'),
    ).toBeVisible()
    expect(await findings(page)).toEqual([])
  })
}
