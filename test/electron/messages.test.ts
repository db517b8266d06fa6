import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { expect, onTestFinished, test } from 'vitest'
import { portableFileName } from '../../rota/file-name.ts'
import { concernedSeats, type Message } from '../../rota/message.ts'
import { changesSince } from '../../rota/publication-changes.ts'
import { Rota } from '../../rota/rota.ts'
import { type Client, startClient } from '../support/client.ts'
import { temporaryFolder } from '../support/rota-file.ts'

/** The sample, open, and where mails are saved. */
async function desk(place: (name: string) => string) {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'mails'))
  const client = startClient(folder, {
    place: async (_format, name) => join(folder, 'mails', place(name)),
    chooseFolder: async () => join(folder, 'mails'),
  })
  onTestFinished(() => client.desk.end())
  await client.ask('file.sample', undefined)
  return { client, mails: join(folder, 'mails') }
}

const rotaOf = async (client: Client) => Rota.fromRows((await client.ask('rota.read', undefined)).rows)

/** Takes the first person off a shift and puts another one on; a message for each of both. */
async function handedOver(client: Client): Promise<Message[]> {
  const before = await rotaOf(client)
  const booking = [...before.rows.booking.values()].find(({ place }) => place === 'shifter')
  if (!booking) throw new Error('the sample has no booking')
  await client.ask('booking.remove', { bookingId: booking.id })
  const other = [...before.rows.person.values()].find(({ id }) => id !== booking.personId)?.id ?? ''
  await client.ask('booking.book', { slotId: booking.slotId, personId: other, place: 'shifter', reason: 'as agreed' })
  return changesSince(before, await rotaOf(client)).map(change => ({
    personId: change.personId,
    subject: 'Sample 2017: your shifts changed',
    text: 'Dear Zoë,\n\n- a line\n',
    seats: concernedSeats(change),
  }))
}

/** A mail as its lines say, each part decoded; no reader of mails, but enough to see what lies where. */
function parts(eml: string): { head: string; bodies: string[] } {
  const [head = '', ...rest] = eml.split(/\r\n--=_watchbill_part(?:--)?\r\n/)
  const bodies = rest.slice(0, -1).map(part => {
    const [, body = ''] = part.split('\r\n\r\n')
    return Buffer.from(body, 'base64').toString('utf8')
  })
  return { head, bodies }
}

test('a mail has the address, the text as it was written, and the shift that is gone as cancelled', async () => {
  const { client, mails } = await desk(name => name)
  const messages = await handedOver(client)
  expect(messages).toHaveLength(2)
  const rota = await rotaOf(client)
  for (const message of messages) {
    const { path } = (await client.ask('message.save', { messages: [message] })) ?? { path: '' }
    const eml = readFileSync(path, 'utf8')
    expect(eml).toMatch(/^[\t\r\n\x20-\x7e]*$/)
    expect(eml.split('\r\n').filter(line => line.length > 78)).toEqual([])
    expect(eml.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const { head, bodies } = parts(eml)
    expect(head).toContain('X-Unsent: 1\r\n')
    expect(head).toContain(`<${rota.get('person', message.personId).email}>\r\n`)
    const [text, calendar = ''] = bodies
    expect(text).toBe('Dear Zoë,\r\n\r\n- a line\r\n')
    const component = new ICAL.Component(ICAL.parse(calendar))
    expect(component.getFirstPropertyValue('method')).toBeNull()
    const events = component.getAllSubcomponents('vevent')
    const isGone = ![...rota.rows.booking.values()].some(
      ({ personId, slotId }) => personId === message.personId && message.seats[0]?.startsWith(slotId),
    )
    expect(events.map(event => event.getFirstPropertyValue('status'))).toEqual([isGone ? 'CANCELLED' : 'CONFIRMED'])
    expect(events[0]?.getFirstPropertyValue('uid')).toBe(`${message.seats[0]}@${rota.heading.id}.watchbill`)
  }
  expect(readdirSync(mails)).toHaveLength(2)
})

test('several go into a folder, a file for each, also for two of the same name', async () => {
  const { client, mails } = await desk(name => name)
  const messages = await handedOver(client)
  expect(await client.ask('message.save', { messages: [...messages, ...messages] })).toEqual({ path: mails })
  const names = readdirSync(mails)
  expect(names).toHaveLength(4)
  expect(names.filter(name => /^Sample-2017-[\w-]+-2\.eml$/.test(name))).toHaveLength(2)
})

test('where one of several cannot be written it is said which were', async () => {
  const { client, mails } = await desk(name => name)
  const messages = await handedOver(client)
  const rota = await rotaOf(client)
  const nameOf = ({ personId }: Message) =>
    portableFileName([rota.heading.name, rota.get('person', personId).name], '.eml')
  const [first, second] = messages.map(nameOf) as [string, string]
  mkdirSync(join(mails, second))
  expect(await client.refusal('message.save', { messages: [...messages, ...messages] })).toEqual({
    kind: 'file',
    trouble: { path: join(mails, second), code: 'cannot-write' },
    partly: { written: [first], of: 4 },
  })
  expect(readdirSync(mails).sort()).toEqual([first, second].sort())
})

test('names and subjects slip no header in', async () => {
  const { client, mails } = await desk(() => 'one.eml')
  const [message] = await handedOver(client)
  if (!message) throw new Error('nobody is concerned')
  const subject = `Shifts\r\nBcc: eve@example.org\r\n\r\nbody ${'ü'.repeat(200)} 😀`
  await client.ask('message.save', { messages: [{ ...message, subject }] })
  const { head } = parts(readFileSync(join(mails, 'one.eml'), 'utf8'))
  expect(head.split('\r\n').map(line => line.replace(/[: ].*/, ''))).not.toContain('Bcc')
  const words = [...(head.split('Subject: ')[1]?.matchAll(/=\?UTF-8\?B\?(.*?)\?=/g) ?? [])].map(([, word = '']) => word)
  expect(words.map(word => Buffer.from(word, 'base64').toString('utf8')).join('')).toBe(subject.replace(/\s+/g, ' '))
})

test('somebody who is not in the rota any more gets none, and nothing is written', async () => {
  const { client, mails } = await desk(name => name)
  const messages = await handedOver(client)
  await client.ask('people.delete', { personIds: [messages[0]?.personId ?? ''], takeOff: true })
  expect(await client.refusal('message.save', { messages })).toEqual({ kind: 'not-found', what: 'person' })
  expect(readdirSync(mails)).toEqual([])
})
