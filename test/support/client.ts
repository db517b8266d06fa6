import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { answer } from '../../electron/answer.ts'
import type { Context, Dialogs, Printing } from '../../electron/context.ts'
import { Desk } from '../../electron/desk.ts'
import { Feeds } from '../../electron/feed/feeds.ts'
import { FolderKeeper } from '../../electron/folder/keeper.ts'
import { GivenCalendars } from '../../electron/given-calendars.ts'
import { Memory } from '../../electron/remembered.ts'
import { sessionSecrets } from '../../electron/session-secrets.ts'
import { type Call, contract, type InputOf, type Message, type Operation, type OutputOf } from '../../rota/contract.ts'
import type { Failure } from '../../rota/failure.ts'
import { sampleFiles } from './sample.ts'

/** The app without a window: the real handlers on real files, called as the window calls them. */
export interface Client {
  readonly call: Call
  /** Calls and expects success. */
  readonly ask: <Name extends Operation>(name: Name, input: InputOf<Name>) => Promise<OutputOf<Name>>
  /** Calls and expects a failure. */
  readonly refusal: <Name extends Operation>(name: Name, input: InputOf<Name>) => Promise<Failure>
  readonly desk: Desk
  /** Revisions that the window was told of. */
  readonly told: number[]
  /** What else the window was told without asking. */
  readonly messages: readonly Message[]
  readonly feeds: Feeds
  /** Takes what is dropped on the window. */
  readonly calendars: GivenCalendars
}

/** Starts the app on a folder, which holds what it remembers and the sample. */
export function startClient(
  folder: string,
  dialogs: Partial<Dialogs> = {},
  printing: Partial<Printing> = {},
  openLink: Context['openLink'] = async () => {},
): Client {
  const memory = new Memory(join(folder, 'remembered.json'))
  const desk = new Desk(memory, '0.0.0')
  const told: number[] = []
  const messages: Message[] = []
  const calendars = new GivenCalendars()
  const keeper = new FolderKeeper({ desk, memory, now: Date.now, tell: message => messages.push(message), retry: 100 })
  desk.listen({ changed: revision => told.push(revision), switched: () => told.push(0) })
  desk.openLast()
  const feeds = new Feeds({ desk, memory, now: Date.now, newId, fetched: () => {} })
  const begun = feeds.start()
  const context: Context = {
    desk,
    secrets: sessionSecrets(),
    calendars,
    tell: message => messages.push(message),
    deskFolder: folder,
    feeds: async () => {
      await begun
      return feeds
    },
    dialogs: {
      chooseRota: async () => null,
      placeRota: async () => null,
      chooseImports: async () => [],
      chooseCalendar: async () => null,
      place: async () => null,
      chooseFolder: async () => null,
      ...dialogs,
    },
    folders: async () => keeper,
    showMenu: () => {},
    showTheme: () => {},
    openLink,
    showNotification: () => {},
    printing: {
      pdf: async () => new TextEncoder().encode('%PDF-1.4\n%%EOF\n'),
      print: async () => 'no-printer',
      ...printing,
    },
    now: Date.now,
    newId,
    samplePath: join(folder, 'Sample 2017.watchbill'),
    sampleFiles: async () => sampleFiles(),
  }
  // What crosses the channel is cloned, both ways, and must be what the contract says.
  const call = (async (name: Operation, input: unknown) => {
    const reply = structuredClone(await answer(context, name, structuredClone(input)))
    return reply.ok ? { ok: true, value: contract[name].output.parse(reply.value) } : reply
  }) as Call
  return {
    call,
    desk,
    told,
    messages,
    feeds,
    calendars,
    async ask(name, input) {
      const reply = await call(name, input)
      if (!reply.ok) throw new Error(`${name} failed: ${JSON.stringify(reply.failure)}`)
      return reply.value
    },
    async refusal(name, input) {
      const reply = await call(name, input)
      if (reply.ok) throw new Error(`${name} did not fail`)
      return reply.failure
    },
  }
}
