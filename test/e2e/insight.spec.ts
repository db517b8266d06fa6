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
  await expect(cell).toHaveAccessibleName(/^ORM, .*W52.*: nobody is needed$|^ORM, /)
  await page.keyboard.press('ArrowDown')
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
})

test('a year that is not open and a rota without people say something useful', async ({ desktop }) => {
  const { app, page } = await desktop.start('dark')
  await openSample(page)
  await menu(app, 'screen-insight')
  await page.getByRole('button', { name: 'Next year' }).click()
  await page.getByRole('button', { name: 'Open 2018' }).click()
  await expect(page.getByRole('heading', { name: 'Depth in 2018' })).toBeVisible()
  await expect(page.getByText('ORM needs nobody on a slot that starts in this week.')).toBeVisible()
  expect(await findings(page)).toEqual([])
})
