import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bookingsInFile } from '../support/disk.ts'
import { choose, press, saveTo } from '../support/launch.ts'
import { expect, test } from './app.ts'
import { findings } from './axe.ts'
import { openSample, said } from './year.ts'

test('all tables go out as a workbook, and nothing changes when it comes back', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const path = join(desktop.folder, 'all.xlsx')
  await saveTo(app, path)
  await press(app, 'Control+E')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('tab', { name: 'Tables' }).click()
  await expect(dialog.getByRole('checkbox')).toHaveCount(10)
  expect(await findings(page)).toEqual([])
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await said(page, 'to all.xlsx')
  expect(existsSync(path)).toBe(true)

  await choose(app, path)
  await press(app, 'Control+I')
  const preview = page.getByRole('dialog', { name: 'Import tables' })
  await preview.getByRole('button', { name: 'Choose files…' }).click()
  await expect(preview.getByRole('tab')).toHaveCount(10)
  await expect(preview.getByRole('tab', { name: 'all.xlsx: Bookings' })).toContainText('844 as they are')
  await expect(preview.getByRole('tab', { name: 'all.xlsx: Coverage' })).toContainText('Computed: left out')
  await expect(preview).toContainText('The rota already holds all of it.')
  await expect(preview.getByRole('button', { name: 'Import', exact: true })).toBeDisabled()
})

test('where a table cannot be written it is said which were', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  mkdirSync(join(desktop.folder, 'Sample-2017-absences.csv'))
  await choose(app, desktop.folder)
  await press(app, 'Control+E')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('tab', { name: 'Tables' }).click()
  await dialog.getByRole('radio', { name: 'CSV with commas' }).check()
  await dialog.getByRole('button', { name: 'Export…' }).click()
  const alert = dialog.getByRole('alert')
  await expect(alert).toContainText('Sample-2017-absences.csv could not be written')
  await expect(alert).toContainText(
    '2 of 10 files were written: Sample-2017-people.csv, Sample-2017-qualifications.csv; nothing else was changed.',
  )
  expect(existsSync(join(desktop.folder, 'Sample-2017-people.csv'))).toBe(true)
  expect(existsSync(join(desktop.folder, 'Sample-2017-bookings.csv'))).toBe(false)
})

test('the bookings of a year go out as CSV with semicolons', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const path = join(desktop.folder, 'bookings.csv')
  await saveTo(app, path)
  await press(app, 'Control+E')
  const dialog = page.getByRole('dialog', { name: 'Export' })
  await dialog.getByRole('tab', { name: 'Tables' }).click()
  await dialog.getByRole('button', { name: 'None' }).click()
  await expect(dialog).toContainText('Choose a table first.')
  await dialog.getByRole('checkbox', { name: 'Bookings' }).check()
  await dialog.getByRole('combobox', { name: 'Year' }).click()
  await page.getByRole('option', { name: '2017' }).click()
  await dialog.getByRole('radio', { name: 'CSV with semicolons' }).check()
  await dialog.getByRole('button', { name: 'Export…' }).click()
  await said(page, 'Exported 844 rows to bookings.csv')
  const [head, first] = readFileSync(path, 'utf8').split('\r\n')
  expect(head?.startsWith('\uFEFFrole;start;start_utc;end;')).toBe(true)
  expect(first).toContain('ORM;2017-01-04T09:00:00+01:00;2017-01-04T08:00:00Z;')
})

