import { join } from 'node:path'
import { bookingsInFile } from '../support/disk.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { elsewhere } from './elsewhere.ts'
import { dayPanel, openSample, said } from './year.ts'

const start = Date.UTC(2017, 1, 15, 8)

test('two edits that cross: the second is told so in words, nothing of the first is lost, and the window catches up', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  await press(app, 'F8')
  await expect(page.getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { selected: true })).toContainText('Søren Lindqvarn')

  await test.step('somebody else books the same person on the same slot meanwhile', async () => {
    await elsewhere(path, 'Book Søren elsewhere', rows => {
      const role = rows.role.find(({ code }) => code === 'ORM')
      const slot = rows.slot.find(each => each.roleId === role?.id && each.start === start)
      const person = rows.person.find(({ name }) => name === 'Søren Lindqvarn')
      if (!slot || !person) throw new Error('the sample is another one')
      const id = '01900000-0000-7000-8000-000000000001'
      const place = { id, slotId: slot.id, personId: person.id, place: 'shifter', seat: 1 } as const
      const after = { ...place, reason: null, note: '', pinned: false, offered: false }
      return [{ table: 'booking', id, before: null, after }]
    })
    const before = bookingsInFile(path)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert').filter({ hasText: 'Søren Lindqvarn was not booked' })).toHaveCount(1)
    expect(bookingsInFile(path)).toEqual(before)
  })

  await test.step('the window shows what the other desk did, and by whom', async () => {
    await page.keyboard.press('Escape')
    await expect(dayPanel(page).getByRole('button', { name: /Take off Søren Lindqvarn from ORM/ })).toBeVisible()
    await page.getByRole('button', { name: 'History' }).click()
    await expect(page.getByRole('row', { name: /Book Søren elsewhere.*Other desk/ })).toBeVisible()
    await page.getByRole('button', { name: 'Year', exact: true }).click()
  })

  await test.step('undo takes back only what the window shows, never what another desk did unseen', async () => {
    await elsewhere(path, 'Take Søren off elsewhere', rows => {
      const before = rows.booking.find(({ id }) => id === '01900000-0000-7000-8000-000000000001')
      if (!before) throw new Error('it is not there')
      return [{ table: 'booking', id: before.id, before, after: null }]
    })
    const before = bookingsInFile(path)
    await press(app, 'Control+Z')
    await expect(page.getByRole('alert').filter({ hasText: 'The rota has changed meanwhile' })).toHaveCount(1)
    expect(bookingsInFile(path)).toEqual(before)
    await press(app, 'Control+Z')
    await said(page, 'Undone: Take Søren off elsewhere')
    expect(bookingsInFile(path)).toHaveLength(before.length + 1)
  })
})
