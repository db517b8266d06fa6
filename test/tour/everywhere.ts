import type { ElectronApplication, Page } from 'playwright'
import { expect } from 'playwright/test'
import { screenNames } from '../../renderer/words.ts'
import { press } from '../support/launch.ts'

/** Takes a picture of the window as it is. */
type Photograph = (name: string) => Promise<void>

/** Every dialog that a key opens over the Year screen of the sample, and the other ways to look at it. */
export async function tourDialogs(app: ElectronApplication, page: Page, picture: Photograph): Promise<void> {
  const dialog = page.getByRole('dialog')
  const over = async (name: string, keys: string, text = '') => {
    await press(app, keys)
    await expect(dialog).toBeVisible()
    if (text !== '') await page.keyboard.type(text)
    await picture(name)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await over('dialog-new-rota', 'Control+N')
  await over('dialog-find', 'Control+K')
  await over('dialog-find-person', 'Control+K', 'book anil dqm 5 aug')
  await over('dialog-keys', 'F1')
  await over('dialog-print', 'Control+P')

  await page.getByRole('grid').focus()
  await page.keyboard.press('Shift+F10')
  await expect(page.getByRole('menu')).toBeVisible()
  await picture('year-menu')
  await page.keyboard.press('Escape')
  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('grid', { name: 'Slots, one a row' })).toBeVisible()
  await picture('year-table')
  await page.getByText('Heatmap', { exact: true }).click()
}

/** Every screen of the rail as it opens, then the Board in each of its ranges and by role. */
export async function tourScreens(page: Page, picture: Photograph): Promise<void> {
  const rail = page.getByRole('navigation', { name: 'Screens' })
  for (const [id, name] of Object.entries(screenNames)) {
    const button = rail.getByRole('button', { name, exact: true })
    if (id === 'year' || (await button.count()) === 0) continue
    await button.click()
    await expect(button).toHaveAttribute('aria-current', 'page')
    await expect(page.getByRole('main').first()).not.toBeEmpty()
    await picture(`screen-${id}`)
    if (id === 'board') await tourBoard(page, picture)
  }
  await rail.getByRole('button', { name: screenNames.year, exact: true }).click()
}

async function tourBoard(page: Page, picture: Photograph): Promise<void> {
  const shown = page.getByRole('radiogroup', { name: 'Time shown' })
  for (const range of ['Week', 'Quarter', 'Year']) {
    await shown.getByText(range, { exact: true }).click()
    await picture(`screen-board-${range.toLowerCase()}`)
  }
  await shown.getByText('Month', { exact: true }).click()
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('Roles', { exact: true }).click()
  await picture('screen-board-roles')
  await page.getByRole('grid', { name: /^Board/ }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Day' })).toBeVisible()
  await picture('screen-board-day')
  await page.keyboard.press('Escape')
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('People', { exact: true }).click()
}
