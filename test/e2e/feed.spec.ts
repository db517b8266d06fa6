import ICAL from 'ical.js'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { bookFirstGap, openSample, said } from './year.ts'

const eventsOf = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent')

test('a calendar is handed out, subscribed to, follows what is booked, and ends when it is turned off', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const dialog = page.getByRole('dialog', { name: 'Export' })
  const openFeeds = async () => {
    await press(app, 'Control+E')
    await dialog.getByRole('tab', { name: 'Feed', exact: true }).click()
  }
  await openFeeds()
  await expect(dialog).toContainText('No feed is on yet.')
  await dialog.getByRole('radio', { name: 'The whole rota' }).check()
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await said(page, 'Turned on: The whole rota')
  const copy = dialog.getByRole('button', { name: 'Copy address: The whole rota' })
  await expect(copy).toBeFocused()
  expect(await findings(page)).toEqual([])

  const feed = dialog.getByRole('list', { name: 'Feeds that are on' }).getByRole('listitem')
  await expect(feed).toContainText('not fetched yet')
  await copy.press('Enter')
  await said(page, 'Copied the address of The whole rota')
  const address = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{43}\/Sample-2017\.ics$/)

  const first = await fetch(address)
  expect(first.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(eventsOf(await first.text())).toHaveLength(844)
  await expect(feed).toContainText('last fetched')
  const etag = first.headers.get('etag') ?? ''
  expect((await fetch(address, { headers: { 'If-None-Match': etag } })).status).toBe(304)

  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await bookFirstGap(app, page)
  const second = await fetch(address, { headers: { 'If-None-Match': etag } })
  expect(second.status).toBe(200)
  expect(second.headers.get('etag')).not.toBe(etag)
  const events = eventsOf(await second.text())
  expect(events).toHaveLength(845)
  expect(events.some(event => event.getFirstPropertyValue('summary') === 'ORM · Søren Lindqvarn')).toBe(true)

  await openFeeds()
  const network = dialog.getByRole('checkbox', { name: 'Other machines in this network may ask, too' })
  await network.press('Space')
  await expect(dialog.getByRole('alert')).toContainText('Let other machines ask?')
  expect(await findings(page)).toEqual([])
  await expect(dialog.getByRole('button', { name: 'Only this machine' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(network).toBeFocused()
  await expect(network).not.toBeChecked()

  await dialog.getByRole('radio', { name: 'Open shifts' }).check()
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await said(page, 'Turned on: Open shifts')
  await expect(feed).toHaveCount(2)
  const off = dialog.getByRole('button', { name: 'Turn off: The whole rota' })
  await off.press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Turn off the feed of The whole rota?')
  await expect(dialog.getByRole('button', { name: 'Keep it on' })).toBeFocused()
  expect(await findings(page)).toEqual([])
  await page.keyboard.press('Enter')
  await expect(off).toBeFocused()
  expect((await fetch(address)).status).toBe(200)
  await page.keyboard.press('Enter')
  await dialog.getByRole('button', { name: 'Turn it off' }).press('Enter')
  await said(page, 'Turned off: The whole rota')
  await expect(dialog.getByRole('button', { name: 'Copy address: Open shifts' })).toBeFocused()
  expect((await fetch(address)).status).toBe(404)
  await expect(feed).toHaveCount(1)
  await dialog.getByRole('button', { name: 'Turn off: Open shifts' }).press('Enter')
  await dialog.getByRole('button', { name: 'Turn it off' }).press('Enter')
  await said(page, 'Turned off: Open shifts')
  await expect(dialog.getByRole('button', { name: 'Turn on' })).toBeFocused()
})

test('a part of the rota has one address, which can be given anew and shows what is published or what is planned', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await press(app, 'Control+E')
  await dialog.getByRole('tab', { name: 'Feed', exact: true }).click()
  await dialog.getByRole('radio', { name: 'One person' }).check()
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Person', exact: true })).toBeFocused()
  await expect(dialog).toContainText('Choose a person.')

  await dialog.getByRole('radio', { name: 'One role' }).check()
  const copy = dialog.getByRole('button', { name: 'Copy address: ORM' })
  for (const words of ['Turned on: ORM', 'On already: ORM']) {
    await dialog.getByRole('button', { name: 'Turn on' }).press('Enter')
    await said(page, words)
    await expect(copy).toBeFocused()
  }
  await expect(dialog.getByRole('list', { name: 'Feeds that are on' }).getByRole('listitem')).toHaveCount(1)
  const copied = async () => {
    await copy.press('Enter')
    return app.evaluate(({ clipboard }) => clipboard.readText())
  }
  const old = await copied()
  const state = dialog.getByRole('combobox', { name: 'State: ORM' })
  await expect(state).toHaveValue('draft')
  await expect(state.getByRole('option', { name: 'As published, once something is' })).toBeDisabled()

  await dialog.getByRole('button', { name: 'New address: ORM' }).press('Enter')
  await expect(dialog.getByRole('alert')).toContainText('Give ORM a new address?')
  await expect(dialog.getByRole('button', { name: 'Keep the address' })).toBeFocused()
  await dialog.getByRole('button', { name: 'Give a new address' }).press('Enter')
  await said(page, 'New address: ORM')
  await expect(copy).toBeFocused()
  expect((await fetch(old)).status).toBe(404)
  const address = await copied()
  const events = async () => eventsOf(await (await fetch(address)).text()).length
  const before = await events()

  await page.keyboard.press('Escape')
  await press(app, 'Control+Shift+E')
  await page.getByRole('button', { name: 'Publish', exact: true }).click()
  await said(page, /^Published/)
  await bookFirstGap(app, page)
  expect(await events()).toBe(before + 1)
  await press(app, 'Control+E')
  await dialog.getByRole('tab', { name: 'Feed', exact: true }).click()
  await state.selectOption('published')
  await said(page, 'ORM: As published last')
  expect(await events()).toBe(before)
})
