import { menu } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample } from './year.ts'

test('depth is read week by week with the keyboard, explained by name, and leads to the slot', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await menu(app, 'screen-insight')
  const grid = page.getByRole('grid', { name: 'Spares of each role by weeks' })
  await grid.focus()
  const cell = grid.getByRole('gridcell')
  // It begins where depth is least.
  await expect(cell).toHaveAccessibleName(/^ORM, .*: 0 spares at least, on ORM, 26 Jul 09:00$/)
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Home')
  for (let week = 0; week < 26; week++) await page.keyboard.press('ArrowRight')
  await expect(cell).toHaveAccessibleName(/^DQM, .*: \d+ spares? at least, on DQM, \d+ \w+ \d\d:\d\d$/)
  const said = (await cell.getAttribute('aria-label')) ?? ''
  const spares = Number(/(\d+) spare/.exec(said)?.[1])
  await expect(page.getByRole('heading', { name: /could step in, 3 wanted$/ })).toHaveText(new RegExp(`^${spares} `))
  const drops = page.getByRole('region', { name: 'What makes DQM thinner in 2017' })
  await expect(drops.getByRole('listitem').first()).toBeVisible()
  expect(await findings(page)).toEqual([])

  await grid.focus()
  await page.keyboard.press('Enter')
  const slot = /on (DQM), /.exec(said)?.[1] as string
  await expect(page.getByRole('complementary')).toContainText(slot)

  await test.step('a name in the list leads to the page of the person', async () => {
    await menu(app, 'screen-insight')
    const person = drops.getByRole('button').first()
    const name = (await person.textContent()) as string
    await person.click()
    await expect(page.getByRole('complementary').getByRole('heading', { name })).toBeVisible()
  })

  await test.step('a thin slot says why it is thin, by name, here and beside the year', async () => {
    const why = 'thin, 1 of 1, only 1 could step in (Uma Yamadori)'
    await menu(app, 'screen-insight')
    await grid.focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Home')
    for (let week = 0; week < 30; week++) await page.keyboard.press('ArrowRight')
    await expect(cell).toHaveAccessibleName('DB, week 30: 1 spare at least, on DB, 26 Jul 09:00')
    await expect(page.getByText(why)).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('complementary')).toContainText(why)
  })
})

test('a year that is not open is opened from there, and says where nobody is needed', async ({ desktop }) => {
  const { app, page } = await desktop.start('dark')
  await openSample(page)
  await menu(app, 'screen-insight')
  await page.getByRole('button', { name: 'Next year' }).click()
  await page.getByRole('button', { name: 'Open 2018' }).click()
  await expect(page.getByRole('heading', { name: 'Depth in 2018' })).toBeVisible()
  await page.getByRole('grid', { name: 'Spares of each role by weeks' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('End')
  await expect(page.getByText('ORM needs nobody on a slot that starts in this week.')).toBeVisible()
  expect(await findings(page)).toEqual([])
})

test('who would be missed most is told with the slots that hang on them, from a date on', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await menu(app, 'insight-leaving')
  const table = page.getByRole('grid', { name: 'What would be lost if they left' })
  await table.focus()
  const numberIn = async (column: number) =>
    Number(await table.locator('tr[aria-selected=true] td').nth(column).textContent())
  const bookings = await numberIn(5)
  expect(bookings).toBeGreaterThan(0)
  expect(await numberIn(2)).toBeGreaterThan(0)
  const losses = page.getByRole('region', { name: /^If they leave: \w/ })
  await expect(losses.getByRole('heading', { name: `Impossible: ${await numberIn(2)}` })).toBeVisible()
  const first = (await losses.getByRole('heading').first().textContent()) as string
  await page.keyboard.press('ArrowDown')
  await expect(losses.getByRole('heading').first()).not.toHaveText(first)
  expect(await findings(page)).toEqual([])

  await test.step('a later date leaves less to lose', async () => {
    await page.getByLabel('They leave on').fill('1 dec')
    await page.keyboard.press('Enter')
    await expect.poll(() => numberIn(5)).toBeLessThan(bookings)
  })

  await page
    .getByRole('region', { name: 'On how few people each month hangs' })
    .getByRole('button', { name: /^DB, Aug: 1/ })
    .click()
  await expect(page.getByRole('complementary')).toContainText('DB')
})
