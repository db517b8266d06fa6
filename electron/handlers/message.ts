import { join } from 'node:path'
import { freeFileName, portableFileName } from '../../rota/file-name.ts'
import { calendarOfSeats } from '../../rota/ical/calendar.ts'
import { readBack } from '../../rota/ical/read-back.ts'
import type { Message } from '../../rota/message.ts'
import type { Handler } from '../context.ts'
import { type NewFile, replaceFiles } from '../files.ts'
import { emlOf } from '../mail/eml.ts'
import { type RotaState, rotaState } from '../rota-state.ts'

/** Writes messages as mails that are not sent: one where the user wants it, several into a folder. */
export const saveMessages: Handler<'message.save'> = async ({ desk, dialogs, now }, { messages }) => {
  const state = await rotaState(desk, 'draft')
  if (!state.ok) return state
  const taken = new Set<string>()
  const mails = messages.map(message => mailOf(state.value, message, taken, now())).filter(mail => mail !== null)
  const [first, ...more] = mails
  if (!first || mails.length < messages.length) return { ok: false, failure: { kind: 'not-found', what: 'person' } }
  const place = more.length === 0 ? await dialogs.place('mail', first.fileName) : await dialogs.chooseFolder()
  if (place === null) return { ok: true, value: null }
  const files = mails.map(mail => fileOf(mail, more.length === 0 ? place : join(place, mail.fileName)))
  const written = await replaceFiles(files)
  return written.ok ? { ok: true, value: { path: place } } : written
}

interface WrittenMail {
  readonly fileName: string
  readonly text: string
  /** What is wrong with the calendar that goes with it; null: it reads back as it was meant. */
  readonly fault: string | null
}

/** Null: the rota has this person no more. */
function mailOf({ rota, log }: RotaState, message: Message, taken: Set<string>, at: number): WrittenMail | null {
  const person = rota.rows.person.get(message.personId)
  if (!person) return null
  const calendar = calendarOfSeats(rota, log, person.id, new Set(message.seats))
  const named = (extension: string) => portableFileName([rota.heading.name, person.name], extension)
  const text = emlOf({
    to: person,
    subject: message.subject,
    text: message.text,
    at,
    calendar: { fileName: named('.ics'), text: calendar.text },
  })
  const fileName = freeFileName(named('.eml'), taken)
  taken.add(fileName.toLowerCase())
  return { fileName, text, fault: readBack(calendar.text, calendar.events) }
}

function fileOf({ text, fault }: WrittenMail, path: string): NewFile {
  return { path, content: text, judge: back => fault ?? (back === text ? null : 'differs') }
}
