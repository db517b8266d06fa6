import { periodsInFile, rowsInFile } from '../support/disk.ts'
import { expect, test } from './app.ts'
import { file, openCalendar } from './calendar.ts'
import { said } from './year.ts'

test('kinds, demand and holidays are edited in their tables', async ({ desktop }) => {
  const { page } = await desktop.start()
  await openCalendar(page)
  await page.getByText('Kinds and demand').click()
  const kinds = page.getByRole('grid', { name: 'Kinds and what each role needs in them' })
  const rowOf = (grid: typeof kinds, text: string) => grid.getByRole('row').filter({ hasText: text })

  await test.step('a demand is typed, says what it changes, and Escape leaves it', async () => {
    await rowOf(kinds, 'physics').getByRole('gridcell').nth(5).click()
    await kinds.focus()
    await page.keyboard.type('2/')
    await expect(page.getByRole('status').filter({ hasText: 'Write how many people' })).toHaveCount(1)
    await page.keyboard.type('1')
    await expect(page.getByRole('status').filter({ hasText: /slots gain demand · .*gaps open/ })).toHaveCount(1)
    await page.keyboard.press('Escape')
    expect(demand(desktop.folder, 'DQM', 'physics')).toEqual([1, 0])
    await page.keyboard.type('2/1')
    await page.keyboard.press('Enter')
    await said(page, /DQM needs 2\/1 in physics: .*gain demand/)
    expect(demand(desktop.folder, 'DQM', 'physics')).toEqual([2, 1])
  })

  await test.step('a kind is added, renamed and deleted', async () => {
    await page.getByRole('button', { name: 'Add a kind' }).click()
    await rowOf(kinds, 'New kind').getByRole('gridcell').first().dblclick()
    await page.keyboard.type('Van der Meer')
    await page.keyboard.press('Enter')
    await said(page, 'Rename New kind to Van der Meer')
    await kinds.focus()
    await page.keyboard.press('Delete')
    await said(page, 'Delete the kind Van der Meer')
  })

  await test.step('a kind that is used asks what its entries become', async () => {
    await rowOf(kinds, 'heavy ion').getByRole('gridcell').first().click()
    await kinds.focus()
    await page.keyboard.press('Delete')
    const dialog = page.getByRole('dialog', { name: 'Delete the kind heavy ion' })
    await expect(dialog).toContainText('1 entry is of the kind heavy ion')
    await dialog.getByRole('combobox', { name: 'They become' }).click()
    await page.getByRole('option', { name: 'physics' }).click()
    await dialog.getByRole('button', { name: 'Change them and delete the kind' }).click()
    await said(page, /Delete the kind heavy ion, 1 become physics/)
    expect(periodsInFile(file(desktop.folder)).some(({ kind }) => kind === 'heavy-ion')).toBe(false)
  })

  await test.step('holidays are added and deleted', async () => {
    await page.getByText('Holidays', { exact: true }).last().click()
    const before = rowsInFile(file(desktop.folder), 'holiday').length
    await page.getByRole('button', { name: 'Add a holiday' }).click()
    await said(page, 'Add the holiday New holiday')
    expect(rowsInFile(file(desktop.folder), 'holiday')).toHaveLength(before + 1)
    const holidays = page.getByRole('grid', { name: 'Holidays' })
    await rowOf(holidays, 'New holiday').getByRole('gridcell').first().click()
    await holidays.focus()
    await page.keyboard.press('Delete')
    await said(page, 'Delete the holiday New holiday')
    expect(rowsInFile(file(desktop.folder), 'holiday')).toHaveLength(before)
  })
})

/** What a role needs in periods of a kind, as it is written in the file: required and experts. */
function demand(folder: string, role: string, kind: string): unknown[] {
  const id = rowsInFile(file(folder), 'role').find(({ code }) => code === role)?.id
  const row = rowsInFile(file(folder), 'kind_demand').find(row => row.role_id === id && row.kind === kind)
  return [row?.required, row?.experts]
}
