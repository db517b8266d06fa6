import { join } from 'node:path'
import type { ElectronApplication } from 'playwright/test'
import { choose, menu, press } from '../support/launch.ts'
import { writeManyRoles } from '../support/many-roles.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { dayPanel, openSample } from './year.ts'

/** Keeps the system's notifications from showing, and those that would have shown. */
async function keepNotifications(app: ElectronApplication): Promise<() => Promise<string[]>> {
  await app.evaluate(({ Notification }) => {
    const shown: string[] = []
    Object.assign(globalThis, { shown })
    Notification.isSupported = () => true
    Notification.prototype.show = function show() {
      shown.push(`${this.title} | ${this.body}`)
    }
  })
  return () => app.evaluate(() => [...(globalThis as unknown as { shown: string[] }).shown])
}

test('what is amiss in the next four weeks stands on the Year and is told by the system, unless that is off', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  const notifications = await keepNotifications(app)
  const path = join(desktop.folder, 'ahead.watchbill')
  writeManyRoles(path, 2, 1, new Date().getFullYear())
  await choose(app, path)
  await page.getByRole('button', { name: /^Open…/ }).click()
  const line = page.getByRole('region', { name: 'What is amiss in the next 4 weeks' })
  const gaps = line.getByRole('button', { name: /\d+ gaps?$/ })
  await expect(gaps).toBeVisible()
  const number = await gaps.textContent()
  await expect.poll(notifications).toEqual([expect.stringContaining(`2 roles: the next 4 weeks | ${number}`)])

  await test.step('a number opens its places, and a place its day', async () => {
    await gaps.click()
    await expect(gaps).toHaveAttribute('aria-expanded', 'true')
    expect(await findings(page)).toEqual([])
    await line.getByRole('listitem').first().getByRole('button').click()
    await expect(dayPanel(page)).toBeVisible()
  })

  await test.step('turned off at the desk, nothing is told when the rota opens again', async () => {
    await press(app, 'Control+,')
    await page.getByRole('tab', { name: 'This desk' }).click()
    await page.getByRole('checkbox', { name: 'Notification when a rota opens' }).uncheck()
    expect(await findings(page)).toEqual([])
    await page.keyboard.press('Escape')
    await menu(app, 'close')
    await page.getByRole('button', { name: /ahead/ }).click()
    await expect(gaps).toBeVisible()
    await page.evaluate(() => new Promise<void>(resolve => requestIdleCallback(() => resolve())))
    expect(await notifications()).toHaveLength(1)
  })
})

test('a rota of years ago has nothing ahead: no line, no notification', async ({ desktop }) => {
  const { app, page } = await desktop.start('dark')
  const notifications = await keepNotifications(app)
  await openSample(page)
  await page.evaluate(() => new Promise<void>(resolve => requestIdleCallback(() => resolve())))
  await expect(page.getByRole('region', { name: 'What is amiss in the next 4 weeks' })).toBeHidden()
  expect(await notifications()).toEqual([])
})
