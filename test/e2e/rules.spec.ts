import { join } from 'node:path'
import type { LocalDate } from '../../rota/time.ts'
import { bookingsInFile } from '../support/disk.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { clickDay, dayPanel, openSample } from './year.ts'

test('a booking that breaks rules is refused in words; a written reason keeps it and marks it', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await clickDay(page, '2017-08-05' as LocalDate, '07:00')
  await dayPanel(page).getByRole('button', { name: 'Book somebody on DQM, 5 Aug 07:00' }).click()
  const field = page.getByRole('combobox', { name: 'Who takes it?' })

  await test.step('who has the night before has too little rest, in numbers', async () => {
    await field.fill('Hiro Iversund')
    const miss = dayPanel(page).getByRole('listitem').filter({ hasText: 'Hiro Iversund' })
    await expect(miss).toContainText('REST-11H')
    await expect(miss).toContainText(/only 0 h .*11 h/)
    await expect(page.getByRole('option')).toHaveCount(0)
  })

  await test.step('who holds no level is not qualified; Enter in the field books nobody', async () => {
    await field.fill('Quentin Fairholm')
    const miss = dayPanel(page).getByRole('listitem').filter({ hasText: 'Quentin Fairholm' })
    await expect(miss).toContainText('QUAL')
    await field.press('Enter')
    await miss.getByRole('button', { name: 'Book anyway…: Quentin Fairholm' }).click()
  })

  await test.step('book anyway asks for a reason', async () => {
    const reason = page.getByRole('textbox', { name: 'Why Quentin Fairholm is booked anyway' })
    await expect(reason).toBeFocused()
    await page.getByRole('button', { name: 'Book anyway', exact: true }).click()
    await expect(page.getByText('Write a reason')).toBeVisible()
    await reason.fill('Nobody else; Zoe guides by phone')
    await page.getByRole('button', { name: 'Book anyway', exact: true }).click()
  })

  await test.step('the booking stays marked, and does not close the gap', async () => {
    const slot = dayPanel(page).getByRole('region', { name: 'DQM, 5 Aug 07:00' })
    await expect(slot).toContainText('Quentin Fairholm')
    await expect(slot).toContainText('QUAL')
    await expect(slot).toContainText('Booked anyway: Nobody else; Zoe guides by phone')
    await expect(slot).toContainText('gap, 0 of 1')
    const kept = bookingsInFile(join(desktop.folder, 'desk', 'Sample 2017.watchbill')).filter(({ reason }) => reason)
    expect(kept).toMatchObject([{ name: 'Quentin Fairholm', reason: 'Nobody else; Zoe guides by phone' }])
  })

  await test.step('taking it off leaves the slot empty, and Undo puts it back', async () => {
    await dayPanel(page).getByRole('button', { name: 'Take off Quentin Fairholm from DQM, 5 Aug 07:00' }).click()
    const slot = dayPanel(page).getByRole('region', { name: 'DQM, 5 Aug 07:00' })
    await expect(slot).not.toContainText('Quentin Fairholm')
    await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
    await expect(slot).toContainText('Booked anyway: Nobody else')
    await press(app, 'Control+Z')
    await expect(slot).not.toContainText('Quentin Fairholm')
  })
})

test('a trainee is booked as shadow, which closes no gap', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openSample(page)
  await clickDay(page, '2017-08-05' as LocalDate, '07:00')
  await dayPanel(page).getByRole('button', { name: 'Book somebody on DQM, 5 Aug 07:00' }).click()
  await page.getByText('Shadow', { exact: true }).click()
  await expect(page.getByRole('option').filter({ hasText: 'trainee' }).first()).toBeVisible()
  await page.getByRole('option').filter({ hasText: 'trainee' }).first().click()
  await page.getByRole('button', { name: 'Book', exact: true }).click()
  const slot = dayPanel(page).getByRole('region', { name: 'DQM, 5 Aug 07:00' })
  await expect(slot).toContainText('shadow')
  await expect(slot).toContainText('gap, 0 of 1')
})
