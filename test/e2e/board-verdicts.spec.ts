import type { Page } from 'playwright/test'
import type { LocalDate } from '../../rota/time.ts'
import { menuLabel, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { cellAt, drag, goToCell, grid, onSlot, openBoard } from './board.ts'
import { said } from './year.ts'

const day = (number: number) => `2017-05-${String(number).padStart(2, '0')}` as LocalDate
const name = "Dmitri D'Arrigo"
/** Row of him in the sample. */
const able = 4

/** The signs beside the names, in no order. */
function signs(page: Page): Promise<string[]> {
  return page.locator('[class*=sign][data-tone]').allTextContents()
}

test('every row in sight says whether it could take what is drawn, and where it is not qualified', async ({
  desktop,
}) => {
  const { page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('combobox', { name: 'What dragging books' }).selectOption('DQM 07:00')
  await goToCell(page, name, '2017-06-05' as LocalDate)
  const at = (number: number) => cellAt(page, able, day(number), 'month')
  await drag(page, await at(22), await at(24))

  await expect.poll(async () => new Set(await signs(page))).toEqual(new Set(['△', '✕']))
  const rows = await page.locator('[class*=rowPicture]').count()
  await expect.poll(async () => (await signs(page)).length).toBe(rows)
  expect(await page.locator('path[class*=unqualified][d^=M]').count()).toBeGreaterThan(3)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.locator('[class*=sign][data-tone]')).toHaveCount(0)

  await test.step('several bookings are judged in every row too', async () => {
    await drag(page, await at(22), await at(24))
    await page.mouse.up()
    await said(page, /^Done: Book Dmitri/)
    await page.keyboard.down('Shift')
    await drag(page, await at(21), await at(25))
    await page.mouse.up()
    await page.keyboard.up('Shift')
    await drag(page, await at(23), await at(25))
    await expect.poll(async () => (await signs(page)).length).toBeGreaterThan(rows / 2)
    expect(new Set(await signs(page)).size).toBeGreaterThan(1)
    await page.keyboard.press('Escape')
    await page.mouse.up()
  })
})

test('a booking that is dropped on a filled place is swapped with the one there', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('Roles', { exact: true }).click()
  await goToCell(page, 'DQM 15:00', '2017-06-05' as LocalDate)
  const row = Number(await grid(page).getByRole('row').getAttribute('aria-rowindex')) - 1
  const on = (number: number) => onSlot(desktop.folder, 'DQM', `${day(number)}T15:00+02:00`)
  const [from, to] = [22, 26]
  const [mine, theirs] = [on(from), on(to)]
  expect([mine.length, theirs.length]).toEqual([1, 1])
  expect(mine).not.toEqual(theirs)
  await drag(page, await cellAt(page, row, day(from), 'month'), await cellAt(page, row, day(to), 'month'))
  await expect(page.getByText(`Swap ${mine[0]} and ${theirs[0]}?`)).toBeVisible()
  await page.mouse.up()
  const menu = page.getByRole('menu', { name: `Swap ${mine[0]} and ${theirs[0]}?` })
  await expect(menu.getByRole('menuitem')).toHaveText([
    `Swap ${mine[0]} and ${theirs[0]}`,
    `Put ${mine[0]} beside ${theirs[0]}`,
  ])
  expect([on(from), on(to)]).toEqual([mine, theirs])
  await page.keyboard.press('Enter')
  const reason = page.getByRole('dialog', { name: 'Do it anyway?' })
  await expect.poll(async () => (await reason.isVisible()) || on(from)[0] === theirs[0]).toBe(true)
  if (await reason.isVisible()) {
    await reason.getByRole('textbox').fill('Agreed')
    await reason.getByRole('button', { name: 'Do it anyway' }).click()
  }
  await expect.poll(() => [on(from), on(to)]).toEqual([theirs, mine])
  await expect.poll(() => menuLabel(app, 'undo')).toMatch(/^Undo Swap /)
  await press(app, 'Control+Z')
  await expect.poll(() => [on(from), on(to)]).toEqual([mine, theirs])

  await test.step('by keyboard the same is asked', async () => {
    await goToCell(page, 'DQM 15:00', day(from))
    await press(app, 'Control+X')
    await said(page, '1 booking cut')
    for (let n = from; n < to; n++) await page.keyboard.press('ArrowRight')
    await press(app, 'Control+V')
    await expect(menu.getByRole('menuitem')).toHaveCount(2)
    await page.keyboard.press('Escape')
    await expect(menu).toHaveCount(0)
    expect([on(from), on(to)]).toEqual([mine, theirs])
  })
})

test('of a block that a rule forbids in part the other slots are booked with one step', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('combobox', { name: 'What dragging books' }).selectOption('DQM 07:00')
  await goToCell(page, 'Bao Corvino', '2017-05-05' as LocalDate)
  const at = (date: string) => cellAt(page, 2, date as LocalDate, 'month')
  // No longer qualified from 1 May on.
  await drag(page, await at('2017-04-28'), await at('2017-05-02'))
  await page.mouse.up()
  const dialog = page.getByRole('dialog', { name: 'Do it anyway?' })
  await expect(dialog).toContainText('3 of 5 break no hard rule.')
  await dialog.getByRole('button', { name: 'Book the other 3' }).click()
  await said(page, /^Done: Book Bao Corvino/)
  await expect(dialog).toBeHidden()
  const on = (date: string) => onSlot(desktop.folder, 'DQM', `${date}T07:00:00+02:00`)
  expect(['2017-04-28', '2017-04-30', '2017-05-01'].map(date => on(date).includes('Bao Corvino'))).toEqual([
    true,
    true,
    false,
  ])
})
