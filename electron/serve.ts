import { ipcMain, type WebFrameMain } from 'electron'
import type { Reply } from '../rota/contract.ts'
import type { GivenCalendars } from './given-calendars.ts'
import { pageOrigin } from './page.ts'
import type { Answering } from './work.ts'

/**
 * Answers the operations of the contract, on one channel: the only way from the page into the program. On another the
 * preload script tells the places of files that were dropped; the page cannot reach it, so it cannot make them up.
 *
 * Whoever asks must be the top frame of our own page. The reply travels as JSON: the bridge into the page would copy a
 * rota object by object, which takes ten times as long.
 */
export function serve(answering: Promise<Answering>, calendars: GivenCalendars): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<string> => {
    const reply: Reply<unknown> = isOwnPage(event.senderFrame)
      ? await (await answering)(name, input)
      : { ok: false, failure: { kind: 'invalid-input', issues: ['this page may not ask'] } }
    return JSON.stringify(reply)
  })
  ipcMain.handle('give', (event, path: unknown): void => {
    if (isOwnPage(event.senderFrame) && typeof path === 'string') calendars.give(path)
  })
}

function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === pageOrigin
}
