import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, JSHandle, Locator, Page } from 'playwright/test'
import type { Bridge } from '../../rota/contract.ts'
import { foundInFile } from '../support/disk.ts'
import { choose, menuLabel, press } from '../support/launch.ts'
import { writeManyRoles } from '../support/many-roles.ts'
import { certificatePath, type PublicPage, startPublicHost } from '../support/public-host.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')
const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...events, 'END:VCALENDAR', ''].join('\r\n')

const trip = event('UID:trip', 'DTSTART;VALUE=DATE:20170224', 'DTEND;VALUE=DATE:20170225', 'SUMMARY:Secret trip')
const holiday = (last: string) =>
  event('UID:holiday', 'DTSTART;VALUE=DATE:20170710', `DTEND;VALUE=DATE:${last}`, 'SUMMARY:Sea')
const course = event('UID:course', 'DTSTART;TZID=Home:20170405T090000', 'DTEND;TZID=Home:20170405T150000')
const meeting = event('UID:meeting', 'DTSTART:20170406T090000Z', 'DTEND:20170406T100000Z')
const bomb = event(
  'UID:bomb',
  'DTSTART:20170406T090000Z',
  'DURATION:PT1H',
  'RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30',
)

const taking = (page: Page): Locator => page.getByRole('dialog', { name: 'Take absences from a calendar' })
const refreshing = (page: Page): Locator => page.getByRole('dialog', { name: 'Refresh calendars' })

async function openPerson(page: Page, name: string): Promise<Locator> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'People' }).click()
  const field = page.getByRole('textbox', { name: /^Filter by name/ })
  await field.fill(name)
  await field.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  return page.getByRole('complementary', { name: `Person: ${name}` })
}

async function undo(app: ElectronApplication, label: RegExp): Promise<void> {
  await expect.poll(() => menuLabel(app, 'undo')).toMatch(label)
  await press(app, 'Control+Z')
}

test('a file becomes absences line by line; a refresh finds what has changed and is gone; undo takes each back', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const rota = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const taken = () =>
    foundInFile(rota, 'SELECT "start", "end", reason FROM absence WHERE source_id IS NOT NULL ORDER BY "start"')
  const path = join(desktop.folder, 'quentin.ics')
  writeFileSync(path, calendar(trip, holiday('20170722'), course, meeting, bomb))
  await choose(app, path)

  const panel = await openPerson(page, 'Quentin Fairholm')
  await panel.getByRole('button', { name: 'From a calendar…' }).click()
  await taking(page).getByRole('button', { name: 'Choose a file…' }).click()
  const line = (dialog: Locator, name: RegExp) => dialog.getByRole('checkbox', { name })
  await expect(line(taking(page), /^Take: 24 February 2017, 1 whole day, away, booked on DB/)).toBeChecked()
  await expect(line(taking(page), /^Take: 10–21 July 2017, 12 whole days, away/)).toBeChecked()
  await taking(page).getByRole('button', { name: 'Show them' }).click()
  await expect(line(taking(page), /^Take: 6 April 2017, 11:00–12:00, 1 h, away, short/)).not.toBeChecked()
  await expect(taking(page)).toContainText('Line 26 (bomb): it recurs by the hour, minute or second')
  await expect(taking(page)).not.toContainText('Secret trip')
  await expect(taking(page)).toContainText('2 bookings will break ABSENT and stay, flagged.')
  expect(await findings(page)).toEqual([])

  const zone = taking(page).getByRole('combobox', { name: 'Which zone is “Home”? (1 event)' })
  await zone.fill('Asia/Tokyo')
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click()
  await expect(line(taking(page), /^Take: 5 April 2017, 02:00–08:00, 6 h, away/)).toBeChecked()
  await taking(page).getByRole('button', { name: 'Take 3 changes' }).click()
  await said(page, /Quentin Fairholm: 3 new in calendar quentin\.ics\. 3 bookings now break a rule/)
  expect(taken()).toEqual([
    ['2017-02-24', '2017-02-25', ''],
    ['2017-04-05', '2017-04-06', ''],
    ['2017-07-10', '2017-07-22', ''],
  ])

  await panel.getByRole('button', { name: /^Edit: away 10–21 July 2017/ }).click()
  const away = page.getByRole('dialog', { name: 'Away' })
  await expect(away).toContainText('It came from calendar quentin.ics')
  await away.getByRole('button', { name: 'Cancel' }).click()

  writeFileSync(path, calendar(holiday('20170729'), course, meeting))
  await panel.getByRole('button', { name: 'Refresh quentin.ics' }).click()
  await expect(line(refreshing(page), /^Take: 10–28 July 2017, 19 whole days, away, was 10–21 July 2017/)).toBeChecked()
  await expect(line(refreshing(page), /^Take: 24 February 2017, gone from the calendar, removed$/)).toBeChecked()
  await expect(refreshing(page)).toContainText('1 event as before')
  await refreshing(page).getByRole('button', { name: 'Take 2 changes' }).click()
  await said(page, /1 changed, 1 gone in calendar quentin\.ics/)
  expect(taken()).toEqual([
    ['2017-04-05', '2017-04-06', ''],
    ['2017-07-10', '2017-07-29', ''],
  ])

  await panel.getByRole('button', { name: 'Refresh quentin.ics' }).click()
  await expect(refreshing(page)).toContainText('2 events as before')
  await expect(refreshing(page).getByRole('button', { name: 'Nothing to take' })).toBeDisabled()
  await page.keyboard.press('Escape')

  await undo(app, /1 changed, 1 gone/)
  await expect.poll(taken).toHaveLength(3)
  await undo(app, /3 new/)
  await expect.poll(taken).toHaveLength(0)
})

