import { join } from 'node:path'
import type { ElectronApplication, Locator, Page } from 'playwright/test'
import { foundInFile } from '../support/disk.ts'
import { menuLabel, press } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { openSample, said } from './year.ts'

const grid = (page: Page): Locator => page.getByRole('grid', { name: 'People by roles' })
const cell = (page: Page): Locator => grid(page).getByRole('gridcell')
const dialog = (page: Page, name: string | RegExp): Locator => page.getByRole('dialog', { name })

/** Opens the sample and goes to its people. */
async function openPeople(page: Page): Promise<void> {
  await openSample(page)
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'People' }).click()
  await expect(grid(page)).toBeVisible()
}

/** Lists the people with a name, and puts the keyboard on the first of them, in a column. */
async function find(page: Page, name: string, column: string): Promise<void> {
  const field = page.getByRole('textbox', { name: /^Filter by name/ })
  await field.fill(name)
  await expect(cell(page)).toHaveAccessibleName(new RegExp(`^${name}`))
  await field.press('ArrowDown')
  await page.keyboard.press('Home')
  const heads = await page.getByRole('button', { name: /^Sort/ }).allInnerTexts()
  for (let at = 0; at < heads.indexOf(column); at++) await page.keyboard.press('ArrowRight')
}

/** Takes the newest change back by its key, once the menu names it: before, it is still being written anew. */
async function undo(app: ElectronApplication, label: RegExp): Promise<void> {
  await expect.poll(() => menuLabel(app, 'undo')).toMatch(label)
  await press(app, 'Control+Z')
}

test('levels, dates and names are typed into the cells', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openPeople(page)
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const levels = (name: string) =>
    foundInFile(
      file,
      `SELECT role.code, level, "from", until FROM qualification JOIN role ON role.id = role_id
       JOIN person ON person.id = person_id WHERE person.name = '${name}' ORDER BY code, "from"`,
    )
  const person = (name: string) =>
    foundInFile(file, `SELECT institute, joined, "left" FROM person WHERE name = '${name}'`)

  await test.step('a letter sets a level, Delete takes it away, Ctrl+Z brings it back', async () => {
    await find(page, 'Bao Marchetto', 'ORM')
    await expect(cell(page)).toHaveAccessibleName('Bao Marchetto; Offline Run Manager: no level')
    await page.keyboard.press('e')
    await said(page, 'Bao Marchetto: expert in ORM')
    expect(levels('Bao Marchetto')).toEqual([
      ['DQM', 'trainee', '2015-01-01', null],
      ['ORM', 'expert', null, null],
    ])
    await page.keyboard.press('Delete')
    await said(page, 'Bao Marchetto: no longer in ORM')
    expect(levels('Bao Marchetto')).toEqual([['DQM', 'trainee', '2015-01-01', null]])
    await undo(app, /Bao Marchetto: no longer in ORM/)
    await said(page, 'Undone: Bao Marchetto: no longer in ORM')
    expect(levels('Bao Marchetto')).toHaveLength(2)
  })

  await test.step('a date that is none is said at the cell, Esc leaves all as it was', async () => {
    await grid(page).press('ArrowLeft')
    await page.keyboard.press('F2')
    await page.keyboard.type('soon')
    await page.keyboard.press('Enter')
    await expect(grid(page).getByRole('alert')).toContainText('Write a date')
    await page.keyboard.press('Escape')
    await expect(grid(page)).toBeFocused()
    expect(person('Bao Marchetto')).toEqual([['RWTH', null, null]])
  })

  await test.step('a left date with bookings behind it is taken, and says how many break a rule', async () => {
    await find(page, 'Dmitri Quarrington', 'Left')
    await page.keyboard.type('1 aug 2017')
    await page.keyboard.press('Enter')
    await said(page, /Dmitri Quarrington: left date\. \d+ bookings now break a rule, the first on DQM, 12 Aug 15:00/)
    expect(person('Dmitri Quarrington')).toEqual([['TRIESTE', null, '2017-08-01']])
  })

  await test.step('an institute is typed and goes on to the right with Tab', async () => {
    await find(page, 'Dmitri Quarrington', 'Institute')
    await page.keyboard.type('DESY')
    await page.keyboard.press('Tab')
    await expect(cell(page)).toHaveAccessibleName('Dmitri Quarrington; Subsystem: CASTOR')
    expect(person('Dmitri Quarrington')).toEqual([['DESY', null, '2017-08-01']])
  })
})

