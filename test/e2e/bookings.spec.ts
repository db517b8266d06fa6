import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import type { Locator, Page } from 'playwright/test'
import type { Bridge } from '../../rota/contract.ts'
import type { LocalDate } from '../../rota/time.ts'
import { bookingsInFile, marksInFile } from '../support/disk.ts'
import { menu, press, saveTo } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { clickDay, dayPanel, openSample, said } from './year.ts'

const friday = '2017-07-14' as LocalDate
const slot = 'DQM, 14 Jul 07:00'

/** Opens the page of whoever has the DQM morning of 14 July, and says who that is. */
async function openBooking(page: Page): Promise<string> {
  await clickDay(page, friday, '07:00')
  const opener = dayPanel(page).getByRole('button', { name: new RegExp(`^Open the booking of .+ on ${slot}$`) })
  const name = await opener.innerText()
  await opener.click()
  await expect(bookingPage(page).getByRole('heading', { name })).toBeFocused()
  return name
}

const bookingPage = (page: Page): Locator => page.getByRole('region', { name: 'Booking', exact: true })

const morning = (path: string) =>
  bookingsInFile(path).filter(({ code, start }) => code === 'DQM' && start === Date.parse('2017-07-14T07:00+02:00'))

test('a booking gets a note, is pinned and offered, and somebody takes it', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  const name = await openBooking(page)
  const own = bookingPage(page)

  await test.step('it is saved as a calendar file of its own', async () => {
    const path = join(desktop.folder, 'shift.ics')
    await saveTo(app, path)
    await own.getByRole('button', { name: 'Save this shift as a calendar file…' }).click()
    await said(page, 'Saved shift.ics')
    expect(
      readFileSync(path, 'utf8')
        .match(/^DTSTART.*/gm)
        ?.at(-1),
    ).toBe('DTSTART;TZID=Europe/Zurich:20170714T070000')
  })

  await test.step('a note that is typed stays until it is saved, also when something else is looked at', async () => {
    await own.getByRole('textbox', { name: 'Note' }).fill('Reachable by phone only')
    await own.getByRole('button', { name: 'Back to the day' }).click()
    await openBooking(page)
    await expect(own.getByRole('textbox', { name: 'Note' })).toHaveValue('Reachable by phone only')
    await own.getByRole('textbox', { name: 'Note' }).press('Control+Enter')
    await said(page, `Note on ${name}`)
    expect(marksInFile(file)).toMatchObject([{ code: 'DQM', name, note: 'Reachable by phone only' }])
  })

  await test.step('its menu offers the same, by keyboard too', async () => {
    await own.getByRole('button', { name: 'Back to the day' }).click()
    await dayPanel(page)
      .getByRole('button', { name: `Open the booking of ${name} on ${slot}` })
      .press('Shift+F10')
    await page.getByRole('menuitem', { name: 'Open the booking' }).press('Enter')
    await expect(own.getByRole('heading', { name })).toBeFocused()
  })

  await test.step('pinned it can neither be swapped nor taken off', async () => {
    await own.getByRole('button', { name: 'Pin', exact: true }).click()
    await expect(own.getByText('Stays where it is until it is unpinned.')).toBeVisible()
    await expect(own.getByRole('button', { name: 'Swap…' })).toBeDisabled()
    await own.getByRole('button', { name: 'Unpin' }).click()
    await expect(own.getByRole('button', { name: 'Swap…' })).toBeEnabled()
  })

  await test.step('offered it stays theirs, and stands in the list of offers', async () => {
    await menu(app, 'offer-booking')
    await expect(own.getByText('Wants to hand it over')).toBeVisible()
    expect(marksInFile(file)).toMatchObject([{ name, offered: 1 }])
    await own.getByRole('button', { name: 'Back to the day' }).click()
    await expect(dayPanel(page).getByRole('region', { name: slot })).toContainText('offered')
    await press(app, 'Control+Shift+O')
    await expect(page.getByRole('dialog', { name: 'Offers' })).toContainText(name)
    expect(await findings(page)).toEqual([])
  })

  await test.step('by keyboard, the best who may take it does', async () => {
    await expect(page.getByRole('button', { name: /^Give to…: DQM/ })).toBeFocused()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: /^Who takes/ })
    await expect(dialog.getByRole('combobox')).toBeFocused()
    expect(await findings(page)).toEqual([])
    const taker = await dialog.getByRole('option', { selected: true }).innerText()
    await page.keyboard.press('Enter')
    await expect(dialog).toBeHidden()
    await said(page, /takes DQM, 14 Jul 2017 07:00 from/)
    const [now] = morning(file)
    expect(taker).toContain(now?.name)
    expect(marksInFile(file)).toMatchObject([{ name: now?.name, offered: 0 }])
  })
})

