import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { drag, laneOf, named, openCalendar, placeOf } from './calendar.ts'
import { said } from './year.ts'

test('a period is drawn, named, moved, made longer, split and deleted by mouse', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openCalendar(page)
  const emptyLane = 5

  await test.step('drawing on the empty lane opens the editor with the dates', async () => {
    await drag(page, await placeOf(page, '2017-09-04', emptyLane), await placeOf(page, '2017-09-10', emptyLane))
    await page.mouse.up()
    await expect(page.getByRole('textbox', { name: 'First day' })).toHaveValue('Mon 4 Sep 2017')
    await expect(page.getByRole('textbox', { name: 'Last day' })).toHaveValue('Sun 10 Sep 2017')
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
    await said(page, /^Done: Delete Machine studies/)
    expect(named(desktop.folder, 'Machine studies')).toEqual([])
  })
})

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
