import { menu } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample } from './year.ts'

for (const scheme of ['light', 'dark'] as const) {
  test(`who carries how much of a role is told in numbers and as a picture, in ${scheme}`, async ({ desktop }) => {
    const { app, page } = await desktop.start(scheme)
    await openSample(page)
    await menu(app, 'insight-load')
    const roles = page.getByRole('table', { name: 'How evenly each role is carried' })
    await roles.getByRole('button', { name: 'DQM DQM shifter' }).click()
    await page.getByRole('radiogroup', { name: 'Measured in' }).getByText('Hours').click()
    await expect(roles.getByRole('row', { name: /^DQM/ })).toHaveText(/5741\.2 % \(19 of 57\)0\.15$/)
    await expect(page.getByText('the rota has no booking before 2017')).toBeVisible()
    await expect(page.getByRole('img', { name: /^DQM: the busiest 19 of 57 people carry 41\.2 %/ })).toBeVisible()
    const list = page.getByRole('grid', { name: 'What each carries of DQM' })
    const hours = async () => (await list.locator('tbody td:nth-child(8)').allTextContents()).map(Number)
    const [most] = await hours()
    expect(most).toBe(Math.max(...(await hours())))
    expect(await findings(page)).toEqual([])

    await test.step('institutes add up their people', async () => {
      await page.getByRole('radiogroup', { name: 'Whose load' }).getByText('Institutes').click()
      await expect(roles.getByRole('row', { name: /^DQM/ })).toHaveText(/% \(12 of 35\)/)
      await page.getByRole('radiogroup', { name: 'Measured in' }).getByText('Points').click()
      await expect(page.getByRole('img', { name: /busiest 12 of 35 institutes carry 58\.0 %/ })).toBeVisible()
      await page.getByRole('radiogroup', { name: 'Whose load' }).getByText('People').click()
    })

    await test.step('the table sorts, copies, and leads to the person', async () => {
      await list.getByRole('button', { name: 'Nights' }).click()
      await expect(list.getByRole('columnheader', { name: 'Nights' })).toHaveAttribute('aria-sort', 'ascending')
      await page.getByRole('button', { name: 'Copy', exact: true }).click()
      await expect(page.getByText('57 lines copied')).toBeVisible()
      const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
      expect(copied.split(/\r?\n/)[0]).toBe(
        'Person\tInstitute\tShifts\tNights\tWeekends\tHolidays\tOn-call weeks\tHours\tPoints',
      )
      expect(copied.split(/\r?\n/)).toHaveLength(58)
      const name = copied.split(/\r?\n/)[1]?.split('\t')[0] as string
      await list.focus()
      await page.keyboard.press('Home')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('complementary').getByRole('heading', { name })).toBeVisible()
    })
  })
}
