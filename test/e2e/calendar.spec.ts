import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { axisOf, indexOf, xOf } from '../../renderer/year/axis.ts'
import { datesOf } from '../../renderer/year/shown-year.ts'
import type { LocalDate } from '../../rota/time.ts'
import { periodsInFile, rowsInFile } from '../support/disk.ts'
import { choose, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

const file = (folder: string) => join(folder, 'desk', 'Sample 2017.watchbill')

async function openCalendar(page: Page) {
  await openSample(page)
  await page.getByRole('button', { name: 'Calendar', exact: true }).click()
  const timeline = page.getByRole('listbox', { name: /Operations calendar of/ })
  await expect(timeline).toBeVisible()
  return timeline
}

/** Where in the window a date lies, in a lane counted from the top; a little way into the day. */
async function placeOf(page: Page, date: string, lane: number) {
  const box = await page.getByRole('listbox', { name: /Operations calendar of/ }).boundingBox()
  if (!box) throw new Error('the timeline is not there')
  const axis = axisOf(datesOf(Number(date.slice(0, 4))), box.width)
  return { x: box.x + xOf(axis, indexOf(axis, date as LocalDate)) + 2, y: box.y + 50 + 26 * lane + 13 }
}

async function drag(page: Page, from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to.x) / 2, to.y, { steps: 3 })
  await page.mouse.move(to.x, to.y, { steps: 3 })
}

const named = (folder: string, name: string) => periodsInFile(file(folder)).filter(period => period.name === name)

test('a period is drawn, named, moved, made longer, split and deleted by mouse', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openCalendar(page)
  const emptyLane = 5

  await test.step('drawing on the empty lane opens the editor with the dates', async () => {
    await drag(page, await placeOf(page, '2017-09-04', emptyLane), await placeOf(page, '2017-09-10', emptyLane))
    await page.mouse.up()
    await expect(page.getByRole('textbox', { name: 'First day' })).toHaveValue('4 Sep 2017')
    await expect(page.getByRole('textbox', { name: 'Last day' })).toHaveValue('10 Sep 2017')
    await page.getByRole('textbox', { name: 'Name' }).fill('Machine studies')
    await page.getByRole('dialog').getByRole('combobox', { name: 'Kind' }).click()
    await page.getByRole('option', { name: 'special run' }).click()
    await expect(page.getByRole('dialog')).toContainText(/slots? gain/)
    await page.getByRole('textbox', { name: 'Name' }).press('Enter')
    await said(page, /Add Machine studies, 4 Sep 2017 to 10 Sep 2017: .*gain/)
    expect(named(desktop.folder, 'Machine studies')).toMatchObject([
      { kind: 'special-run', start: '2017-09-04', end: '2017-09-11' },
    ])
  })

  // It asks for people, so it has moved up to the lanes of what does: below the four that are there.
  const lane = await laneOf(page, 'Machine studies', '2017-09-07')

  await test.step('dragging it says what it changes while it is held, and moves it', async () => {
    await drag(page, await placeOf(page, '2017-09-07', lane), await placeOf(page, '2017-09-14', lane))
    await expect(page.locator('p[data-pending]')).toContainText(/11–17 September 2017.*slots? (gain|lose)/)
    await page.mouse.up()
    await said(page, /Move Machine studies to 11 Sep 2017: /)
    expect(named(desktop.folder, 'Machine studies')).toMatchObject([{ start: '2017-09-11', end: '2017-09-18' }])
  })

  await test.step('Escape while it is held puts it back', async () => {
    await drag(page, await placeOf(page, '2017-09-14', lane), await placeOf(page, '2017-10-14', lane))
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect(page.locator('p[data-pending]')).toHaveCount(0)
    expect(named(desktop.folder, 'Machine studies')).toMatchObject([{ start: '2017-09-11', end: '2017-09-18' }])
  })

  await test.step('dragging its end makes it longer', async () => {
    const end = await placeOf(page, '2017-09-18', lane)
    await drag(page, { x: end.x - 5, y: end.y }, { x: (await placeOf(page, '2017-09-20', lane)).x, y: end.y })
    await page.mouse.up()
    await expect.poll(() => named(desktop.folder, 'Machine studies')[0]?.end).toBe('2017-09-21')
  })

  await test.step('the menu under the mouse splits it there, and Undo joins it again', async () => {
    const at = await placeOf(page, '2017-09-14', lane)
    await page.mouse.click(at.x, at.y, { button: 'right' })
    await page.getByRole('menuitem', { name: 'Split at 14 Sep' }).click()
    await said(page, 'Split Machine studies at 14 Sep 2017')
    expect(named(desktop.folder, 'Machine studies').map(({ start }) => start)).toEqual(['2017-09-11', '2017-09-14'])
    await press(app, 'Control+Z')
    await expect.poll(() => named(desktop.folder, 'Machine studies').length).toBe(1)
  })

  await test.step('Delete takes it out', async () => {
    const at = await placeOf(page, '2017-09-14', lane)
    await page.mouse.click(at.x, at.y)
    await page.keyboard.press('Delete')
    await said(page, /^Delete Machine studies/)
    expect(named(desktop.folder, 'Machine studies')).toEqual([])
  })
})

