import type { Page } from 'playwright/test'
import type { LocalDate } from '../../rota/time.ts'
import { foundInFile } from '../support/disk.ts'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { goToCell, grid, openBoard, sampleFile } from './board.ts'
import { clickDay, dayPanel, openSample, said } from './year.ts'

/** Chooses what the rows are. */
async function choose(page: Page, rows: 'People' | 'Roles'): Promise<void> {
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText(rows, { exact: true }).click()
}

/** The day and month that the cell of the keyboard is about. */
async function dateOfCell(page: Page): Promise<string> {
  const words = await page.getByRole('gridcell').getAttribute('aria-label')
  return /, \w{3} (\d+ \w{3})/.exec(words ?? '')?.[1] ?? ''
}

/** Whether the frame around the cursor's cell lies wholly in what can be seen of the rows. */
function cursorInSight(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const grid = document.querySelector<HTMLElement>('[role=grid][data-labels]')
    const scroller = grid?.parentElement?.parentElement?.parentElement?.getBoundingClientRect()
    const mark = document.querySelector('[data-cursor]')?.getBoundingClientRect()
    if (!grid || !scroller || !mark) return false
    return (
      mark.left >= scroller.left + Number(grid.dataset.labels) - 1 &&
      mark.right <= scroller.right + 1 &&
      mark.top >= scroller.top &&
      mark.bottom <= scroller.bottom
    )
  })
}

test('the board opens on the day that is open, and walking the gaps brings each into sight', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await clickDay(page, '2017-08-05' as LocalDate, '15:00')
  await expect(dayPanel(page)).toContainText('5 August 2017')
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Board' }).click()
  await expect(page.getByRole('gridcell')).toHaveAccessibleName(/, Sat 5 Aug/)
  await expect.poll(() => cursorInSight(page)).toBe(true)

  for (const rows of ['People', 'Roles'] as const) {
    await test.step(`among ${rows}`, async () => {
      await choose(page, rows)
      for (let n = 0; n < 3; n++) {
        await grid(page).focus()
        await page.keyboard.press('Home')
        await expect.poll(() => dateOfCell(page)).toBe('1 Jan')
        await press(app, 'F8')
        await expect.poll(() => dateOfCell(page)).not.toBe('1 Jan')
        await expect(dayPanel(page)).toContainText(await dateOfCell(page))
        await expect.poll(() => cursorInSight(page)).toBe(true)
      }
    })
  }
})

test('going from roles with gaps to people hides nobody', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openBoard(page)
  await choose(page, 'Roles')
  await page.getByRole('combobox', { name: 'Only rows with' }).selectOption('With gaps')
  await expect(page.getByRole('list', { name: 'Filters' })).toContainText('with gaps')
  await choose(page, 'People')
  await expect(page.getByRole('list', { name: 'Filters' })).toBeHidden()
  await expect(page.getByText(/^\d+ people$/)).toBeVisible()
})

test('the menu of a cell removes an absence and opens the person', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openBoard(page)
  const file = sampleFile(desktop.folder)
  const away = () =>
    foundInFile(
      file,
      `SELECT start, "end" FROM absence JOIN person ON person.id = person_id
       WHERE name = 'Anil Fontaneda' AND start <= '2017-08-05' AND "end" > '2017-08-05'`,
    )
  expect(away()).toHaveLength(1)
  await goToCell(page, 'Anil Fontaneda', '2017-08-05' as LocalDate)
  await expect(page.getByRole('gridcell')).toHaveAccessibleName(/^Anil Fontaneda, Sat 5 Aug/)
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: /^Remove absence / }).click()
  await said(page, /^Done: Remove .*absence/i)
  expect(away()).toHaveLength(0)
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menuitem', { name: /^Remove absence / })).toHaveCount(0)
  await page.getByRole('menuitem', { name: 'Open person' }).click()
  await expect(page.getByRole('grid', { name: 'People by roles' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Anil Fontaneda' })).toBeVisible()
})