test('a table with headings of its own is read as somebody says, and is known again', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const file = (name: string, text: string) => {
    const path = join(desktop.folder, name)
    writeFileSync(path, text)
    return path
  }
  const leave = file('leave.csv', 'Shifter;First day;Back at work;Why\nHanna Zielenko;3.7.2017;10.7.2017;leave\n')
  await choose(app, leave)
  await press(app, 'Control+I')
  const preview = page.getByRole('dialog', { name: 'Import tables' })
  await preview.getByRole('button', { name: 'Choose files…' }).click()
  await expect(preview).toContainText('Say once which is which')
  await expect(preview.getByRole('combobox', { name: 'Each row is about' })).toHaveValue('Absences')
  await expect(preview.getByRole('combobox', { name: 'What “Shifter” is' })).toHaveValue('person')
  await expect(preview.getByRole('row', { name: /Shifter/ })).toContainText('Hanna Zielenko')
  // A guess is corrected by another choice.
  await preview.getByRole('combobox', { name: 'What “Back at work” is' }).click()
  await page.getByRole('option', { name: 'end', exact: true }).click()
  await page.mouse.move(0, 0)
  expect(await findings(page)).toEqual([])
  await preview.getByRole('button', { name: 'Read it so' }).click()
  await expect(preview).toContainText('Read as you said. Absences: Shifter is person, First day is start')
  await preview.getByRole('button', { name: 'Import 1 row' }).click()
  await said(page, 'Imported 1 row')

  const later = file('later.csv', 'shifter;first day;BACK AT WORK;why\nHanna Zielenko;3.8.2017;10.8.2017;leave\n')
  await choose(app, later)
  await press(app, 'Control+I')
  await preview.getByRole('button', { name: 'Choose files…' }).click()
  await expect(preview).toContainText('Read as you said before. Absences')
  await preview.getByRole('button', { name: 'Import 1 row' }).click()
  await said(page, 'Imported 1 row')
  await press(app, 'Control+Z')
  await said(page, 'Import 1 absence')
})

