import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication, Page } from 'playwright'
import { expect } from 'playwright/test'
import { screenNames } from '../../renderer/words.ts'
import { choose, menu, saveTo } from '../support/launch.ts'
import type { Photograph } from './photograph.ts'

/** What a rota says while it has nothing to show: the screens of a new one, and an import that cannot be read. */
export async function tourEmpty(
  app: ElectronApplication,
  page: Page,
  picture: Photograph,
  folder: string,
): Promise<void> {
  await saveTo(app, join(folder, 'New rota.watchbill'))
  await menu(app, 'new')
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('New rota')
  await dialog.getByRole('textbox', { name: /year/i }).fill('2017')
  await page.keyboard.press('Enter')
  await expect(page.getByText('No period asks for anybody yet')).toBeVisible()
  for (const id of Object.keys(screenNames)) {
    await menu(app, `screen-${id}`)
    await expect(page.getByRole('main').first()).not.toBeEmpty()
    await picture(`empty-${id}`)
  }

  const damaged = join(folder, 'damaged.csv')
  const wrong = join(folder, 'absences.csv')
  writeFileSync(damaged, 'name,email\n"cut off')
  writeFileSync(wrong, 'email,start,end,reason\nnobody@example.org,2017-01-01,2017-01-02,leave\n')
  await choose(app, damaged, wrong)
  await menu(app, 'import')
  await dialog.getByRole('button', { name: 'Choose files…' }).click()
  await expect(dialog).toContainText('A quote is not closed')
  await picture('error-import')
  await dialog.getByRole('tab', { name: /absences/ }).click()
  await picture('error-import-rows')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
}