test('days are told by their hours, meetings are folded, the keyboard goes on in the list, and what is new says so', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const visit = (last: string) =>
    event('UID:visit', 'DTSTART;TZID=Europe/Zurich:20170612T090000', `DTEND;TZID=Europe/Zurich:201706${last}T180000`)
  const weekly = event('UID:weekly', 'DTSTART:20170403T120000Z', 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=20')
  const path = join(desktop.folder, 'quentin.ics')
  writeFileSync(path, calendar(visit('16'), weekly))
  await choose(app, path)
  const panel = await openPerson(page, 'Quentin Fairholm')
  await panel.getByRole('button', { name: 'From a calendar…' }).click()
  await taking(page).getByRole('button', { name: 'Choose a file…' }).press('Enter')
  await expect(taking(page).getByRole('checkbox', { name: /^Tick all of them: Proposed/ })).toBeFocused()
  const lines = (dialog: Locator) => dialog.getByRole('checkbox', { name: /^Take:/ })
  await expect(lines(taking(page))).toHaveCount(1)
  await expect(lines(taking(page))).toHaveAccessibleName(/^Take: 12 June 09:00 – 16 June 2017 18:00, 5 days, away/)
  await expect(taking(page)).toContainText('20 events are not proposed')

  const hours = taking(page).getByRole('textbox', { name: 'Hours an event has to last' })
  await hours.fill('1')
  await expect(lines(taking(page))).toHaveCount(16)
  await hours.fill('')
  await expect(lines(taking(page))).toHaveCount(1)
  await hours.blur()
  await expect(hours).toHaveValue('4')
  await taking(page).getByRole('button', { name: 'Show them' }).click()
  await lines(taking(page)).nth(1).check()
  expect(await findings(page)).toEqual([])
  await lines(taking(page)).nth(1).uncheck()
  await taking(page).getByRole('button', { name: 'Take 1 change' }).click()
  await said(page, /1 new in calendar quentin\.ics/)

  writeFileSync(path, calendar(visit('17'), weekly, holiday('20170722')))
  await panel.getByRole('button', { name: 'Refresh quentin.ics' }).click()
  await expect(lines(refreshing(page))).toHaveCount(2)
  await expect(lines(refreshing(page)).first()).toHaveAccessibleName(/6 days, away, was 12–16 June 2017/)
  await expect(lines(refreshing(page)).last()).toHaveAccessibleName(/^Take: 10–21 July 2017, 12 whole days, away, new/)
})

/** Drops a file on the window. */
async function drop(page: Page, file: JSHandle<File>): Promise<void> {
  const dataTransfer = await file.evaluateHandle(dropped => {
    const data = new DataTransfer()
    data.items.add(dropped)
    return data
  })
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer })
}

/** A file of the disk as the page gets it from the user. */
async function fileAt(page: Page, path: string): Promise<JSHandle<File>> {
  const input = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }))
  await input.setInputFiles(path)
  return input.evaluateHandle(({ files }) => files?.[0] as File)
}

