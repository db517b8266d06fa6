import type { Page } from 'playwright/test'
import type { Booking } from '../../rota/booking.ts'
import type { Snapshot } from '../../rota/contract.ts'
import type { LocalDate } from '../../rota/time.ts'
import { bookingsInFile } from '../support/disk.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { cellAt, drag, goToCell, onSlot, openBoard, type Point, sampleFile } from './board.ts'
import { elsewhere } from './elsewhere.ts'
import { said } from './year.ts'

const day = (number: number) => `2017-05-${number}` as LocalDate
const name = "Dmitri D'Arrigo"
/** Row of him in the sample, who is on nothing in the second half of May. */
const able = 4
const start = '2017-05-22T07:00:00+02:00'

/** Books him on three mornings from 22 May on. @returns where the days are in his row */
async function bookThree(page: Page): Promise<(number: number) => Promise<Point>> {
  await page.getByRole('combobox', { name: 'What dragging books' }).selectOption('DQM 07:00')
  await goToCell(page, name, '2017-06-05' as LocalDate)
  const at = (number: number) => cellAt(page, able, day(number), 'month')
  await drag(page, await at(22), await at(24))
  await page.mouse.up()
  await said(page, /^Done: Book 3|^Done: Book Dmitri D'Arrigo/)
  return at
}

/** His booking on 22 May, in the rows of a file. */
function first(rows: Snapshot['rows']): Booking {
  const slotIds = new Set(rows.slot.filter(slot => slot.start === Date.parse(start)).map(({ id }) => id))
  const personId = rows.person.find(person => person.name === name)?.id
  const found = rows.booking.find(booking => slotIds.has(booking.slotId) && booking.personId === personId)
  if (!found) throw new Error('he is not on the slot')
  return found
}

test('while a booking is dragged another desk pins it: the drag is called off, and nothing is lost', async ({
  desktop,
}) => {
  const { page } = await desktop.start()
  await openBoard(page)
  const at = await bookThree(page)
  const before = bookingsInFile(sampleFile(desktop.folder)).length
  await drag(page, await at(22), await at(26))
  await elsewhere(sampleFile(desktop.folder), 'Pin it', ({ booking, ...rows }) => {
    const row = first({ booking, ...rows })
    return [{ table: 'booking', id: row.id, before: row, after: { ...row, pinned: true } }]
  })
  await page.mouse.up()
  await expect(page.getByRole('alert').first()).toContainText(/changed/i)
  expect(onSlot(desktop.folder, 'DQM', start)).toContain(name)
  expect(onSlot(desktop.folder, 'DQM', '2017-05-26T07:00:00+02:00')).not.toContain(name)
  expect(bookingsInFile(sampleFile(desktop.folder))).toHaveLength(before)
})

test('while a booking is dragged another desk books elsewhere: the drop is decided by what there is now', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  const at = await bookThree(page)
  const before = bookingsInFile(sampleFile(desktop.folder)).length
  await drag(page, await at(22), await at(26))
  await elsewhere(sampleFile(desktop.folder), 'Take the second off', ({ booking, ...rows }) => {
    const row = first({ booking, ...rows })
    const other = booking.find(each => each.personId === row.personId && each.id !== row.id)
    if (!other) throw new Error('he has no other booking')
    return [{ table: 'booking', id: other.id, before: other, after: null }]
  })
  await page.mouse.up()
  await expect.poll(() => onSlot(desktop.folder, 'DQM', '2017-05-26T07:00:00+02:00')).toContain(name)
  expect(onSlot(desktop.folder, 'DQM', start)).not.toContain(name)
  expect(bookingsInFile(sampleFile(desktop.folder))).toHaveLength(before - 1)
  await press(app, 'Control+Z')
  await expect.poll(() => onSlot(desktop.folder, 'DQM', start)).toContain(name)
})

test('the wheel with Ctrl zooms about the date under the mouse', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openBoard(page)
  await goToCell(page, name, day(22))
  const chosen = (range: string) => page.getByRole('radio', { name: range })
  const { x, y } = await cellAt(page, able, day(10), 'month')
  const turn = async (by: number) => {
    await page.mouse.move(x, y)
    await page.keyboard.down('Control')
    await page.mouse.wheel(0, by)
    await page.keyboard.up('Control')
  }
  await turn(-100)
  await expect(chosen('Week')).toBeChecked()
  // What was under the mouse is there still.
  await page.mouse.click(x, y)
  await expect(page.getByRole('gridcell')).toHaveAccessibleName(/, Wed 10 May: /)
  await turn(100)
  await expect(chosen('Month')).toBeChecked()
  await page.mouse.click(x, y)
  await expect(page.getByRole('gridcell')).toHaveAccessibleName(/, Wed 10 May: /)
  await turn(100)
  await expect(chosen('Quarter')).toBeChecked()
  await turn(100)
  await turn(100)
  await expect(chosen('Year')).toBeChecked()
})

test('a night is dragged onto those at which the clock changes: hours and words follow', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('combobox', { name: 'What dragging books' }).selectOption('DQM 23:00')
  for (const [night, from, hours, offset] of [
    ['2017-03-25', '2017-03-27', '7 h', '+01:00'],
    ['2017-10-28', '2017-10-30', '9 h', '+02:00'],
  ] as const) {
    await goToCell(page, name, from as LocalDate)
    const on = (date: string, zone: string) => onSlot(desktop.folder, 'DQM', `${date}T23:00:00${zone}`)
    const after = offset === '+01:00' ? '+02:00' : '+01:00'
    const others = on(night, offset)
    const here = await cellAt(page, able, from as LocalDate, 'month')
    const there = await cellAt(page, able, night as LocalDate, 'month')
    await drag(page, here, { x: here.x + 6, y: here.y })
    await page.mouse.up()
    await reasoned(page, () => on(from, after).includes(name))
    await expect(page.getByRole('gridcell')).toHaveAccessibleName(/: DQM 23:00–07:00/)
    await drag(page, here, there)
    await page.mouse.up()
    await reasoned(page, () => on(night, offset).includes(name))
    await expect(page.getByRole('gridcell')).toHaveAccessibleName(
      new RegExp(`DQM 23:00–07:00, ${hours} because the clock changes`),
    )
    await press(app, 'Control+Z')
    await expect.poll(() => on(night, offset)).toEqual(others)
  }
})

/** Waits until something is done, with a reason where the rules ask for one. */
async function reasoned(page: Page, isDone: () => boolean): Promise<void> {
  const reason = page.getByRole('dialog', { name: 'Do it anyway?' })
  await expect.poll(async () => isDone() || (await reason.isVisible())).toBe(true)
  if (isDone()) return
  await reason.getByRole('textbox').fill('Agreed')
  await reason.getByRole('button', { name: 'Do it anyway' }).click()
  await expect.poll(isDone).toBe(true)
}
