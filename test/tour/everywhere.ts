import type { ElectronApplication, Page } from 'playwright'
import { expect } from 'playwright/test'
import { exporting } from '../../renderer/words/export.ts'
import { screenNames } from '../../renderer/words.ts'
import { menu, press } from '../support/launch.ts'
import type { Photograph } from './photograph.ts'

/** The dialogs of the menu over the Year screen of the sample, and the other ways to look at it. */
export async function tourDialogs(app: ElectronApplication, page: Page, picture: Photograph): Promise<void> {
  const dialog = page.getByRole('dialog')
  const shown = async (name: string, text = '') => {
    await expect(dialog).toBeVisible()
    if (text !== '') await page.keyboard.type(text)
    await picture(`dialog-${name}`)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await press(app, 'Control+K')
  await shown('palette')
  await press(app, 'Control+K')
  await shown('palette-booking', 'book anil dqm 5 aug')
  for (const id of ['new', 'keys', 'print', 'publish', 'settings', 'offers', 'copy-plan', 'clear-plan']) {
    await menu(app, id)
    await shown(id)
  }

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

/** Every way in the Export dialog, and back to the first. */
export async function tourWays(page: Page, picture: Photograph): Promise<void> {
  const { file, ...others } = exporting.wayNames
  for (const [id, name] of Object.entries(others)) {
    await page.getByRole('tab', { name, exact: true }).click()
    await expect(page.getByRole('tabpanel', { name, exact: true })).not.toBeEmpty()
    await picture(`export-${id}`)
  }
  await page.getByRole('tab', { name: file, exact: true }).click()
  await page.getByRole('radio', { name: 'The whole rota' }).focus()
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
  const grid = page.getByRole('grid', { name: /^Board/ })
  // In January hardly anybody has a shift: on to May.
  await grid.focus()
  for (let weeks = 0; weeks < 20; weeks += 4) await page.keyboard.press('PageDown')
  await picture('screen-board-month')
  for (const range of ['Week', 'Quarter', 'Year']) {
    await shown.getByText(range, { exact: true }).click()
    await picture(`screen-board-${range.toLowerCase()}`)
  }
  await shown.getByText('Month', { exact: true }).click()
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('Roles', { exact: true }).click()
  await picture('screen-board-roles')
  await grid.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('complementary', { name: 'Day' })).toBeVisible()
  await picture('screen-board-day')
  await page.keyboard.press('Escape')
  await page.getByRole('radiogroup', { name: 'Rows' }).getByText('People', { exact: true }).click()
}