test('a calendar that is dropped out of a mail asks whose it is; the keyboard does the rest', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openSample(page)
  await drop(
    page,
    await page.evaluateHandle(
      content => new File([content], 'from-a-mail.ics', { type: 'text/calendar' }),
      calendar(holiday('20170722')),
    ),
  )
  await expect(taking(page)).toContainText('from-a-mail.ics')
  await page.keyboard.type('Quentin')
  await page.keyboard.press('Enter')
  await taking(page).getByRole('button', { name: 'Read it' }).press('Enter')
  await taking(page)
    .getByRole('checkbox', { name: /^Take: 10/ })
    .press('Space')
  await expect(taking(page).getByRole('button', { name: 'Keep these answers' })).toBeEnabled()
  await taking(page)
    .getByRole('checkbox', { name: /^Take: 10/ })
    .press('Space')
  await taking(page).getByRole('button', { name: 'Take 1 change' }).press('Enter')
  await said(page, 'Quentin Fairholm: 1 new in calendar from-a-mail.ics')

  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'People' }).click()
  await page.getByRole('button', { name: 'Refresh 1 calendar…' }).click()
  await expect(refreshing(page)).toContainText('This desk does not know where from-a-mail.ics lies')
  await refreshing(page).getByLabel('or its address').fill('webcal://127.0.0.1/private.ics')
  await page.keyboard.press('Enter')
  await expect(refreshing(page)).toContainText('from-a-mail.ics is an address within a private network')
  await refreshing(page).getByLabel('or its address').fill('http://example.org/private.ics')
  await page.keyboard.press('Enter')
  await expect(refreshing(page)).toContainText('This is no address of a calendar')
  expect(await findings(page)).toEqual([])
})

/** All that is written of the sample, with what has not reached its file yet. */
function rotaOnDisk(folder: string): string {
  const names = readdirSync(join(folder, 'desk')).filter(name => name.startsWith('Sample 2017.watchbill'))
  return names.map(name => readFileSync(join(folder, 'desk', name), 'latin1')).join('')
}

test('a file that was dropped is read again by itself, also after a restart, and asked for once it is gone', async ({
  desktop,
}) => {
  const { page, quit } = await desktop.start()
  await openSample(page)
  const path = join(desktop.folder, 'dropped.ics')
  writeFileSync(path, calendar(trip, holiday('20170722')))
  await drop(page, await fileAt(page, path))
  await expect(taking(page)).toContainText('dropped.ics')
  await page.keyboard.type('Quentin')
  await page.keyboard.press('Enter')
  await taking(page).getByRole('button', { name: 'Read it' }).press('Enter')
  await taking(page).getByRole('button', { name: 'Take 2 changes' }).press('Enter')
  await said(page, /^Done: Quentin Fairholm: 2 new in calendar dropped\.ics/)
  const rota = rotaOnDisk(desktop.folder)
  expect([rota.includes('dropped.ics'), rota.includes(desktop.folder)]).toEqual([true, false])
  await quit()

  writeFileSync(path, calendar(trip, holiday('20170729')))
  const { page: later } = await desktop.start()
  const refresh = async () => {
    await later.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'People' }).click()
    await later.getByRole('button', { name: 'Refresh 1 calendar…' }).click()
  }
  await refresh()
  await expect(refreshing(later).getByRole('checkbox', { name: /^Take: 10–28 July 2017/ })).toBeChecked()
  await later.keyboard.press('Escape')
  rmSync(path)
  await refresh()
  await expect(refreshing(later)).toContainText('dropped.ics is not there any more')
})

test('the page cannot have a file read that the user did not give', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openSample(page)
  const given = await page.evaluate(async () => {
    const { give } = (window as unknown as { watchbill: Bridge }).watchbill
    const attempts = [new File(['x'], '/etc/passwd'), { path: '/etc/passwd' }, '/etc/passwd' as unknown as object]
    return Promise.all(attempts.map(attempt => give(attempt).catch(() => 'refused')))
  })
  expect(given).toEqual([null, 'refused', 'refused'])
})

