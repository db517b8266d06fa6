import { join } from 'node:path'
import { bookingsInFile } from '../support/disk.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { dayPanel, openSample, said } from './year.ts'

test('the table lists the slots, sorts, filters, is copied, and a gap is filled from it by keyboard', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await page.getByText('Table', { exact: true }).click()
  const table = page.getByRole('grid', { name: 'Slots, one a row' })
  const listed = page.getByRole('radiogroup', { name: 'What is listed' })
  const active = page.getByRole('row', { selected: true })
  await expect(page.getByText('1,199 slots')).toBeVisible()
  await expect(active).toContainText('Sun 1 Jan 2017')

  await test.step('heads sort, and say so', async () => {
    await page.getByRole('button', { name: 'Spares' }).click()
    await expect(page.getByRole('columnheader', { name: 'Spares' })).toHaveAttribute('aria-sort', 'ascending')
    await page.getByRole('button', { name: 'Status' }).click()
    await expect(table.getByRole('row').nth(1)).toContainText('gap')
    await page.getByRole('button', { name: 'Date' }).click()
  })

  await test.step('only thin slots, as a chip that can be taken away', async () => {
    await page.getByRole('button', { name: 'Filter' }).click()
    await page.getByRole('checkbox', { name: 'thin' }).check()
    await page.keyboard.press('Escape')
    await expect(page.getByText('7 of 1,199 slots')).toBeVisible()
    await page.getByRole('button', { name: 'Remove the filter: Only thin' }).click()
    await expect(page.getByText('1,199 slots', { exact: true })).toBeVisible()
  })

  await test.step('what is copied is what is listed', async () => {
    await listed.getByText('Gaps').click()
    await page.getByRole('button', { name: 'Copy' }).click()
    await said(page, 'Copied 75 rows')
    const lines = (await app.evaluate(({ clipboard }) => clipboard.readText())).split('\r\n')
    expect(lines).toHaveLength(76)
    expect(lines[0]).toBe('Role\tFrom\tUntil\tIn gaps\tSlots\tPeople missing\tOperations calendar')
    expect(lines[1]).toBe(
      'ORM\t2017-02-15 09:00\t2017-02-22 09:00\t168\t1\t1\tEYETS 2016-17, CMS February global run (GRun)',
    )
    await listed.getByText('Slots').click()
  })

  await table.focus()
  await page.keyboard.press('Home')
  for (let n = 0; n < 9; n++) {
    await page.keyboard.press('PageDown')
    await expect(active).toBeInViewport({ ratio: 0.95 })
  }
  await press(app, 'F8')
  await expect(active).toContainText('ORM')
  await page.keyboard.press('Escape')
  await expect(table).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dayPanel(page).getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('combobox', { name: 'Who takes it?' })).toBeFocused()
  await page.keyboard.press('Enter')
  await said(page, 'Booked')
  await expect(active).toContainText(/covered|thin/)
  await expect.poll(() => bookingsInFile(join(desktop.folder, 'desk', 'Sample 2017.watchbill')).length).toBe(845)
})

test('an institute is marked, and its share told', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openSample(page)
  await page.getByRole('button', { name: 'Filter' }).click()
  await page.getByRole('combobox', { name: 'Institute' }).selectOption('CERN')
  await page.keyboard.press('Escape')
  await expect(page.getByText('CERN marked')).toBeVisible()
  const figures = page.getByRole('table', { name: 'Figures of each role' })
  await expect(figures.getByRole('columnheader', { name: 'By CERN' })).toBeVisible()
  await expect(figures.getByRole('row', { name: /^DQM/ })).toContainText('12 slots, 1.6 %')
  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Slots, one a row' })).toBeVisible()
  await page.getByRole('grid').focus()
  for (let n = 0; n < 18; n++) await page.keyboard.press('PageDown')
  await expect(page.locator('mark').first()).toBeVisible()
  await page.getByRole('button', { name: 'Remove the filter: CERN marked' }).click()
  await expect(figures.getByRole('columnheader', { name: 'By CERN' })).toBeHidden()
})
