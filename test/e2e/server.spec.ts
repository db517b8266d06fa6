import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright/test'
import { type DavServer, startDavServer } from '../support/dav-server.ts'
import { press } from '../support/launch.ts'
import { expect, type RunningApp, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

let server: DavServer
test.beforeEach(async () => {
  server = await startDavServer()
})
test.afterEach(async () => {
  await server.stop()
})

/** Opens the part of the export dialog that sends to a server. */
async function openServerPart({ app, page }: RunningApp) {
  await press(app, 'Control+E')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('tab', { name: 'Calendar server' }).click()
  return dialog
}

/** Connects to the server and has its DB experts sent into a new calendar. */
async function setUp(page: Page, dialog: Awaited<ReturnType<typeof openServerPart>>) {
  await dialog.getByRole('textbox', { name: 'Address' }).fill(server.url)
  await dialog.getByRole('textbox', { name: 'User name' }).fill(server.user)
  await dialog.getByLabel('Password').fill(server.password)
  await page.keyboard.press('Enter')
  await expect(dialog.getByRole('status')).toContainText('which has 1 calendar')
  await dialog.getByRole('button', { name: 'Do not send Sample 2017', exact: true }).click()
  const add = dialog.getByRole('combobox', { name: 'Add a calendar' })
  await expect(add).toBeFocused()
  for (const [typed, name] of [
    ['Open', 'Sample 2017 · open'],
    ['DB', 'Sample 2017 · DB'],
  ] as const) {
    await page.keyboard.type(typed)
    await expect(page.locator('[data-combobox-selected]')).toHaveText(new RegExp(`^${typed}`))
    await page.keyboard.press('Enter')
    await expect(add).toHaveValue('')
    await expect(dialog.getByRole('combobox', { name: `Where ${name} goes` })).toBeVisible()
  }
  await dialog.getByRole('button', { name: 'Do not send Sample 2017 · open' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Where Sample 2017 · DB goes' })).toHaveValue('New: Sample-2017-DB')
}

test('calendars go to a server: set up, seen before they are sent, sent, changed, and left alone where others changed them', async ({
  desktop,
}) => {
  const running = await desktop.start()
  const { app, page } = running
  await openSample(page)
  const path = `/calendars/${server.user}/Sample-2017-DB/`
  const there = () => [...server.objects.keys()].filter(object => object.startsWith(path))

  const dialog = await openServerPart(running)
  await test.step('what is missing is asked for in its field', async () => {
    const [address, user] = ['Address', 'User name'].map(name => dialog.getByRole('textbox', { name })) as [
      ReturnType<typeof dialog.getByRole>,
      ReturnType<typeof dialog.getByRole>,
    ]
    await dialog.getByRole('button', { name: 'Connect' }).click()
    await expect(address).toBeFocused()
    await expect(address).toHaveAccessibleDescription('Give the server’s address.')
    await page.keyboard.type(server.url)
    await expect(address).not.toHaveAttribute('aria-invalid', 'true')
    await page.keyboard.press('Enter')
    await expect(user).toBeFocused()
    await expect(user).toHaveAccessibleDescription('Give the user name.')
    expect(await findings(page)).toEqual([])
  })

  await test.step('a wrong password has a sentence, the right one leads on to the calendars', async () => {
    await dialog.getByRole('textbox', { name: 'Address' }).fill(server.url)
    await dialog.getByRole('textbox', { name: 'User name' }).fill(server.user)
    await dialog.getByLabel('Password').fill('guess')
    await dialog.getByRole('button', { name: 'Connect' }).click()
    await expect(dialog.getByRole('alert')).toContainText('does not take this name and password')
    await setUp(page, dialog)
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Save' }).click()
  })

  await test.step('what will be sent is seen before anything is', async () => {
    await expect(dialog).toContainText(
      `1 calendar of the draft, until something is published, to ${new URL(server.url).host}, as ${server.user}`,
    )
    await expect(dialog).toContainText('Never sent')
    await dialog.getByRole('button', { name: 'See what will be sent' }).click()
    await expect(dialog).toContainText('43 new, in a calendar that is made for them')
    expect(await findings(page)).toEqual([])
    expect(there()).toEqual([])
    await dialog.getByText('New (43)').click()
    await expect(dialog.getByRole('button', { name: 'Send', exact: true })).toBeInViewport({ ratio: 1 })
    await expect(dialog.getByRole('tab', { name: 'Calendar file' })).toBeInViewport({ ratio: 1 })
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(dialog.getByRole('status')).toHaveText('Sent: 43 new')
    expect(there()).toHaveLength(43)
    await dialog.getByRole('button', { name: 'Copy address: Sample 2017 · DB' }).click()
    await said(page, 'Copied the address of Sample 2017 · DB')
    expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(new URL(path, server.url).href)
    expect(await findings(page)).toEqual([])
  })

  await test.step('the second time there is nothing to send', async () => {
    await dialog.getByRole('button', { name: 'Look again' }).click()
    await expect(dialog).toContainText('43 as they are')
    await expect(dialog.getByRole('status')).toContainText('nothing will be sent')
  })

  await test.step('what somebody else changed or removed there is told and left alone', async () => {
    const [first, second] = there() as [string, string]
    const theirs = server.objects.get(first)?.replace('SUMMARY:', 'SUMMARY:Tea before ') as string
    server.edit(first, theirs)
    server.remove(second)
    await dialog.getByRole('button', { name: 'Back' }).click()
    await expect(dialog).toContainText(/Last sent \d+ [A-Z][a-z]{2} 20\d\d \d\d:\d\d/)
    await expect(dialog).not.toContainText('not all of it')
    await expect(dialog.getByRole('button', { name: 'Copy address: Sample 2017 · DB' })).toBeVisible()
    await dialog.getByRole('button', { name: 'Change…' }).press('Enter')
    await expect(dialog.getByRole('combobox', { name: 'Add a calendar' })).toBeFocused()
    await dialog.getByRole('button', { name: 'Account…' }).press('Enter')
    await expect(dialog.getByRole('textbox', { name: 'Address' })).toBeFocused()
    await dialog.getByRole('button', { name: 'Back' }).press('Enter')
    await dialog.getByRole('button', { name: 'See what will be sent' }).click()
    await expect(dialog).toContainText('2 changed by others, 41 as they are')
    await expect(dialog.getByText(/^Changed on the server by somebody else: left as it is/)).toBeFocused()
    await expect(dialog).toContainText(/There: \d+ \w+ \d\d:\d\d Tea before DB · .*Ours: \d+ \w+ \d\d:\d\d DB · /)
    await expect(dialog.getByRole('checkbox', { checked: true })).toHaveCount(0)
    await expect(dialog.getByRole('button', { name: 'Send', exact: true })).toBeDisabled()
    await dialog.getByRole('checkbox', { name: /^Put it back: .* DB · / }).check()
    expect(await findings(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(dialog).toContainText('Sent: 1 new')
    expect(server.objects.get(first)).toBe(theirs)
    expect(server.objects.has(second)).toBe(true)
  })

  await test.step('unless ours is wanted instead, which holds for what was seen and is not remembered', async () => {
    const [first] = there() as [string]
    const replace = dialog.getByRole('checkbox', { name: /^Replace it with ours: .*Ours: .* DB · / })
    await dialog.getByRole('button', { name: 'Look again' }).click()
    await replace.press('Space')
    server.edit(first, 'theirs, later')
    await dialog.getByRole('button', { name: 'Send', exact: true }).press('Enter')
    await expect(dialog).toContainText('Changed on the server by somebody else: left as it is (1)')
    expect(server.objects.get(first)).toBe('theirs, later')
    await dialog.getByRole('button', { name: 'Look again' }).click()
    await expect(replace).not.toBeChecked()
    await expect(dialog).toContainText('There: something that cannot be read as an event')
    await replace.press('Space')
    await expect(dialog.getByRole('status')).toHaveText('1 change will be made there.')
    await dialog.getByRole('button', { name: 'Send', exact: true }).press('Enter')
    await expect(dialog.getByRole('status')).toHaveText('Sent: 1 changed')
    expect(server.objects.get(first)).toContain('BEGIN:VEVENT')
    server.edit(first, 'theirs')
  })

  await test.step('the password is in no file of the desk', async () => {
    await dialog.getByRole('button', { name: 'Close', exact: true }).click()
    await expect(dialog).toBeHidden()
    const desk = join(desktop.folder, 'desk')
    const ours = readdirSync(desk, { recursive: true, encoding: 'utf8' }).filter(name =>
      /\.(json|jsonl|log|watchbill)$/.test(name),
    )
    expect(ours.some(name => name.startsWith('sent'))).toBe(true)
    for (const name of ours) expect(readFileSync(join(desk, name), 'latin1')).not.toContain('not: a secret')
  })

  await test.step('publishing leads there, and what is published is sent from then on', async () => {
    await press(app, 'Control+Shift+E')
    await page.getByRole('button', { name: 'Publish and send to the server…' }).click()
    await expect(dialog).toContainText('1 calendar of what is published')
    await dialog.getByRole('button', { name: 'See what will be sent' }).click()
    await expect(dialog).toContainText('42 as they are')
  })
})

test('sending is cancelled and goes on, stops with a sentence where the server fails, and completes later', async ({
  desktop,
}) => {
  const running = await desktop.start()
  const { page } = running
  await openSample(page)
  const dialog = await openServerPart(running)
  await setUp(page, dialog)
  await dialog.getByRole('button', { name: 'Save' }).press('Enter')
  await expect(dialog.getByRole('button', { name: 'See what will be sent' })).toBeFocused()
  await page.keyboard.press('Enter')

  await test.step('cancelled in the middle', async () => {
    let requests = 0
    server.misbehave(({ method }) => method === 'PUT' && ++requests > 9)
    await expect(dialog.getByRole('button', { name: 'Send', exact: true })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('9 of 43')).toBeVisible()
    expect(await findings(page)).toEqual([])
    await expect(dialog.getByRole('button', { name: 'Cancel' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('34 things are left')
    await expect(dialog.getByRole('button', { name: 'See what is left to send' })).toBeFocused()
  })

  await test.step('the server has no room left', async () => {
    let requests = 0
    server.misbehave(({ method }, response) => {
      if (method !== 'PUT' || ++requests <= 5) return false
      response.writeHead(507).end()
      return true
    })
    await dialog.getByRole('button', { name: 'See what is left to send' }).click()
    await expect(dialog).toContainText('9 as they are')
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(dialog.getByRole('alert')).toContainText('has no room left')
  })

  await test.step('and then it has: sending goes on when the dialog is closed, and what came of it is told', async () => {
    let wakeUp = (_handled: boolean) => {}
    const awake = new Promise<boolean>(resolve => {
      wakeUp = resolve
    })
    server.misbehave(({ method }) => method === 'PUT' && awake)
    await dialog.getByRole('button', { name: 'See what is left to send' }).click()
    await dialog.getByRole('button', { name: 'Send', exact: true }).click()
    await expect(dialog.getByText('0 of 29')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await said(page, 'Sending to the server goes on.')
    await openServerPart(running)
    await expect(dialog.getByText('0 of 29')).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    wakeUp(false)
    await said(page, 'Sent: 29 new')
    await openServerPart(running)
    await dialog.getByRole('button', { name: 'See what will be sent' }).click()
    await expect(dialog).toContainText('43 as they are')
  })
})

/** Lets the desktop have a keychain: on a machine for tests there is none. */
async function withKeychain({ app }: RunningApp) {
  await app.evaluate(({ safeStorage }) => {
    safeStorage.setUsePlainTextEncryption(true)
    safeStorage.getSelectedStorageBackend = () => 'gnome_libsecret'
  })
}

test('where the desktop has a keychain the password outlives the app, sealed, and is forgotten with the server', async ({
  desktop,
}) => {
  const first = await desktop.start()
  await withKeychain(first)
  await openSample(first.page)
  const setting = await openServerPart(first)
  await expect(setting).toContainText('Kept in the keychain of this system')
  await setUp(first.page, setting)
  await setting.getByRole('button', { name: 'Save' }).click()
  await expect(setting).toContainText('1 calendar of the draft')
  await first.quit()
  const sealed = readFileSync(join(desktop.folder, 'desk', 'secrets.json'), 'utf8')
  expect(sealed).not.toContain('not: a secret')
  expect(sealed).not.toContain(Buffer.from(server.password).toString('base64'))

  const second = await desktop.start()
  await withKeychain(second)
  const dialog = await openServerPart(second)
  await expect(dialog.getByLabel('Password')).toHaveCount(0)
  await dialog.getByRole('button', { name: 'See what will be sent' }).click()
  await expect(dialog).toContainText('43 new')
  await dialog.getByRole('button', { name: 'Back' }).click()
  await dialog.getByRole('button', { name: 'Forget this server' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Address' })).toHaveValue('')
  expect(readFileSync(join(desktop.folder, 'desk', 'secrets.json'), 'utf8')).toBe('{}')
})