test('two people swap, seen with their verdict beforehand, and swap back with Undo', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  const name = await openBooking(page)
  await bookingPage(page).getByRole('button', { name: 'Swap…' }).click()
  const dialog = page.getByRole('dialog', { name: new RegExp(`^Swap ${name}`) })
  await expect(dialog.getByRole('combobox', { name: 'With whom?' })).toBeFocused()
  await expect(dialog).toContainText('Breaks nothing')
  expect(await findings(page)).toEqual([])
  const partner = dialog.getByRole('option', { selected: true })
  const text = await partner.innerText()
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await said(page, `Swap ${name} (DQM, 14 Jul 2017 07:00) with`)
  const [now] = morning(file)
  expect(now?.name).not.toBe(name)
  expect(text).toContain(now?.name)
  await press(app, 'Control+Z')
  await expect.poll(() => morning(file)[0]?.name).toBe(name)
})

test('who is refused swaps only with a reason, which is kept', async ({ desktop }) => {
  const { page } = await desktop.start()
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  const name = await openBooking(page)
  await bookingPage(page).getByRole('button', { name: 'Swap…' }).click()
  const dialog = page.getByRole('dialog', { name: new RegExp(`^Swap ${name}`) })
  await dialog.getByRole('combobox').fill('13 Jul')
  const refused = dialog.getByRole('option').filter({ hasText: 'REST-11H' }).first()
  await refused.click()
  await dialog.getByRole('button', { name: 'Swap anyway' }).click()
  await expect(dialog.getByText('Write a reason')).toBeVisible()
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Both agreed')
  await dialog.getByRole('button', { name: 'Swap anyway' }).click()
  await expect(dialog).toBeHidden()
  expect(bookingsInFile(file).filter(({ reason }) => reason === 'Both agreed').length).toBeGreaterThan(0)
})

test('a file that changes under a dialog leaves what was typed, and what is pinned meanwhile is refused', async ({
  desktop,
}) => {
  const { page } = await desktop.start()
  await openSample(page)
  const name = await openBooking(page)
  await bookingPage(page).getByRole('button', { name: 'Swap…' }).click()
  const dialog = page.getByRole('dialog', { name: new RegExp(`^Swap ${name}`) })
  await dialog.getByRole('combobox').fill('13 Jul')
  const refused = dialog.getByRole('option').filter({ hasText: 'REST-11H' }).first()
  await refused.click()
  await dialog.getByRole('textbox', { name: /^Reason/ }).fill('Both agreed')
  const partner = await refused.getAttribute('data-choice')
  await page.evaluate(
    bookingId =>
      (window as unknown as { watchbill: Bridge }).watchbill.call('booking.pin', { bookingId, pinned: true }),
    partner,
  )
  await expect(dialog.getByRole('option', { selected: true })).toContainText('pinned')
  await expect(dialog.getByRole('button', { name: 'Swap anyway' })).toBeDisabled()
  await expect(dialog.getByRole('combobox')).toHaveValue('13 Jul')
  await page.evaluate(
    bookingId =>
      (window as unknown as { watchbill: Bridge }).watchbill.call('booking.pin', { bookingId, pinned: false }),
    partner,
  )
  await expect(dialog.getByRole('textbox', { name: /^Reason/ })).toHaveValue('Both agreed')
  await expect(dialog.getByRole('button', { name: 'Swap anyway' })).toBeEnabled()
})

test('whoever hands over is told what becomes of coverage', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openSample(page)
  await clickDay(page, '2017-02-23' as LocalDate, '07:00')
  await dayPanel(page)
    .getByRole('button', { name: /^Open the booking of .+ on ORM/ })
    .click()
  await bookingPage(page).getByRole('button', { name: 'Hand over…' }).click()
  const dialog = page.getByRole('dialog', { name: /^Hand over ORM of / })
  await dialog.getByRole('combobox', { name: 'To whom?' }).fill('Priya')
  await expect(dialog).toContainText('Effect 2 slots become thin')
  await dialog.getByRole('combobox', { name: 'To whom?' }).fill('Hanna')
  await expect(dialog).toContainText('Effect coverage stays as it is')
})

test('the rest of a row of slots is handed over from a date on', async ({ desktop }) => {
  const { page } = await desktop.start()
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  const name = await openBooking(page)
  await bookingPage(page).getByRole('button', { name: 'Hand over…' }).click()
  const dialog = page.getByRole('dialog', { name: `Hand over DQM of ${name}` })
  await expect(dialog.getByRole('combobox', { name: 'To whom?' })).toBeFocused()
  expect(await findings(page)).toEqual([])
  const button = dialog.getByRole('button', { name: /^Hand \d+ slots? to / })
  const [, n, heir] = /^Hand (\d+) slots? to (.+)$/.exec(await button.innerText()) ?? []
  const before = bookingsInFile(file).filter(booking => booking.name === heir).length
  await button.click()
  await expect(dialog).toBeHidden()
  await said(page, `from ${name} to ${heir}`)
  expect(bookingsInFile(file).filter(booking => booking.name === heir)).toHaveLength(before + Number(n))
})

