import type { LocalDate } from '../../rota/time.ts'
import { bookingsInFile } from '../support/disk.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { cellAt, goToCell, grid, onSlot, openBoard, sampleFile } from './board.ts'
import { dayPanel, said } from './year.ts'

const date = '2017-05-22' as LocalDate
const slot = '2017-05-22T15:00:00+02:00'
/** Rows of the sample's people by name: one who has the slot, a trainee, one who could take it. */
const [anil, trainee, able] = [0, 1, 4]

test('a booking is dragged to somebody else, copied, refused and let go', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await goToCell(page, 'Anil Fontaneda', date)
  await expect(page.getByRole('gridcell')).toHaveAccessibleName(/^Anil Fontaneda, Mon 22 May: DQM 15:00–23:00/)
  expect(onSlot(desktop.folder, 'DQM', slot)).toEqual(['Anil Fontaneda'])
  const from = await cellAt(page, anil, date, 'month')
  const to = await cellAt(page, able, date, 'month')

  await test.step('Escape lets go of it', async () => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await expect(page.getByText(/^Dmitri D'Arrigo, DQM 15:00–23:00$/)).toBeVisible()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(page.getByText(/^Dmitri D'Arrigo, DQM 15:00–23:00$/)).toBeHidden()
    expect(onSlot(desktop.folder, 'DQM', slot)).toEqual(['Anil Fontaneda'])
  })

  await test.step('dropping moves it, and it can be taken back', async () => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.mouse.up()
    await said(page, /^Done: Hand DQM, .* from Anil Fontaneda to Dmitri D'Arrigo/)
    expect(onSlot(desktop.folder, 'DQM', slot)).toEqual(["Dmitri D'Arrigo"])
    await press(app, 'Control+Z')
    await said(page, /^Undone: Hand/)
    expect(onSlot(desktop.folder, 'DQM', slot)).toEqual(['Anil Fontaneda'])
  })

  await test.step('with Ctrl it is copied', async () => {
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.keyboard.down('Control')
    await page.mouse.move(to.x, to.y, { steps: 4 })
    await page.mouse.up()
    await page.keyboard.up('Control')
    await said(page, /^Done: Book Dmitri D'Arrigo on DQM/)
    expect(onSlot(desktop.folder, 'DQM', slot)).toEqual(['Anil Fontaneda', "Dmitri D'Arrigo"])
  })

  await test.step('what a rule forbids asks for a reason, which is kept', async () => {
    const there = await cellAt(page, trainee, date, 'month')
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(there.x, there.y, { steps: 3 })
    await expect(page.getByText(/only trainee in DQM.*needs a written reason/)).toBeVisible()
    await page.mouse.up()
    const dialog = page.getByRole('dialog', { name: 'Do it anyway?' })
    await expect(dialog).toContainText('only trainee in DQM')
    await dialog.getByRole('textbox').fill('Learns by doing')
    await dialog.getByRole('button', { name: 'Do it anyway' }).click()
    await said(page, /^Done: Hand DQM/)
    const kept = bookingsInFile(sampleFile(desktop.folder)).find(
      ({ start, name }) => start === Date.parse(slot) && name === 'Bao Ashgrove',
    )
    expect(kept?.reason).toBe('Learns by doing')
  })
})

