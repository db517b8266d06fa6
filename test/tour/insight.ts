import type { ElectronApplication, Page } from 'playwright'
import { expect } from 'playwright/test'
import { menu } from '../support/launch.ts'
import type { Photograph } from './photograph.ts'

/** Every part of Insight with the sample, each with something asked of it. */
export async function tourInsight(app: ElectronApplication, page: Page, picture: Photograph): Promise<void> {
  await menu(app, 'insight-achievable')
  await page.getByText('ORM, 26 Jul 09:00: 1 open place, but nobody is left who can take it.').click()
  await expect(page.getByText('away 18–27 July (leave)').first()).toBeVisible()
  await picture('insight-achievable')

  await menu(app, 'insight-leaving')
  await expect(page.getByRole('grid', { name: 'What would be lost if they left' })).toBeVisible()
  await picture('insight-leaving')

  await menu(app, 'insight-whatIf')
  const starts = page.getByRole('region', { name: 'Those who would be missed most' })
  await expect(starts).toBeVisible()
  await picture('insight-what-if-nothing')
  await starts.getByRole('button').first().click()
  await expect(page.getByRole('row', { name: 'ORM' }).getByRole('cell').last()).toHaveText(/\d/)
  await picture('insight-what-if')
  await page.getByRole('button', { name: 'Assume nothing' }).click()

  await menu(app, 'insight-training')
  await expect(page.getByRole('region', { name: /^If they are qualified/ })).toBeVisible()
  await picture('insight-training')

  await menu(app, 'insight-load')
  await expect(page.getByRole('img', { name: /^all roles/ })).toBeVisible()
  await picture('insight-load')

  await menu(app, 'insight-credits')
  await expect(page.getByRole('grid', { name: 'Credits and dues of the institutes' })).toBeVisible()
  await picture('insight-credits')

  await menu(app, 'insight-call')
  await expect(page.getByRole('grid', { name: 'Open slots, worst harm first' })).toBeVisible()
  await picture('insight-call')
  await menu(app, 'insight-depth')
}
