import type {} from '../../renderer/bridge.ts'
import { expect, test } from './app.ts'

test('the page has no Node, cannot leave, cannot open windows, and asks nobody on the network', async ({ desktop }) => {
  const { app, page } = await desktop.start()
  await expect(page.getByRole('button', { name: 'Open the 2017 sample' })).toBeVisible()
  const inside = await page.evaluate(async () => ({
    node: ['require', 'process', 'module', 'Buffer'].filter(name => name in window),
    bridge: Object.keys(window.watchbill).sort(),
    opened: window.open('https://example.org') !== null,
    fetched: await fetch('https://example.org').then(
      () => true,
      () => false,
    ),
    geolocation: (await navigator.permissions.query({ name: 'geolocation' })).state,
    outside: await fetch('app://watchbill/../package.json').then(reply => reply.status),
    elsewhere: await fetch('app://other/index.html').then(
      () => true,
      () => false,
    ),
    evaluated: (() => {
      try {
        return new Function('return true')() as boolean
      } catch {
        return false
      }
    })(),
  }))
  expect(inside).toEqual({
    node: [],
    bridge: ['call', 'first', 'give', 'onMessage'],
    opened: false,
    fetched: false,
    geolocation: 'denied',
    outside: 404,
    elsewhere: false,
    evaluated: false,
  })
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    const stopped = new Promise(resolve => {
      window?.webContents.once('will-navigate', event => resolve(event.defaultPrevented))
    })
    Object.assign(globalThis, { stopped })
  })
  await page.evaluate(() => {
    setTimeout(() => window.location.assign('https://example.org/'))
  })
  expect(await app.evaluate(() => (globalThis as unknown as { stopped: Promise<boolean> }).stopped)).toBe(true)
  const windows = () =>
    app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map(w => w.webContents.getURL()))
  expect(await windows()).toEqual(['app://watchbill/index.html'])
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows().map(({ webContents }) => webContents)[0] as unknown as {
      getLastWebPreferences(): Record<string, boolean>
    }
    const { sandbox, contextIsolation, nodeIntegration, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webSecurity }
  })
  expect(preferences).toEqual({ sandbox: true, contextIsolation: true, nodeIntegration: false, webSecurity: true })
})

test('a call that is not in the contract is refused, and a stranger gets no answer', async ({ desktop }) => {
  const { page } = await desktop.start()
  const replies = await page.evaluate(async () => {
    const call = window.watchbill.call as (name: string, input?: unknown) => Promise<string>
    const replies = [call('rota.destroy'), call('__proto__'), call('file.recent', { path: '/etc/passwd' })]
    return (await Promise.all(replies)).map(reply => JSON.parse(reply))
  })
  expect(replies).toEqual([
    { ok: false, failure: { kind: 'invalid-input', issues: ['no such operation'] } },
    { ok: false, failure: { kind: 'invalid-input', issues: ['no such operation'] } },
    { ok: false, failure: { kind: 'not-found', what: 'rota' } },
  ])
})