test('a list of duties by date, shift and name becomes bookings, and says whom a name may mean', async ({
  desktop,
}) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const rota = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const at = (start: string) => bookingsInFile(rota).filter(booking => booking.start === Date.parse(start))
  const path = join(desktop.folder, 'duties.csv')
  const lines = [
    'Date;Shift;Name',
    '24.3.2017;night;Hanna Zielenko',
    '2017-03-25;N;Wexcombe',
    '26.3.2017;22:00;Hanna Zielenko',
  ]
  writeFileSync(path, lines.join('\n'))
  await choose(app, path)
  await press(app, 'Control+I')
  const preview = page.getByRole('dialog', { name: 'Import tables' })
  await preview.getByRole('button', { name: 'Choose files…' }).click()
  await expect(preview.getByRole('combobox', { name: 'Each row is about' })).toHaveValue('Bookings')
  await expect(preview.getByRole('combobox', { name: 'What “Shift” is' })).toHaveValue('shift')
  await expect(preview).toContainText('slots by date and shift')
  await page.mouse.move(0, 0)
  expect(await findings(page)).toEqual([])
  await expect(preview.getByRole('button', { name: 'Read it so' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(preview).toContainText('Name “Wexcombe” may be Tomasz Wexcombe (tomasz.wexcombe@example.org)')
  await expect(preview).toContainText('Shift “22:00”: no such role or start')
  await expect(preview).toContainText('24.3.2017, night, Hanna Zielenko (Hanna Zielenko on DQM, 24 Mar 2017 23:00)')
  await preview.getByRole('button', { name: 'Import 1 row, leave out 2' }).click()
  await said(page, 'Imported 1 row')
  await expect.poll(() => at('2017-03-24T23:00+01:00')).toMatchObject([{ code: 'DQM', name: 'Hanna Zielenko' }])
})

test('a spreadsheet with days as rows and initials in the cells becomes bookings', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await openSample(page)
  const rota = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const before = bookingsInFile(rota).length
  const path = join(desktop.folder, 'shifts 2018.csv')
  const rows = [
    'DQM shifts,,,',
    'Date,07-15,15-23,23-07',
    '8 Jan,HZ,Tomasz Wexcombe,',
    '9 Jan,HZ,,nemo',
    '10 Jan,,Wexcombe,',
  ]
  writeFileSync(path, rows.join('\n'))
  await choose(app, path)
  await press(app, 'Control+I')
  const preview = page.getByRole('dialog', { name: 'Import tables' })
  await preview.getByRole('button', { name: 'Choose files…' }).click()
  await expect(preview.getByRole('tab')).toContainText('A rota with days')
  await expect(preview).toContainText('Each row is a day, with its date in column A (8 Jan, 9 Jan, 10 Jan…)')
  await expect(preview).toContainText('D4 “nemo”: nobody of that name')
  const who = preview.getByRole('combobox', { name: 'Who is “nemo”' })
  await who.fill('Zeno')
  await page.getByRole('option', { name: /Zeno Hollenbeck/ }).click()
  await expect(preview).not.toContainText('nobody of that name')
  await preview.getByRole('combobox', { name: 'Who is “Wexcombe”' }).click()
  await page.getByRole('option', { name: /Tomasz Wexcombe/ }).click()
  await expect(preview).toContainText('C5: Wexcombe (Tomasz Wexcombe)')
  await page.mouse.move(0, 0)
  expect(await findings(page)).toEqual([])

  // The layout is shown, and can be corrected.
  await preview.getByRole('button', { name: 'Change…' }).click()
  await preview.getByRole('combobox', { name: 'Dates stand in' }).click()
  await page.getByRole('option', { name: 'column B' }).click()
  await preview.getByRole('button', { name: 'Read it so' }).click()
  await expect(preview).toContainText('no dates there')
  await preview.getByRole('button', { name: 'Change…' }).click()
  await preview.getByRole('combobox', { name: 'Dates stand in' }).click()
  await page.getByRole('option', { name: 'column A' }).click()
  await preview.getByRole('button', { name: 'Read it so' }).click()
  await expect(preview).toContainText('Opens 2018')
  await preview.getByRole('button', { name: /^Import \d rows$/ }).click()
  await said(page, 'Imported')
  await expect.poll(() => bookingsInFile(rota).length).toBe(before + 5)
  await press(app, 'Control+Z')
  await expect.poll(() => bookingsInFile(rota).length).toBe(before)

  // The next ones of the same shape are read as this one was; what is said otherwise of one holds for all.
  const later = ['Feb', 'Mar'].map(month => {
    const path = join(desktop.folder, `${month} 2018.csv`)
    const days = [`1 ${month},,Wexcombe,`, `2 ${month},HZ,,`, `3 ${month},,Wexcombe,nemo`]
    writeFileSync(path, [...rows.slice(0, 2), ...days].join('\n'))
    return path
  })
  await choose(app, ...later)
  await press(app, 'Control+I')
  await preview.getByRole('button', { name: 'Choose files…' }).click()
  await expect(preview).toContainText('Read as you said before. Each row is a day, with its date in column A (1 Feb')
  await expect(preview).toContainText('2 texts mean whom you said.')
  await expect(preview).toContainText('D5: nemo (Zeno Hollenbeck)')
  await preview.getByRole('tab', { name: 'Mar 2018.csv' }).click()
  await preview.getByRole('button', { name: 'Change…' }).click()
  const wexcombe = preview.getByRole('combobox', { name: 'Who is “Wexcombe”' })
  await expect(wexcombe).toHaveValue(/Tomasz Wexcombe/)
  await page.mouse.move(0, 0)
  expect(await findings(page)).toEqual([])
  await wexcombe.click()
  await page.getByRole('option', { name: /Hanna Wexcombe/ }).click()
  await expect(preview).toContainText('C3: Wexcombe (Hanna Wexcombe), 2018-03-01')
  await expect(preview.getByRole('tab', { name: 'Mar 2018.csv' })).toHaveAttribute('aria-selected', 'true')
  await preview.getByRole('button', { name: 'Import 8 rows' }).click()
  await expect.poll(() => bookingsInFile(rota).length).toBe(before + 8)
  const on = (start: string) => bookingsInFile(rota).find(booking => booking.start === Date.parse(start))?.name
  expect(on('2018-02-01T15:00+01:00')).toBe('Hanna Wexcombe')
  expect(on('2018-02-03T23:00+01:00')).toBe('Zeno Hollenbeck')
})