test('a week is cleared with its scope on the button, and the week before is copied to it', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  await clickDay(page, '2017-07-19' as LocalDate, '07:00')
  const within = () =>
    bookingsInFile(file).filter(
      ({ code, start }) =>
        code === 'DQM' && start >= Date.parse('2017-07-17T00:00+02:00') && start < Date.parse('2017-07-24T00:00+02:00'),
    )
  const before = within().length

  await test.step('clear', async () => {
    await menu(app, 'clear-plan')
    const dialog = page.getByRole('dialog', { name: 'Clear bookings' })
    const button = dialog.getByRole('button', { name: `Clear ${before} bookings, 17–23 Jul 2017, week 29, DQM` })
    await expect(button).toBeEnabled()
    expect(await findings(page)).toEqual([])
    await button.click()
    await expect(dialog).toBeHidden()
    expect(within()).toEqual([])
  })

  await test.step('copy', async () => {
    await menu(app, 'copy-plan')
    const dialog = page.getByRole('dialog', { name: 'Copy a plan' })
    await expect(dialog).toContainText('booked')
    expect(await findings(page)).toEqual([])
    const button = dialog.getByRole('button', { name: /^Copy \d+ bookings? to 17–23 Jul 2017, week 29$/ })
    await button.click()
    await expect(dialog).toBeHidden()
    await said(page, /^Done: Copy \d+ bookings? of .+ to 17–23 Jul 2017/)
    expect(within().length).toBeGreaterThan(0)
  })

  await test.step('two Undos bring all of it back', async () => {
    await press(app, 'Control+Z')
    await expect.poll(() => within().length).toBe(0)
    await press(app, 'Control+Z')
    await expect.poll(() => within().length).toBe(before)
  })
})

test('a block is booked as one, and by keyboard the same person goes on to the next slot', async ({ desktop }) => {
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const first = await desktop.start()
  await openSample(first.page)
  await first.quit()
  const db = new Database(file)
  db.prepare("UPDATE role SET block_length = 4 WHERE code = 'DQM'").run()
  db.close()

  const { app, page } = await desktop.start()
  await expect(page.getByRole('grid', { name: 'Coverage of the year by role' })).toBeVisible()
  // Blocks of four days are counted off from 1 January 1970: 2 to 5 August is one, and all its mornings are gaps.
  await clickDay(page, '2017-08-05' as LocalDate, '07:00')
  await dayPanel(page).getByRole('button', { name: 'Book somebody on DQM, 5 Aug 07:00' }).click()
  await page.getByText(/^The block \(4 slots, /).click()
  const panel = dayPanel(page)
  await expect(panel.getByRole('option', { selected: true })).toBeVisible()
  await expect(panel.getByText(/gaps? closed/)).toBeVisible()
  expect(await findings(page)).toEqual([])
  const button = panel.getByRole('button', { name: /^Book \d+ slots?$/ })
  const [, n] = /^Book (\d+) slots?$/.exec(await button.innerText()) ?? []
  const name = await panel.getByRole('option', { selected: true }).locator('span').nth(1).innerText()
  const before = bookingsInFile(file).filter(booking => booking.name === name).length
  await panel.getByRole('combobox').focus()
  await page.keyboard.press('Enter')
  await said(page, `Book ${name} on`)
  expect(bookingsInFile(file).filter(booking => booking.name === name)).toHaveLength(before + Number(n))

  await test.step('Ctrl+D', async () => {
    await dayPanel(page)
      .getByRole('button', { name: new RegExp(`^Open the booking of ${name} on DQM, 5 Aug 07:00$`) })
      .click()
    await expect(bookingPage(page).getByRole('heading', { name })).toBeFocused()
    await press(app, 'Control+D')
    await expect(page.getByRole('heading', { name: 'Sunday 6 August 2017' })).toBeVisible()
    await expect(bookingPage(page).getByRole('heading', { name })).toBeVisible()
    const start = Date.parse('2017-08-06T07:00+02:00')
    expect(bookingsInFile(file).some(each => each.name === name && each.start === start)).toBe(true)
  })
})

test('a trainee is put beside a shifter with one step from the booking', async ({ desktop }) => {
  const { page } = await desktop.start()
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await openSample(page)
  await openBooking(page)
  await bookingPage(page).getByRole('button', { name: 'Add a shadow…' }).click()
  await expect(page.getByRole('option').first()).toContainText('trainee')
  await page.keyboard.press('Enter')
  await said(page, 'as shadow')
  expect(
    morning(file)
      .map(({ place }) => place)
      .sort(),
  ).toEqual(['shadow', 'shifter'])
})