/** The lane in which an entry is found under the mouse on a date. */
async function laneOf(page: Page, name: string, date: string): Promise<number> {
  for (let lane = 0; lane < 8; lane++) {
    const { x, y } = await placeOf(page, date, lane)
    await page.mouse.move(x, y)
    if (await page.locator('[aria-hidden=true] > b', { hasText: name }).count()) return lane
  }
  throw new Error(`${name} is not under the mouse`)
}

test('a period is moved, resized, duplicated and deleted by keys alone', async ({ desktop }) => {
  const { page } = await desktop.start()
  const timeline = await openCalendar(page)
  const option = timeline.getByRole('option')
  await timeline.focus()
  await page.keyboard.press('End')
  await expect(option).toContainText('YETS 2017-18')
  const [before] = named(desktop.folder, 'YETS 2017-18')

  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Escape')
  expect(named(desktop.folder, 'YETS 2017-18')).toEqual([before])

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+ArrowRight')
  await expect(page.locator('p[data-pending]')).toContainText(/slots? (gain|lose)/)
  await page.keyboard.press('Enter')
  await said(page, /Move YETS 2017-18 to 13 Dec 2017/)
  expect(named(desktop.folder, 'YETS 2017-18')).toMatchObject([{ start: '2017-12-13' }])

  await page.keyboard.press('Control+d')
  await expect.poll(() => named(desktop.folder, 'YETS 2017-18').length).toBe(2)
  await page.keyboard.press('Delete')
  await expect.poll(() => named(desktop.folder, 'YETS 2017-18').length).toBe(1)
})

test('an end before the start is refused at its field, in the editor and in the table', async ({ desktop }) => {
  const { page } = await desktop.start()
  const timeline = await openCalendar(page)
  const before = periodsInFile(file(desktop.folder))
  await timeline.focus()
  await page.keyboard.press('Insert')
  await page.getByRole('textbox', { name: 'Name' }).fill('Backwards')
  await page.getByRole('textbox', { name: 'First day' }).fill('10 Mar 2017')
  const last = page.getByRole('textbox', { name: 'Last day' })
  await last.fill('9.3.2017')
  await expect(last).toHaveAccessibleDescription(/The last day is before the first/)
  await page.keyboard.press('Enter')
  await expect(last).toBeFocused()
  await page.keyboard.press('Escape')

  const table = page.getByRole('grid', { name: 'Entries of the calendar' })
  await table.focus()
  for (let column = 0; column < 3; column++) await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('1 Jan 2016')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: 'The last day is before the first' })).toHaveCount(1)
  await page.keyboard.press('Escape')
  expect(periodsInFile(file(desktop.folder))).toEqual(before)
})

