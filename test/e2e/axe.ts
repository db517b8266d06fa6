import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'

/** What keeps people from reading or using what is on the screen: axe's serious and critical findings, with where. */
export async function findings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}
