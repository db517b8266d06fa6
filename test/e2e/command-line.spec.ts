import { spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { electronFromEnvironment } from '../../electron/runtime/environment.ts'
import { expect, test } from './app.ts'

const built = resolve(import.meta.dirname, '..', '..', 'out', 'main', 'command-line.cjs')

test('the built app answers on a command line, without a display, while its window has the rota open', async ({
  desktop,
}) => {
  const { page } = await desktop.start()
  await page.getByRole('button', { name: 'Open the 2017 sample' }).click()
  await expect(page.getByRole('heading', { name: '2017' }).first()).toBeVisible()
  const { DISPLAY: _, ...env } = process.env
  const path = join(desktop.folder, 'desk', 'Sample 2017.watchbill')
  const said = spawnSync(
    electronFromEnvironment().executable,
    [built, 'check', path, '--from', '2017-03-01', '--weeks', '6'],
    { env: { ...env, ELECTRON_RUN_AS_NODE: '1' }, encoding: 'utf8' },
  )
  expect(said).toMatchObject({ status: 1, stderr: '' })
  expect(said.stdout).toContain('2017-03-24 23:00 to 07:00  DQM  gap, 0 of 1\n')
})