test('lead times are kept, drawn, warned of and refused in a circle; what waits moves along', async ({ desktop }) => {
  const { page } = await desktop.start()
  const timeline = await openCalendar(page)
  await timeline.focus()
  const dialog = page.getByRole('dialog')
  const find = async (name: string) => {
    await page.keyboard.press('Home')
    for (let n = 0; n < 60; n++) {
      if ((await timeline.getByRole('option').innerText()).startsWith(name)) return
      await page.keyboard.press('ArrowDown')
    }
    throw new Error(`no ${name}`)
  }
  const lead = async (before: string) => {
    await dialog.getByRole('button', { name: 'Add a lead time' }).click()
    await dialog.getByRole('combobox', { name: 'before' }).fill(before)
    await page.getByRole('option', { name: before }).first().click()
  }

  await find('LHC safety (DSO) tests')
  await page.keyboard.press('Enter')
  await lead('LHC beam commissioning')
  await dialog.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText(/has to start by 28 Feb 2017 .*late, and that date has passed/).first()).toBeVisible()
  expect(rowsInFile(file(desktop.folder), 'lead')).toMatchObject([{ months: 2, days: 0 }])

  await timeline.focus()
  await find('LHC beam commissioning')
  await page.keyboard.press('Enter')
  await lead('LHC safety (DSO) tests')
  await expect(dialog).toContainText('Lead times would go round')
  await dialog.getByRole('button', { name: /Remove the lead time/ }).click()
  await page.keyboard.press('Escape')

  await timeline.focus()
  await page.keyboard.press('Control+ArrowRight')
  await page.keyboard.press('Enter')
  await dialog.getByRole('checkbox', { name: /Move along by 7 days later: LHC safety/ }).check()
  await dialog.getByRole('button', { name: 'Save' }).click()
  await said(page, /Move LHC beam commissioning to 6 May 2017 and 1 with it/)
  expect(named(desktop.folder, 'LHC safety (DSO) tests')).toMatchObject([{ start: '2017-04-14' }])
})

test('a year is copied from the one before, with a preview, as one change', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openCalendar(page)
  await page.getByRole('button', { name: 'Next year' }).click()
  await page.getByRole('button', { name: 'Copy from another year…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Copy a calendar into 2018' })
  await dialog.getByRole('checkbox', { name: /CMS PPD workshop/ }).uncheck()
  await expect(dialog).toContainText('LHC hardware commissioning')
  await expect(dialog).toContainText('2–27 April')
  await dialog.getByRole('button', { name: 'Copy 44 entries into 2018' }).click()
  await said(page, 'Copy 44 entries of the calendar to 2018')
  const of2018 = () => periodsInFile(file(desktop.folder)).filter(({ start }) => start.startsWith('2018'))
  expect(of2018().find(({ name }) => name === 'LHC hardware commissioning')?.start).toBe('2018-04-02')
  await press(app, 'Control+Z')
  await expect.poll(() => of2018().length).toBe(0)
})