test('everything can be done by keyboard', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await goToCell(page, 'Anil Fontaneda', date)

  await test.step('cut, walk, paste moves', async () => {
    await press(app, 'Control+X')
    await said(page, '1 booking cut')
    for (let n = 0; n < able; n++) await page.keyboard.press('ArrowDown')
    await press(app, 'Control+V')
    await said(page, /^Done: Hand DQM/)
    expect(onSlot(desktop.folder, 'DQM', slot)).toEqual(["Dmitri D'Arrigo"])
  })

  await test.step('repeat books the next day', async () => {
    await page.keyboard.press('Control+d')
    await said(page, /^Done: Book Dmitri D'Arrigo on DQM/)
    expect(onSlot(desktop.folder, 'DQM', '2017-05-23T15:00:00+02:00')).toContain("Dmitri D'Arrigo")
    await expect(page.getByRole('gridcell')).toHaveAccessibleName(/^Dmitri D'Arrigo, Tue 23 May: DQM/)
  })

  await test.step('Shift+arrows select, Delete takes off as one change', async () => {
    await page.keyboard.press('Shift+ArrowLeft')
    await page.keyboard.press('Delete')
    await said(page, /^Done: Take off 2 bookings/)
    expect(onSlot(desktop.folder, 'DQM', slot)).toEqual([])
    await press(app, 'Control+Z')
    await said(page, /^Undone: Take off 2/)
    expect(onSlot(desktop.folder, 'DQM', slot)).toEqual(["Dmitri D'Arrigo"])
  })

  await test.step('Enter opens a booking, Escape comes back', async () => {
    // The notice may come before the picture.
    await expect(page.getByRole('gridcell')).toHaveAccessibleName(/^Dmitri D'Arrigo, Mon 22 May: DQM/)
    await page.keyboard.press('Enter')
    await expect(dayPanel(page)).toContainText('22 May 2017')
    await page.keyboard.press('Escape')
    await expect(grid(page)).toBeFocused()
  })
})

test('a table from a spreadsheet is previewed, mended and booked as one change', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  const table = [
    '\t22 May\t5 Aug',
    "Dmitri D'Arrigo\tDQM M\tM",
    'Nobody Known\tDQM 15:00\t',
    'Anil Fontaneda\tA\tearly',
  ].join('\n')
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), table)
  await grid(page).focus()
  await press(app, 'Control+V')
  const dialog = page.getByRole('dialog', { name: 'Paste bookings' })
  await expect(dialog).toContainText('People down, days across: 2 to book, 1 already there, 2 not taken')
  await dialog.getByRole('combobox', { name: 'What “early” means' }).selectOption('DQM 23:00')
  await expect(dialog).toContainText('3 to book')
  await expect(dialog).toContainText('2 bookings would break a hard rule')
  await expect(dialog).toContainText(/Anil Fontaneda, DQM 23:00.07:00, Sat 5 Aug: away/)
  await expect(dialog.getByRole('button', { name: 'Book 1', exact: true })).toBeVisible()
  await dialog.getByRole('radio', { name: 'Book them too, with a reason' }).check()
  await dialog.getByRole('textbox').fill('Agreed by telephone')
  await dialog.getByRole('button', { name: 'Book 3', exact: true }).click()
  await said(page, /^Done: Book 3/)
  expect(onSlot(desktop.folder, 'DQM', '2017-05-22T07:00:00+02:00')).toContain("Dmitri D'Arrigo")
  expect(onSlot(desktop.folder, 'DQM', '2017-08-05T07:00:00+02:00')).toEqual(["Dmitri D'Arrigo"])
  expect(onSlot(desktop.folder, 'DQM', '2017-08-05T23:00:00+02:00')).toContain('Anil Fontaneda')
  await press(app, 'Control+Z')
  await said(page, /^Undone/)
  expect(onSlot(desktop.folder, 'DQM', '2017-08-05T07:00:00+02:00')).toEqual([])
})

test('places by days are copied, taken off and pasted back', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('Roles', { exact: true }).click()
  await goToCell(page, 'DQM 15:00', date)
  const on = () => [22, 23, 24].map(day => onSlot(desktop.folder, 'DQM', `2017-05-${day}T15:00+02:00`))
  const before = on()
  for (let n = 0; n < 2; n++) await page.keyboard.press('Shift+ArrowRight')
  await press(app, 'Control+C')
  await said(page, '3 bookings copied')
  await page.keyboard.press('Delete')
  await said(page, /^Done: Take off 3 bookings/)
  expect(on()).toEqual([[], [], []])
  await press(app, 'Control+V')
  const dialog = page.getByRole('dialog', { name: 'Paste bookings' })
  await expect(dialog).toContainText('Places of roles down, days across: 3 to book')
  await dialog.getByRole('button', { name: 'Book 3', exact: true }).click()
  await said(page, /^Done: Book 3/)
  expect(on()).toEqual(before)
})
