import { contract, type Operation, type Reply } from '../rota/contract.ts'
import type { Failure } from '../rota/failure.ts'
import type { Context } from './context.ts'
import { handlers } from './handlers/handlers.ts'
import { logFault } from './log.ts'

/**
 * Answers one call, wherever it came from.
 *
 * The name must be in the contract and the input must parse. A fault of a handler becomes a reference into the log,
 * never a throw.
 */
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

function fail(failure: Failure): Reply<never> {
  return { ok: false, failure }
}
