import AxeBuilder from '@axe-core/playwright'
import type { Page } from 'playwright/test'

const schemes = ['light', 'dark'] as const

/**
 * What keeps people from reading or using what is on the screen: axe's serious and critical findings, with where, and
 * dialogs that have to be scrolled sideways.
 *
 * Looks at the same screen in light and in dark colours and leaves the page in those it had.
 */
export async function findings(page: Page): Promise<string[]> {
  const wasDark = await page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches)
  const found: string[] = []
  for (const colorScheme of wasDark ? schemes.toReversed() : schemes) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.evaluate(() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
    found.push(...serious.map(({ id, nodes }) => `${colorScheme}, ${id}: ${nodes.map(({ html }) => html).join(' ')}`))
  }
  const dialogs = page.getByRole('dialog')
  const tooWide = await dialogs.evaluateAll(all =>
    all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
  )
  found.push(...tooWide.map(() => 'a dialog scrolls sideways'))
  await page.emulateMedia({ colorScheme: wasDark ? 'dark' : 'light', reducedMotion: null })
  return found
}
