import { join } from 'node:path'
import { app, type BrowserWindow, shell } from 'electron'
import { v7 as newId } from 'uuid'
import type { Message, Reply } from '../rota/contract.ts'
import { answer } from './answer.ts'
import type { Context } from './context.ts'
import { Desk } from './desk.ts'
import { nativeDialogs } from './dialogs.ts'
import { readSampleFiles } from './files.ts'
import type { GivenCalendars } from './given-calendars.ts'
import { showMenu } from './menu.ts'
import { showNotification } from './notification.ts'
import { windowPrinting } from './printing.ts'
import type { Memory } from './remembered.ts'
import { keychainSecrets } from './secrets.ts'
import { showTheme } from './window.ts'

/** Makes something when it is first asked for, and once. */
function lazily<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Answers an operation by its name; both are hostile until they are parsed. */
export type Answering = (name: unknown, input: unknown) => Promise<Reply<unknown>>

/**
 * Sits down at the desk: opens the rota that was open last, and answers the window from then on.
 *
 * Loaded only when the window has begun, which takes longer than this.
 */
export function sitDown(memory: Memory, calendars: GivenCalendars, window: () => BrowserWindow | null): Answering {
  const desk = new Desk(memory, app.getVersion())
  const send = (message: Message) => window()?.webContents.send('message', message)
  const folders = lazily(async () => {
    const { FolderKeeper } = await import('./folder/keeper.ts')
    return new FolderKeeper({ desk, memory, now: Date.now, tell: send, retry: 15_000 })
  })
  const wakeFolders = () => {
    if (Object.keys(memory.state.folders).length > 0) void folders().then(keeper => keeper.wake())
  }
  desk.listen({
    changed: revision => {
      send({ kind: 'changed', revision })
      wakeFolders()
    },
    switched: state => {
      send({ kind: 'state', state })
      wakeFolders()
    },
  })
  const feeds = lazily(async () => {
    const { Feeds } = await import('./feed/feeds.ts')
    const begun = new Feeds({ desk, memory, now: Date.now, newId, fetched: () => send({ kind: 'fetched' }) })
    await begun.start()
    return begun
  })
  const context: Context = {
    desk,
    feeds,
    dialogs: nativeDialogs(() => window() as BrowserWindow),
    secrets: keychainSecrets(join(app.getPath('userData'), 'secrets.json')),
    calendars,
    tell: send,
    deskFolder: app.getPath('userData'),
    folders,
    showMenu: items => showMenu(items, command => send({ kind: 'menu', command })),
    printing: windowPrinting(() => window() as BrowserWindow),
    showNotification: (title, body) =>
      showNotification(title, body, window(), () => send({ kind: 'menu', command: 'screen-year' })),
    openLink: url => shell.openExternal(url),
    showTheme,
    now: Date.now,
    newId,
    samplePath: join(app.getPath('userData'), 'Sample 2017.watchbill'),
    sampleFiles: () => readSampleFiles(join(app.getAppPath(), 'electron', 'sample-2017')),
  }
  app.on('will-quit', () => desk.end())
  desk.openLast()
  // Asked for in a moment; read now, it is at hand then.
  void desk.read()
  if (Object.keys(memory.state.feeds.ofRota).length > 0) void feeds()
  wakeFolders()
  return (name, input) => answer(context, name, input)
}
