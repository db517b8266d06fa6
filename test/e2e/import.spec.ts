import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { LocalDate } from '../../rota/time.ts'
import { bookingsInFile, rowsInFile } from '../support/disk.ts'
import { choose, press, saveTo } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { clickDay, dayPanel, openSample, said } from './year.ts'

const operations2016 = resolve(import.meta.dirname, '..', 'data', 'operations-2016.csv')
const sample = resolve(import.meta.dirname, '..', '..', 'electron', 'sample-2017')

test('the operations calendar of 2016 goes into a new rota and shows on its Year screen', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await saveTo(app, join(desktop.folder, 'Rota 2016'))
  await page.getByRole('button', { name: /New rota/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('Rota 2016')
  await dialog.getByRole('textbox', { name: /year/i }).fill('2016')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No period asks for anybody yet')).toBeVisible()

  await choose(app, operations2016)
  await press(app, 'Control+I')
  const preview = page.getByRole('dialog', { name: 'Import tables' })
  await preview.getByRole('button', { name: 'Choose files…' }).click()
  await expect(preview).toContainText('Operations calendar')
  await expect(preview).toContainText('37 added')
  await preview.getByRole('button', { name: 'Import 37 rows' }).click()
  await said(page, 'Imported 37 rows')
  const figures = page.getByRole('table', { name: 'Figures of each role' })
  await expect(figures).not.toContainText('No period')
  await expect(figures.getByRole('row', { name: /DQM/ })).toContainText('1,098')
  await clickDay(page, '2016-04-10' as LocalDate, '15:00')
  const calendar = dayPanel(page).getByRole('region', { name: 'Operations calendar' })
  await expect(calendar).toContainText('LHC beam commissioning')

  await press(app, 'Control+Z')
  await expect(page.getByText('No period asks for anybody yet')).toBeVisible()
})

test('damaged files and files of another kind are refused in words, and nothing changes', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const rota = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const before = bookingsInFile(rota)
  const file = (name: string, text: string | Buffer) => {
    const path = join(desktop.folder, name)
    writeFileSync(path, text)
    return path
  }
  const [header, ...rows] = readFileSync(operations2016, 'utf8').split('\n')
  const damaged = file('damaged.csv', `${header}\n${rows[0]}\n"cut off, physics`)
  const picture = file('picture.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 1, 2, 3]))
  const other = file('shopping.csv', 'item,price\nmilk,2\n')
  const wrong = file(
    'absences.csv',
    'email,start,end,reason\nnobody@example.org,2017-01-01,2017-01-02,x\nsoren.lindqvarn@example.org,2017-02-09,2017-02-03,x\n',
  )

  await choose(app, damaged, picture, other, wrong)
  await press(app, 'Control+I')
  const preview = page.getByRole('dialog', { name: 'Import tables' })
  await preview.getByRole('button', { name: 'Choose files…' }).click()
  const tab = (name: string) => preview.getByRole('tab', { name: new RegExp(name) })
  await tab('damaged.csv').click()
  await expect(preview).toContainText(/A quote is not closed on line 3/)
  await tab('picture.csv').click()
  await expect(preview).toContainText('The file is not plain text')
  await tab('shopping.csv').click()
  await expect(preview).toContainText('Its columns are not called as Watchbill calls them')
  await tab('absences.csv').click()
  await expect(preview).toContainText('nobody@example.org” is nobody’s e-mail')
  await expect(preview).toContainText('With end “2017-02-03” it would not end after it begins')
  await expect(preview.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
  await page.keyboard.press('Escape')
  await expect(preview).toBeHidden()
  expect(bookingsInFile(rota)).toEqual(before)
  await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
})

test('a table that changes what is there says field by field what it changes', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const rota = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const levels = join(desktop.folder, 'levels.csv')
  const lines = readFileSync(join(sample, 'qualifications.csv'), 'utf8').split(/\r?\n/)
  const [header, ...rows] = lines.filter(line => line !== '')
  const raised = rows.map(row => row.replace(',trainee,', ',qualified,'))
  const changed = rows.filter((row, index) => row !== raised[index]).length
  writeFileSync(levels, [header, ...raised].join('\n'))
  const levelsInFile = () => rowsInFile(rota, 'qualification').filter(({ level }) => level === 'trainee').length
  const before = levelsInFile()

  await choose(app, levels)
  await press(app, 'Control+I')
  const preview = page.getByRole('dialog', { name: 'Import tables' })
  await preview.getByRole('button', { name: 'Choose files…' }).click()
  await expect(preview).toContainText(`${changed} changed: found by person, role and first day`)
  await expect(preview.getByRole('listitem').first()).toHaveText('level trainee →becomes qualified')
  await page.mouse.move(0, 0)
  expect(await findings(page)).toEqual([])
  await preview.getByRole('button', { name: `Import ${changed} rows` }).click()
  await said(page, `Imported ${changed} rows`)
  await expect.poll(levelsInFile).toBe(0)
  await press(app, 'Control+Z')
  await expect.poll(levelsInFile).toBe(before)
})

test('files dropped on the window open the same preview', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openSample(page)
  const text = 'name,email,institute,subsystem,joined,left\nNora New,nora.new@example.org,CERN,DQM,,\n'
  const transfer = await page.evaluateHandle(content => {
    const data = new DataTransfer()
    data.items.add(new File([content], 'people.csv', { type: 'text/csv' }))
    return data
  }, text)
  for (const type of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('body', type, { dataTransfer: transfer })
  const preview = page.getByRole('dialog', { name: 'Import tables' })
  await expect(preview).toContainText('1 added')
  await preview.getByRole('button', { name: 'Import 1 row' }).click()
  await said(page, 'Imported 1 row')
})