test('dates of a level are edited as stretches', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openPeople(page)
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await find(page, 'Bao Corvino', 'DQM')
  await page.keyboard.press('Enter')
  const editor = dialog(page, 'Bao Corvino in DQM')
  await expect(editor.getByRole('textbox', { name: 'Until, stretch 1' })).toBeFocused()
  await editor.getByRole('button', { name: 'Renew by a year: stretch 1' }).click()
  await editor.getByRole('button', { name: 'Add a stretch' }).click()
  await editor.getByRole('textbox', { name: 'Until, stretch 2' }).fill('1 jan 2018')
  await editor.getByRole('button', { name: 'Save' }).click()
  await expect(editor).toContainText('Has to come after the start.')
  await expect(editor.getByRole('textbox', { name: 'Until, stretch 2' })).toBeFocused()
  await page.keyboard.press('Control+A')
  await page.keyboard.type('1 jan 2019')
  await page.keyboard.press('Enter')
  await said(page, 'Bao Corvino: levels in DQM')
  expect(
    foundInFile(
      file,
      `SELECT level, until FROM qualification JOIN person ON person.id = person_id
       WHERE person.name = 'Bao Corvino' ORDER BY until`,
    ),
  ).toEqual([
    ['qualified', '2018-05-01'],
    ['qualified', '2019-01-01'],
  ])
})

test('several people are changed as one, away as one, and one is deleted with their bookings', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openPeople(page)
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await find(page, 'Dmitri', 'Name')
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('Shift+ArrowDown')
  await page.getByRole('button', { name: 'Change 3 people…' }).click()
  const bulk = dialog(page, 'Change 3 people')
  await bulk.getByRole('combobox', { name: 'Institute' }).fill('CERN')
  await bulk.getByRole('button', { name: 'Change 3 people' }).click()
  await said(page, /and 2 others: institute/)
  const atCern = `SELECT count(*) FROM person WHERE institute = 'CERN' AND name LIKE 'Dmitri%'`
  expect(foundInFile(file, atCern)).toEqual([[3]])

  await page.getByRole('button', { name: 'Away…' }).click()
  const away = dialog(page, 'Away')
  await away.getByRole('textbox', { name: 'First day' }).fill('1 mar 2017')
  await away.getByRole('textbox', { name: 'Last day' }).fill('5 mar 2017')
  await away.getByRole('textbox', { name: 'Reason' }).fill('workshop')
  await away.getByRole('button', { name: 'Add' }).click()
  await said(page, /and 2 others: away 1 Mar 2017 – 5 Mar 2017/)
  const absences = `SELECT start, "end" FROM absence WHERE reason = 'workshop'`
  expect(foundInFile(file, absences)).toEqual(Array(3).fill(['2017-03-01', '2017-03-06']))
  await expect(away).toBeHidden()
  await undo(app, /away 1 Mar 2017/)
  await said(page, /Undone: .*away/)
  expect(foundInFile(file, absences)).toEqual([])

  await page.getByRole('button', { name: 'Choose nobody' }).click()
  await find(page, 'Dmitri Quarrington', 'Name')
  await page.keyboard.press('Delete')
  const remove = dialog(page, 'Delete Dmitri Quarrington')
  await expect(remove).toContainText('14 bookings, the first on 1 Mar 2017 23:00.')
  await remove.getByRole('radio', { name: 'Take off 14 bookings and delete' }).check()
  await remove.getByRole('button', { name: 'Take off 14 bookings and delete' }).click()
  await said(page, 'Delete Dmitri Quarrington and take off 14 bookings')
  expect(foundInFile(file, `SELECT count(*) FROM person WHERE name = 'Dmitri Quarrington'`)).toEqual([[0]])
})

test('people are added, pasted and merged', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openPeople(page)
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const people = (like: string) =>
    foundInFile(file, `SELECT name, email, institute FROM person WHERE name LIKE '${like}' ORDER BY email`)

  await test.step('a form that is wrong says so at its fields', async () => {
    await press(app, 'Control+Shift+N')
    const add = dialog(page, 'Add a person')
    await expect(add.getByRole('textbox', { name: 'Name' })).toBeFocused()
    await page.keyboard.type('Ned Ode')
    await page.keyboard.press('Enter')
    await expect(add.getByRole('textbox', { name: 'E-mail' })).toBeFocused()
    await page.keyboard.type('ned@example.org')
    await page.keyboard.press('Enter')
    await said(page, 'Add Ned Ode')
    expect(people('Ned%')).toEqual([['Ned Ode', 'ned@example.org', '']])
  })

  await test.step('a part of a spreadsheet is previewed and taken as one change', async () => {
    const lines = [
      'name\temail\tinstitute\tDQM',
      'Ned Ode\t\tKIT\tQ',
      'Ned Odé\tn.ode@example.org\tKIT\tE',
      'Who?\t\t\tE',
    ]
    await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), lines.join('\r\n'))
    await grid(page).focus()
    await press(app, 'Control+V')
    const paste = dialog(page, 'Paste people')
    await expect(paste).toContainText('1 added, 1 changed, 1 refused')
    await expect(paste).toContainText('refused: nobody is called “Who?”')
    await paste.getByRole('button', { name: 'Take 2 lines' }).click()
    await said(page, 'Add 1, change 1 people')
    expect(people('Ned%')).toEqual([
      ['Ned Odé', 'n.ode@example.org', 'KIT'],
      ['Ned Ode', 'ned@example.org', 'KIT'],
    ])
  })

  await test.step('who is there twice is found and becomes one', async () => {
    await page.getByRole('button', { name: /^Duplicates/ }).click()
    const merge = dialog(page, 'Merge duplicates')
    await merge.getByRole('radio', { name: 'Which e-mail stays: ned@example.org' }).check()
    await merge.getByRole('radio', { name: 'Which name stays: Ned Odé' }).check()
    await merge.getByRole('button', { name: 'Merge Ned Ode into Ned Odé' }).click()
    await said(page, 'Merge Ned Ode into Ned Odé')
    expect(people('Ned%')).toEqual([['Ned Odé', 'ned@example.org', 'KIT']])
  })
})

