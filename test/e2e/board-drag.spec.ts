import type { Page } from 'playwright/test'
import type { LocalDate } from '../../rota/time.ts'
import { bookingsInFile, foundInFile } from '../support/disk.ts'
import { menuLabel, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { cellAt, drag, goToCell, grid, openBoard, type Point, sampleFile } from './board.ts'
import { said } from './year.ts'

const day = (number: number) => `2017-05-${String(number).padStart(2, '0')}` as LocalDate
/** Row of a person in the sample who is on nothing in the second half of May. */
const able = 4
const name = "Dmitri D'Arrigo"

/** The starts in May 2017 on which somebody is booked in a role, as UTC days and hours. */
function inMay(folder: string, code: string, who = name): string[] {
  return bookingsInFile(sampleFile(folder))
    .filter(each => each.code === code && each.name === who)
    .map(({ start }) => new Date(start).toISOString().slice(0, 13))
    .filter(start => start.startsWith('2017-05'))
}

/** Everything that dragging could change, as it lies in the file. */
function everything(folder: string): unknown {
  return ['booking', 'absence', 'wish'].map(table =>
    foundInFile(sampleFile(folder), `SELECT * FROM ${table} ORDER BY id`),
  )
}

/** Brings May into sight, away from the edges, where dragging would scroll. @returns where its days are in the row of the person */
async function showMay(page: Page): Promise<(number: number) => Promise<Point>> {
  await goToCell(page, name, '2017-06-05' as LocalDate)
  const at = (number: number) => cellAt(page, able, day(number), 'month')
  const { x, y } = await at(22)
  await page.mouse.click(x, y)
  await expect(page.getByRole('gridcell')).toHaveAccessibleName(/^Dmitri D'Arrigo, Mon 22 May: free/)
  return at
}

/** Drags, presses Escape, and lets the button go: nothing may come of it. */
async function dragAndLetGo(page: Page, folder: string, from: Point, to: Point): Promise<void> {
  const before = everything(folder)
  await drag(page, from, to)
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  expect(everything(folder)).toEqual(before)
}

test('a block is drawn over empty cells, and its end is pulled', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('combobox', { name: 'What dragging books' }).selectOption('DQM 07:00')
  const at = await showMay(page)
  expect(inMay(desktop.folder, 'DQM')).toEqual([])
  await dragAndLetGo(page, desktop.folder, await at(22), await at(24))

  await test.step('drawing books a slot on each day', async () => {
    await drag(page, await at(22), await at(24))
    await expect(page.getByText(/^Book Dmitri D'Arrigo on 3 DQM slots$/)).toBeVisible()
    await page.mouse.up()
    await said(page, /^Done: Book 3|^Done: Book Dmitri D'Arrigo/)
    expect(inMay(desktop.folder, 'DQM')).toEqual(['2017-05-22T05', '2017-05-23T05', '2017-05-24T05'])
  })

  const end = async (number: number) => {
    const [here, next] = [await at(number), await at(number + 1)]
    return { x: here.x + (next.x - here.x) / 2 - 4, y: here.y }
  }
  const start = async (number: number) => {
    const [here, before] = [await at(number), await at(number - 1)]
    return { x: here.x - (here.x - before.x) / 2 + 2, y: here.y }
  }

  await test.step('Escape lets go of an end', async () => {
    await expect(page.getByRole('gridcell')).toHaveAccessibleName(/DQM 07:00/)
    await dragAndLetGo(page, desktop.folder, await end(24), await end(26))
  })

  await test.step('pulling the end makes it longer', async () => {
    await drag(page, await end(24), await end(26))
    await page.mouse.up()
    await expect.poll(() => inMay(desktop.folder, 'DQM')).toHaveLength(5)
    expect(inMay(desktop.folder, 'DQM').at(-1)).toBe('2017-05-26T05')
  })

  await test.step('pulling the start makes it shorter', async () => {
    await goToCell(page, name, day(26))
    await expect(page.getByRole('gridcell')).toHaveAccessibleName(/DQM 07:00/)
    await drag(page, await start(22), await start(24))
    await page.mouse.up()
    await expect.poll(() => inMay(desktop.folder, 'DQM')).toEqual(['2017-05-24T05', '2017-05-25T05', '2017-05-26T05'])
  })
})

test('bookings in a rectangle are moved together, as one change', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('combobox', { name: 'What dragging books' }).selectOption('DQM 07:00')
  const at = await showMay(page)
  await drag(page, await at(22), await at(24))
  await page.mouse.up()
  await expect.poll(() => inMay(desktop.folder, 'DQM')).toHaveLength(3)
  await expect(page.getByRole('gridcell')).toHaveAccessibleName(/DQM 07:00/)

  await page.keyboard.down('Shift')
  await drag(page, await at(21), await at(25))
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await drag(page, await at(21), await at(25))
  await page.mouse.up()
  await page.keyboard.up('Shift')

  await dragAndLetGo(page, desktop.folder, await at(23), await at(26))
  await drag(page, await at(23), await at(26))
  await page.mouse.up()
  await expect.poll(() => inMay(desktop.folder, 'DQM')).toEqual(['2017-05-25T05', '2017-05-26T05', '2017-05-27T05'])
  await press(app, 'Control+Z')
  await expect.poll(() => inMay(desktop.folder, 'DQM')).toEqual(['2017-05-22T05', '2017-05-23T05', '2017-05-24T05'])
})

test('an absence and a wish are painted', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openBoard(page)
  const at = await showMay(page)
  const stretches = (table: string) =>
    foundInFile(
      sampleFile(desktop.folder),
      `SELECT ${table}.start, ${table}."end" FROM ${table} JOIN person ON person.id = person_id
       WHERE name = 'Dmitri D''Arrigo' AND ${table}.start LIKE '2017-05%' ORDER BY 1`,
    )
  const tool = (label: string) =>
    page.getByRole('radiogroup', { name: 'Dragging over empty cells' }).getByText(label, { exact: true }).click()

  await tool('Away')
  await dragAndLetGo(page, desktop.folder, await at(22), await at(24))
  await drag(page, await at(24), await at(22))
  await page.mouse.up()
  await said(page, /^Dmitri D'Arrigo is away 22.24 May/)
  expect(stretches('absence')).toEqual([['2017-05-22', '2017-05-25']])

  await tool('Wanted')
  await dragAndLetGo(page, desktop.folder, await at(26), await at(27))
  await drag(page, await at(26), await at(27))
  await page.mouse.up()
  await said(page, /^Dmitri D'Arrigo wants 26.27 May/)
  expect(stretches('wish')).toEqual([['2017-05-26', '2017-05-28']])
})

test('among the roles a booking is dragged to another day', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openBoard(page)
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('Roles', { exact: true }).click()
  await goToCell(page, 'DQM 15:00', '2017-06-05' as LocalDate)
  const row = Number(await grid(page).getByRole('row').getAttribute('aria-rowindex')) - 1
  const from = await cellAt(page, row, day(22), 'month')
  const others = inMay(desktop.folder, 'DQM', 'Anil Fontaneda')
  expect(others).toContain('2017-05-22T13')
  const free = Array.from({ length: 7 }, (_, index) => 23 + index).find(
    number => !others.some(start => start.startsWith(day(number))),
  )
  if (free === undefined) throw new Error('there is no day without him')
  const to = await cellAt(page, row, day(free), 'month')
  await dragAndLetGo(page, desktop.folder, from, to)
  await drag(page, from, to)
  await page.mouse.up()
  // The place is filled on all of these days: it may stand beside who is there.
  await page.getByRole('menuitem', { name: /^Put Anil Fontaneda beside / }).click()
  const reason = page.getByRole('dialog', { name: 'Do it anyway?' })
  await expect
    .poll(
      async () =>
        (await reason.isVisible()) || !inMay(desktop.folder, 'DQM', 'Anil Fontaneda').includes('2017-05-22T13'),
    )
    .toBe(true)
  if (await reason.isVisible()) {
    await reason.getByRole('textbox').fill('Agreed')
    await reason.getByRole('button', { name: 'Do it anyway' }).click()
  }
  await expect.poll(() => inMay(desktop.folder, 'DQM', 'Anil Fontaneda')).toContain(`${day(free)}T13`)
  await expect.poll(() => menuLabel(app, 'undo')).toMatch(/DQM/)
  await press(app, 'Control+Z')
  await expect.poll(() => inMay(desktop.folder, 'DQM', 'Anil Fontaneda')).toEqual(others)
})
