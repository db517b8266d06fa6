import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'

/** The timelines that the board is measured against, by the page that shows them. */
export const rivals = { 'vis-timeline': 'vis.html', FullCalendar: 'fullcalendar.html' } as const
export type Rival = keyof typeof rivals

/** Installs the rivals in a folder outside of the checkout, once. @returns the folder */
export function installRivals(): string {
  const from = join(import.meta.dirname, 'rivals')
  const folder = join(homedir(), '.cache', 'watchbill', 'board-rivals')
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(from)) copyFileSync(join(from, name), join(folder, name))
  if (existsSync(join(folder, 'node_modules', 'fullcalendar-scheduler'))) return folder
  const npm = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--omit=peer']
  const { status } = spawnSync('npm', npm, { cwd: folder, stdio: 'inherit' })
  if (status !== 0) throw new Error('the timelines to measure against could not be installed')
  return folder
}