test('the page of a person tells what comes, and keeps their wishes', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openPeople(page)
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  await find(page, 'Dmitri Quarrington', 'Name')
  await page.keyboard.press('Control+Enter')
  const side = page.getByRole('complementary', { name: 'Person: Dmitri Quarrington' })
  await expect(side).toContainText('14 bookings · 19 points')
  await side.getByRole('button', { name: 'Wish…' }).click()
  const wish = dialog(page, 'A wish')
  await wish.getByRole('textbox', { name: 'First day' }).fill('24 dec 2017')
  await wish.getByRole('textbox', { name: 'Last day' }).fill('23 dec 2017')
  await page.keyboard.press('Enter')
  await expect(wish).toContainText('Is before the first day.')
  await wish.getByRole('textbox', { name: 'Last day' }).fill('26 dec 2017')
  await page.keyboard.press('Enter')
  await expect(side.getByRole('button', { name: 'Edit: would rather not 24–26 December 2017' })).toBeVisible()
  expect(foundInFile(file, `SELECT start, "end", wish FROM wish WHERE start = '2017-12-24'`)).toEqual([
    ['2017-12-24', '2017-12-27', 'unwanted'],
  ])
  await side.getByRole('button', { name: 'Edit: would rather not 24–26 December 2017' }).click()
  await wish.getByRole('button', { name: 'Remove' }).click()
  await expect(wish).toBeHidden()
  expect(foundInFile(file, `SELECT count(*) FROM wish WHERE start = '2017-12-24'`)).toEqual([[0]])
  const changes = side.getByRole('region', { name: 'History' }).getByRole('listitem')
  await expect(changes.first()).toContainText(/wish.*Dmitri Quarrington/i)
  await expect(changes).toHaveCount(3)
  await side.getByRole('button', { name: 'Export their calendar…' }).click()
  await expect(dialog(page, 'Export').getByRole('radio', { name: /person/i })).toBeChecked()
  await page.keyboard.press('Escape')
  await side.getByRole('button', { name: 'Show DQM, 17 Aug 15:00' }).click()
  const booking = page.getByRole('complementary', { name: 'Day' }).getByRole('region', { name: 'Booking', exact: true })
  await expect(booking.getByRole('heading', { name: 'Dmitri Quarrington' })).toBeFocused()
})

test('people are copied as rows and pasted again, changed, as a spreadsheet would give them back', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openPeople(page)
  const file = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const institutes = () =>
    foundInFile(
      file,
      `SELECT name, institute FROM person WHERE name IN ('Anil Fontaneda', 'Bao Ashgrove') ORDER BY name`,
    )
  const all = () => foundInFile(file, 'SELECT * FROM person ORDER BY id')
  const before = all()
  await grid(page).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Shift+ArrowDown')
  await press(app, 'Control+C')
  await said(page, 'Copied 2 people')
  const table = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(table.split(/\r?\n/)).toHaveLength(3)
  expect(table).toContain('Anil Fontaneda\t')

  await press(app, 'Control+V')
  const paste = dialog(page, 'Paste people')
  await expect(paste).toContainText('2 as they are')
  await page.keyboard.press('Escape')
  await expect(paste).toHaveCount(0)
  await expect(grid(page)).toBeFocused()
  expect(all()).toEqual(before)

  const rows = table.split(/\r?\n/).map(row => row.split('\t'))
  const column = rows[0]?.findIndex(head => /institute/i.test(head)) ?? -1
  const moved = rows.map((row, index) => row.map((cell, at) => (index > 0 && at === column ? 'KIT' : cell)).join('\t'))
  await app.evaluate(({ clipboard }, text) => clipboard.writeText(text), moved.join('\n'))
  await press(app, 'Control+V')
  await paste.getByRole('button', { name: 'Take 2 lines' }).click()
  await expect.poll(institutes).toEqual([
    ['Anil Fontaneda', 'KIT'],
    ['Bao Ashgrove', 'KIT'],
  ])
})
