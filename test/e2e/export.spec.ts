import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { press, saveTo } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

function eventsIn(path: string): ICAL.Event[] {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return calendar.getAllSubcomponents('vevent').map(event => new ICAL.Event(event))
}

const hours = (event: ICAL.Event) => (event.endDate.toUnixTime() - event.startDate.toUnixTime()) / 3600

test('a calendar of the whole rota and of one person, with the nights of the clock changes and the booking just made', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await press(app, 'F8')
  await expect(page.getByRole('button', { name: 'Book somebody on ORM, 15 Feb 09:00' })).toBeFocused()
  await page.keyboard.press('Enter')
  const chosen = page.getByRole('option', { selected: true })
  await expect(chosen).toContainText('Søren Lindqvarn')
  await page.keyboard.press('Enter')
  await said(page, 'Booked Søren Lindqvarn')

  await test.step('the whole rota', async () => {
    const path = join(desktop.folder, 'whole.ics')
    await saveTo(app, path)
    await press(app, 'Control+E')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await expect(dialog).toContainText('845 events')
    await expect(dialog.getByRole('radio', { name: 'The whole rota' })).toBeFocused()
    await page.keyboard.press('Enter')
    await said(page, 'Exported 845 events to whole.ics')
    const events = eventsIn(path)
    expect(events).toHaveLength(845)
    const nights = events.filter(event =>
      ['2017-03-25T23:00:00', '2017-10-28T23:00:00'].includes(event.startDate.toString()),
    )
    expect(nights.map(hours).sort()).toEqual([7, 9])
  })

  await test.step('one person, found by typing', async () => {
    const path = join(desktop.folder, 'person.ics')
    await saveTo(app, path)
    await press(app, 'Control+E')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    const person = dialog.getByRole('combobox', { name: 'Person' })
    await expect(dialog.getByRole('radio', { name: 'The whole rota' })).toBeFocused()
    for (const [key, name] of [
      ['ArrowDown', 'One role'],
      ['ArrowDown', 'One person'],
      ['ArrowDown', 'One institute'],
      ['ArrowUp', 'One person'],
    ] as const) {
      await page.keyboard.press(key)
      await expect(dialog.getByRole('radio', { name })).toBeFocused()
      await expect(dialog.getByRole('radio', { name })).toBeChecked()
    }
    await page.keyboard.press('Tab')
    await expect(person).toBeFocused()
    await dialog.getByText('One institute').click()
    await expect(dialog.getByRole('combobox', { name: 'Institute' })).toBeFocused()
    await dialog.getByRole('radio', { name: 'One person' }).click()
    await expect(person).toBeFocused()
    await page.keyboard.type('soren lindqvarn, ucla')
    await expect(page.getByRole('option')).toHaveCount(1)
    await page.keyboard.press('Enter')
    await expect(person).toHaveValue(/^Søren Lindqvarn/)
    await dialog.getByRole('button', { name: 'Export…' }).click()
    await said(page, 'to person.ics')
    const events = eventsIn(path)
    expect(events.every(event => event.summary.includes('Søren Lindqvarn'))).toBe(true)
    const booked = events.filter(event => event.startDate.toString() === '2017-02-15T09:00:00')
    expect(booked.map(event => [event.summary, hours(event)])).toEqual([['ORM · Søren Lindqvarn', 168]])
  })

  await test.step('one person with reminders, their address and what was taken off, asked for under More', async () => {
    const path = join(desktop.folder, 'more.ics')
    await saveTo(app, path)
    await press(app, 'Control+E')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await dialog.getByRole('combobox', { name: 'Person' }).fill('Lindqvarn, UCLA')
    await page.getByRole('option', { name: /Søren Lindqvarn/ }).click()
    await dialog.getByText('More', { exact: true }).click()
    await expect(dialog.getByRole('checkbox', { name: /given up or cancelled/ })).toBeChecked()
    await dialog.getByRole('checkbox', { name: /as attendees/ }).check()
    await expect(dialog).toContainText('Nextcloud and some other servers write to everybody')
    await dialog.getByRole('combobox', { name: 'Remind before each shift' }).click()
    await page.getByRole('option', { name: '1 day before' }).click()
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Export…' }).click()
    await said(page, 'to more.ics')
    const text = readFileSync(path, 'utf8')
    const events = eventsIn(path)
    expect(text.match(/^TRIGGER:-PT1440M\r$/gm)).toHaveLength(events.length)
    expect(text.match(/^ATTENDEE;CN="Søren Lindqvarn"/gm)).toHaveLength(events.length)
  })

  await test.step('into a folder that is gone: a sentence, and the old file stays', async () => {
    const path = join(desktop.folder, 'gone', 'rota.ics')
    await saveTo(app, path)
    await press(app, 'Control+E')
    const dialog = page.getByRole('dialog', { name: 'Export' })
    await expect(dialog.getByRole('radio', { name: 'The whole rota' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog).toContainText('The folder of rota.ics cannot be reached')
    await page.keyboard.press('Escape')
    expect(existsSync(path)).toBe(false)
    rmSync(join(desktop.folder, 'whole.ics'))
  })
})
