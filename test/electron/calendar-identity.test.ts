import { copyFileSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { type Client, startClient } from '../support/client.ts'
import { temporaryFolder } from '../support/rota-file.ts'

/** The app on a folder that writes calendars there. */
function start(folder: string) {
  const path = join(folder, 'rota.ics')
  const client = startClient(folder, {
    place: async () => path,
    chooseRota: async () => join(folder, 'copy.watchbill'),
  })
  const calendar = async (of: Client = client) => {
    await of.ask('export.calendar', { scope: { kind: 'rota' } })
    return readFileSync(path, 'utf8')
  }
  return { client, calendar }
}

const uids = (text: string) => text.replaceAll('\r\n ', '').match(/^UID:.*$/gm) ?? []

it('a calendar is the same to the byte after a restart, and from a copy of the rota that was put back', async () => {
  const folder = temporaryFolder()
  const { client, calendar } = start(folder)
  await client.ask('file.sample', undefined)
  const before = await calendar()
  expect(uids(before)).toHaveLength(844)
  client.desk.end()

  copyFileSync(join(folder, 'Sample 2017.watchbill'), join(folder, 'copy.watchbill'))
  const again = start(folder)
  expect(await again.calendar()).toBe(before)
  const { rows } = await again.client.ask('rota.read', undefined)
  await again.client.ask('booking.remove', { bookingId: rows.booking[0]?.id ?? '' })
  expect(uids(await again.calendar())).toHaveLength(843)
  await again.client.ask('file.open', undefined)
  expect(await again.calendar()).toBe(before)
  again.client.desk.end()
})

it('two rotas never have an event of the same UID, though they were made alike', async () => {
  const calendars = [start(temporaryFolder()), start(temporaryFolder())].map(async ({ client, calendar }) => {
    await client.ask('file.sample', undefined)
    return uids(await calendar())
  })
  const [one = [], two = []] = await Promise.all(calendars)
  expect(new Set([...one, ...two]).size).toBe(2 * 844)
})