test('kinds, demand and holidays are edited in their tables', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openCalendar(page)
  await page.getByText('Kinds and demand').click()
  const kinds = page.getByRole('grid', { name: 'Kinds and what each role needs in them' })
  const rowOf = (grid: typeof kinds, text: string) => grid.getByRole('row').filter({ hasText: text })

  await test.step('a demand is typed, says what it changes, and Escape leaves it', async () => {
    await rowOf(kinds, 'physics').getByRole('gridcell').nth(5).click()
    await kinds.focus()
    await page.keyboard.type('2/')
    await expect(page.getByRole('status').filter({ hasText: 'Write how many people' })).toHaveCount(1)
    await page.keyboard.type('1')
    await expect(page.getByRole('status').filter({ hasText: /slots gain demand · .*gaps open/ })).toHaveCount(1)
    await page.keyboard.press('Escape')
    expect(demand(desktop.folder, 'DQM', 'physics')).toEqual([1, 0])
    await page.keyboard.type('2/1')
    await page.keyboard.press('Enter')
    await said(page, /DQM needs 2\/1 in physics: .*gain demand/)
    expect(demand(desktop.folder, 'DQM', 'physics')).toEqual([2, 1])
  })

  await test.step('a kind is added, renamed and deleted', async () => {
    await page.getByRole('button', { name: 'Add a kind' }).click()
    await rowOf(kinds, 'New kind').getByRole('gridcell').first().dblclick()
    await page.keyboard.type('Van der Meer')
    await page.keyboard.press('Enter')
    await said(page, 'Rename New kind to Van der Meer')
    await kinds.focus()
    await page.keyboard.press('Delete')
    await said(page, 'Delete the kind Van der Meer')
  })

  await test.step('a kind that is used asks what its entries become', async () => {
    await rowOf(kinds, 'heavy ion').getByRole('gridcell').first().click()
    await kinds.focus()
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('dialog', { name: 'Delete the kind heavy ion' })
    await expect(dialog).toContainText('1 entry is of the kind heavy ion')
    await dialog.getByRole('combobox', { name: 'They become' }).click()
    await page.getByRole('option', { name: 'physics' }).click()
    await dialog.getByRole('button', { name: 'Change them and delete the kind' }).click()
    await said(page, /Delete the kind heavy ion, 1 become physics/)
    expect(periodsInFile(file(desktop.folder)).some(({ kind }) => kind === 'heavy-ion')).toBe(false)
  })

  await test.step('holidays are added and deleted', async () => {
    await page.getByText('Holidays', { exact: true }).last().click()
    const before = rowsInFile(file(desktop.folder), 'holiday').length
    await page.getByRole('button', { name: 'Add a holiday' }).click()
    await said(page, 'Add the holiday New holiday')
    expect(rowsInFile(file(desktop.folder), 'holiday')).toHaveLength(before + 1)
    const holidays = page.getByRole('grid', { name: 'Holidays' })
    await rowOf(holidays, 'New holiday').getByRole('gridcell').first().click()
    await holidays.focus()
    await page.keyboard.press('Delete')
    await said(page, 'Delete the holiday New holiday')
    expect(rowsInFile(file(desktop.folder), 'holiday')).toHaveLength(before)
  })
})

/** What a role needs in periods of a kind, as it is written in the file: required and experts. */
function demand(folder: string, role: string, kind: string): unknown[] {
  const id = rowsInFile(file(folder), 'role').find(({ code }) => code === role)?.id
  const row = rowsInFile(file(folder), 'kind_demand').find(row => row.role_id === id && row.kind === kind)
  return [row?.required, row?.experts]
}

test('a list of run eras becomes entries that are seen', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openCalendar(page)
  await choose(app, join(import.meta.dirname, '..', 'data', 'run-eras-2017.csv'))
  await press(app, 'Control+I')
  await page.getByRole('button', { name: 'Choose CSV files…' }).click()
  await expect(page.getByRole('dialog')).toContainText('3 added')
  await page.getByRole('button', { name: 'Import 3 rows' }).click()
  await expect(page.getByRole('grid').getByRole('row').filter({ hasText: 'Run2017B' })).toContainText('run era')
  expect(named(desktop.folder, 'Run2017B')).toMatchObject([{ kind: 'run-era', start: '2017-06-16' }])
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the Calendar screen and its dialogs can be read by everybody, ${colorScheme}`, async ({ desktop }) => {
    const { page } = await desktop.start(colorScheme)
    const timeline = await openCalendar(page)
    const complaints: string[] = []
    page.on('console', message => complaints.push(message.text()))
    const audit = async (what: string) => test.step(what, async () => expect(await findings(page)).toEqual([]))
    await audit('entries')
    await timeline.focus()
    await page.keyboard.press('ArrowRight')
    await audit('draft')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add a lead time' }).click()
    await page.getByRole('textbox', { name: 'Last day' }).fill('1 Jan 2016')
    await audit('editor')
    await page.keyboard.press('Escape')
    await page.getByText('Kinds and demand').click()
    await page.getByRole('grid').focus()
    await audit('kinds')
    await page.keyboard.press('Delete')
    await expect(page.getByRole('dialog')).toBeVisible()
    await audit('kind in use')
    await page.keyboard.press('Escape')
    await page.getByText('Holidays', { exact: true }).last().click()
    await audit('holidays')
    await page.getByRole('button', { name: 'Next year' }).click()
    await page.getByRole('button', { name: 'Copy from another year…' }).click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await audit('copy')
    expect(complaints).toEqual([])
  })
}
