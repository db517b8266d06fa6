import { expect, test } from 'vitest'
import { concernedSeats, mailtoOf } from '../../rota/message.ts'
import { recordMaker } from '../support/records.ts'

const read = (url: string) => {
  const { protocol, pathname, searchParams } = new URL(url)
  return {
    protocol,
    to: decodeURIComponent(pathname),
    subject: searchParams.get('subject'),
    body: searchParams.get('body'),
  }
}

test('a mail address carries subject and text exactly, whatever they hold', () => {
  const subject = 'CMS 2017: your shifts changed & more? #1 100 % +1'
  const text = 'Dear Zoë,\n\n- DQM, 07:00–15:00\r\n日本 😀 "quoted" \'single\' (round) *star*!'
  const { url, cut } = mailtoOf('ada.quill+cms@example.org', { subject, text }, 'cut')
  expect(cut).toBe(false)
  expect(url).toMatch(/^mailto:[\x21-\x7e]+$/)
  expect(read(url)).toEqual({
    protocol: 'mailto:',
    to: 'ada.quill+cms@example.org',
    subject,
    body: text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'),
  })
})

test('half a character does not stop it', () => {
  expect(read(mailtoOf('a@example.org', { subject: 'x\uD800y', text: '' }, 'cut').url).subject).toBe('x\uFFFDy')
})

test('an address can slip no header in', () => {
  const { url } = mailtoOf('a@example.org?bcc=b@example.org&x', { subject: '&bcc=c@example.org', text: '' }, 'cut')
  expect([...new URL(url).searchParams.keys()]).toEqual(['subject', 'body'])
})

test('a text that is too long ends with a whole line and the sentence that says so', () => {
  const lines = Array.from({ length: 300 }, (_, index) => `- shift ${index}`)
  const { url, cut } = mailtoOf('a@example.org', { subject: 'Shifts', text: lines.join('\n') }, '[cut here]')
  expect(cut).toBe(true)
  expect(url.length).toBeLessThanOrEqual(2000)
  const body = read(url).body?.split('\r\n') ?? []
  expect(body.at(-1)).toBe('[cut here]')
  expect(body.slice(0, -1)).toEqual(lines.slice(0, body.length - 1))
  expect(body.length).toBeGreaterThan(80)
})

test('a subject that alone is too long leaves the address', () => {
  const { url, cut } = mailtoOf('a@example.org', { subject: 'ü'.repeat(500), text: 'x' }, 'cut')
  expect({ url, cut }).toEqual({ url: 'mailto:a@example.org', cut: true })
})

test('the seats that somebody came to or left are told once each', () => {
  const make = recordMaker()
  const role = make.role()
  const [one, two] = [make.slot({ roleId: role.id }), make.slot({ roleId: role.id })]
  const person = make.person()
  const on = (slot: typeof one, seat: number) => ({
    slot,
    booking: make.booking({ slotId: slot.id, personId: person.id, seat }),
  })
  const seats = concernedSeats({
    personId: person.id,
    added: [on(one, 2)],
    moved: [{ from: on(one, 1), to: on(two, 1) }],
    gone: [on(two, 1)],
  })
  expect(seats).toEqual([`${one.id}.shifter.2`, `${one.id}.shifter.1`, `${two.id}.shifter.1`])
})
