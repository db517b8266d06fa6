import { ipcMain, type WebFrameMain } from 'electron'
import type { Reply } from '../rota/contract.ts'
import { pageOrigin } from './page.ts'
import type { Answering } from './work.ts'

/**
 * Answers the operations of the contract, on one channel: the only way from the window into the program.
 *
 * Whoever asks must be the top frame of our own page. The reply travels as JSON: the bridge into the page would copy a
 * rota object by object, which takes ten times as long.
 */
export function serve(answering: Promise<Answering>): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<string> => {
    const reply: Reply<unknown> = isOwnPage(event.senderFrame)
      ? await (await answering)(name, input)
      : { ok: false, failure: { kind: 'invalid-input', issues: ['this page may not ask'] } }
    return JSON.stringify(reply)
  })
}

function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === pageOrigin
}