test('an address is read over https, and again by itself; it stays out of the rota', async ({ desktop }) => {
  process.env.NODE_EXTRA_CA_CERTS = certificatePath
  const { app, page } = await desktop.start().finally(() => delete process.env.NODE_EXTRA_CA_CERTS)
  const pages = new Map<string, PublicPage>([
    ['/private-token/basic.ics', { movedTo: '/mara.ics' }],
    ['/mara.ics', { text: calendar(trip, holiday('20170722')) }],
    ['/within', { movedTo: 'https://10.0.0.1/mara.ics' }],
  ])
  const host = await startPublicHost(app, pages)
  try {
    await openSample(page)
    const panel = await openPerson(page, 'Quentin Fairholm')
    await panel.getByRole('button', { name: 'From a calendar…' }).click()
    const address = taking(page).getByLabel('or its address')
    await address.fill('https://calendars.example.org/within')
    await address.press('Enter')
    await expect(taking(page)).toContainText('is an address within a private network')
    await address.fill('webcal://calendars.example.org/private-token/basic.ics')
    await address.press('Enter')
    await expect(taking(page).getByRole('heading')).toContainText(['calendars.example.org'])
    await taking(page).getByRole('button', { name: 'Take 2 changes' }).click()
    await said(page, /Quentin Fairholm: 2 new in calendar calendars\.example\.org/)
    const rota = rotaOnDisk(desktop.folder)
    expect([rota.includes('calendars.example.org'), rota.includes('private-token')]).toEqual([true, false])

    pages.set('/mara.ics', { text: calendar(holiday('20170729')) })
    await panel.getByRole('button', { name: 'Refresh calendars.example.org' }).click()
    await expect(refreshing(page).getByRole('checkbox', { name: /^Take: 10–28 July 2017/ })).toBeChecked()
    await refreshing(page).getByRole('button', { name: 'Take 2 changes' }).click()
    await said(page, /1 changed, 1 gone in calendar calendars\.example\.org/)
  } finally {
    host.close()
  }
})

test('what is over is not ticked but can be, free/busy times too', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  const year = new Date().getFullYear()
  const rota = join(desktop.folder, 'ahead.watchbill')
  writeManyRoles(rota, 2, 1, year - 1)
  await choose(app, rota)
  await page.getByRole('button', { name: /^Open…/ }).click()
  await page.getByRole('button', { name: 'Next year' }).click()
  await page.getByRole('button', { name: `Open ${year}`, exact: true }).click()
  const path = join(desktop.folder, 'times.ifb')
  const times = [`${year - 1}0510T060000Z/P2D`, `${year - 1}0603T060000Z/PT10H`, `${year}1231T060000Z/PT10H`]
  writeFileSync(path, calendar(`BEGIN:VFREEBUSY\r\nFREEBUSY:${times.join(',')},soon\r\nEND:VFREEBUSY`))
  await choose(app, path)
  const panel = await openPerson(page, 'Person 1')
  await panel.getByRole('button', { name: 'From a calendar…' }).click()
  await taking(page).getByRole('button', { name: 'Choose a file…' }).click()
  await expect(taking(page)).toContainText('Proposed (1)')
  await expect(taking(page)).toContainText('2 events before today are not proposed')
  await expect(taking(page).getByRole('checkbox', { name: /^Take:/ })).toHaveCount(1)
  await taking(page).getByRole('button', { name: 'Show them' }).press('Enter')
  await taking(page)
    .getByRole('checkbox', { name: new RegExp(`^Take: 3 June ${year - 1}, .*away, over`) })
    .press('Space')
  await expect(taking(page)).toContainText('2 events before today are not proposed, 1 of them ticked')
  expect(await findings(page)).toEqual([])
  await taking(page).getByRole('button', { name: 'Take 2 changes' }).click()
  await said(page, /Person 1: 2 new in calendar times\.ifb/)
  await panel.getByRole('button', { name: 'Refresh times.ifb' }).click()
  await expect(refreshing(page)).toContainText('1 event before today is not proposed')
  await expect(refreshing(page)).toContainText('2 events as before')
})

test('what is no calendar, or only half of one, says so and takes nothing', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const panel = await openPerson(page, 'Quentin Fairholm')
  const path = join(desktop.folder, 'odd.ics')
  await choose(app, path)
  for (const [text, sentence] of [
    ['<!doctype html><title>Sign in</title>', 'odd.ics gave a web page instead of a calendar'],
    ['', 'odd.ics is empty'],
    [calendar(trip).slice(0, 90), 'odd.ics ends in the middle'],
    ['name,email', 'odd.ics is not a calendar'],
  ] as const) {
    writeFileSync(path, text)
    await panel.getByRole('button', { name: 'From a calendar…' }).click()
    await taking(page).getByRole('button', { name: 'Choose a file…' }).click()
    await expect(taking(page).getByRole('alert')).toContainText(sentence)
    await expect(taking(page).getByRole('button', { name: 'Nothing to take' })).toBeDisabled()
    await page.keyboard.press('Escape')
    await expect(taking(page)).toBeHidden()
  }
})
