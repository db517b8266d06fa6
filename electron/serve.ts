import { ipcMain, type WebFrameMain } from 'electron'
import { contract, type Failure, type Operation, type Reply } from '../rota/contract.ts'
import type { Context } from './context.ts'
import { handlers } from './handlers/handlers.ts'
import { logFault } from './log.ts'
import { pageOrigin } from './page.ts'

/**
 * Answers the operations of the contract, on one channel: the only way from the window into the program.
 *
 * Whoever asks must be the top frame of our own page; the name must be in the contract; the input must parse. A fault of
 * a handler becomes a reference into the log, never a throw across the channel.
 */
export function serve(context: Context): void {
  ipcMain.handle('call', async (event, name: unknown, input: unknown): Promise<Reply<unknown>> => {
    if (!isOwnPage(event.senderFrame)) return fail({ kind: 'invalid-input', issues: ['this page may not ask'] })
    return answer(context, name, input)
  })
}

/** Answers one call, wherever it came from. */
export async function answer(context: Context, name: unknown, input: unknown): Promise<Reply<unknown>> {
  if (typeof name !== 'string' || !Object.hasOwn(contract, name)) {
    return fail({ kind: 'invalid-input', issues: ['no such operation'] })
  }
  const operation = name as Operation
  const parsed = contract[operation].input.safeParse(input)
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'input'}: ${message}`)
    return fail({ kind: 'invalid-input', issues })
  }
  try {
    const handle = handlers[operation] as (context: Context, input: unknown) => Promise<Reply<unknown>>
    return await handle(context, parsed.data)
  } catch (fault) {
    return fail({ kind: 'internal', reference: logFault(operation, fault) })
  }
}

function isOwnPage(frame: WebFrameMain | null): boolean {
  return frame !== null && frame.parent === null && frame.origin === pageOrigin
}

function fail(failure: Failure): Reply<never> {
  return { ok: false, failure }
}
