import ICAL from 'ical.js'
import { press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

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
  await expect(dialog).toContainText('Nothing is handed out yet, and nothing listens.')
  await dialog.getByRole('radio', { name: 'The whole rota' }).check()
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await said(page, 'The whole rota is handed out')
  expect(await findings(page)).toEqual([])

  const feed = dialog.getByRole('list', { name: 'Handed out' }).getByRole('listitem')
  await expect(feed).toContainText('Draft: as it is now, not fetched yet')
  await dialog.getByRole('button', { name: 'Copy address: The whole rota' }).click()
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
  await press(app, 'F8')
  await expect(page.getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('option', { selected: true })).toContainText('Søren Lindqvarn')
  await page.keyboard.press('Enter')
  await said(page, 'Booked Søren Lindqvarn')
  const second = await fetch(address, { headers: { 'If-None-Match': etag } })
  expect(second.status).toBe(200)
  expect(second.headers.get('etag')).not.toBe(etag)
  const events = eventsOf(await second.text())
  expect(events).toHaveLength(845)
  expect(events.some(event => event.getFirstPropertyValue('summary') === 'ORM · Søren Lindqvarn')).toBe(true)

  await openFeeds()
  await dialog.getByRole('checkbox', { name: 'Other machines in this network may ask, too' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Let other machines ask?')
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Only this machine' }).click()
  await expect(dialog.getByRole('checkbox', { name: 'Other machines in this network may ask, too' })).not.toBeChecked()

  await dialog.getByRole('radio', { name: 'Open shifts' }).check()
  await dialog.getByRole('button', { name: 'Turn on' }).click()
  await dialog.getByRole('button', { name: 'Turn off: The whole rota' }).click()
  await said(page, 'The whole rota is not handed out any more')
  expect((await fetch(address)).status).toBe(404)
  await expect(feed).toHaveCount(1)
  await expect(feed).toContainText('Open shifts')
})
