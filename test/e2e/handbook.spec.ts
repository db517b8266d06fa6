import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { menu, press, saveTo } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

test('the page of a role is read, written with a preview, found from everywhere, and undone', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  await menu(app, 'palette')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type('handbook db')
  await page.getByRole('option', { name: /Handbook: DB/ }).click()
  await expect(page.getByRole('heading', { name: 'What is not known' })).toBeVisible()

  await page.getByRole('button', { name: 'Edit the page' }).click()
  await expect(page.getByLabel('Page of DB, in Markdown')).toBeFocused()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(
    '\n## Where to call\n\n- [desk](https://example.org/desk) <script>alert(1)</script>\n\nAddress: https://example.org/db\n',
  )
  const preview = page.getByRole('region', { name: 'How it reads' })
  await expect(preview.getByRole('heading', { name: 'Where to call' })).toBeVisible()
  await expect(preview.getByText('<script>alert(1)</script>')).toBeVisible()
  expect(await findings(page)).toEqual([])

  await test.step('what is written stays while something else is looked at', async () => {
    await menu(app, 'screen-year')
    await menu(app, 'screen-roles')
    await expect(page.getByLabel('Page of DB, in Markdown')).toHaveValue(/Where to call/)
  })
  await page.getByRole('button', { name: 'Save' }).click()
  await said(page, 'Change the page of DB')
  const stored = new Database(join(desktop.folder, 'desk', 'Sample 2017.watchbill'), { readonly: true })
  const text = stored
    .prepare("SELECT text FROM handbook_page JOIN role ON role.id = role_id WHERE code = 'DB'")
    .pluck()
    .get()
  stored.close()
  expect(text).toContain('## Where to call')

  await test.step('an exported calendar names its address', async () => {
    const path = join(desktop.folder, 'whole.ics')
    await saveTo(app, path)
    await press(app, 'Control+E')
    await expect(page.getByRole('radio', { name: 'The whole rota' })).toBeFocused()
    await page.keyboard.press('Enter')
    await said(page, 'to whole.ics')
    const events = readFileSync(path, 'utf8').replaceAll('\r\n ', '').split('BEGIN:VEVENT')
    const named = events.filter(event => event.includes('\\nHandbook: https://example.org/db\r\n'))
    expect(named).toHaveLength(events.filter(event => event.includes('SUMMARY:DB ')).length)
    expect(named.length).toBeGreaterThan(40)
  })

  await test.step('a link opens outside of the app', async () => {
    await app.evaluate(({ shell }) => {
      Object.assign(shell, { opened: [], openExternal: async (url: string) => void Object(shell).opened.push(url) })
    })
    await page.getByRole('link', { name: 'desk', exact: true }).click()
    await expect
      .poll(() => app.evaluate(({ shell }) => Object(shell).opened as string[]))
      .toEqual(['https://example.org/desk'])
    expect(page.url()).toBe('app://watchbill/index.html')
    await app.evaluate(({ shell }) => {
      Object.assign(shell, { openExternal: () => Promise.reject(new Error('no application')) })
    })
    await page.getByRole('link', { name: 'desk', exact: true }).click()
    await expect(page.getByRole('alert')).toContainText('could not open https://example.org/desk. Copy the address')
  })

  await menu(app, 'undo')
  await said(page, 'Undone: Change the page of DB')
  await expect(page.getByRole('heading', { name: 'Where to call' })).toHaveCount(0)
})
