import type { ServerTrouble } from '../../rota/dav/trouble.ts'

const codes: Readonly<Record<string, ServerTrouble['code']>> = {
  ENOTFOUND: 'unknown-host',
  EAI_AGAIN: 'unknown-host',
  ECONNREFUSED: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EADDRNOTAVAIL: 'unreachable',
  ETIMEDOUT: 'timeout',
  UND_ERR_CONNECT_TIMEOUT: 'timeout',
  UND_ERR_HEADERS_TIMEOUT: 'timeout',
  UND_ERR_BODY_TIMEOUT: 'timeout',
}

const certificate = /CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|UNABLE_TO_GET_ISSUER/

/** What an exception of the network means. @param begun  whether the answer had begun */
export function troubleOfFault(fault: unknown, begun: boolean): ServerTrouble['code'] {
  const code = codeOf(fault)
  if (codes[code]) return codes[code]
  if (certificate.test(code)) return 'certificate'
  if (code === 'HTTPParserError') return 'no-calendars'
  return begun ? 'cut-off' : 'no-answer'
}

/** The system's code lies one or two causes deep. */
function codeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return ''
  // Not every version gives it a code.
  if (fault.name === 'HTTPParserError') return fault.name
  if ('code' in fault && typeof fault.code === 'string') return fault.code
  if (fault instanceof AggregateError) return codeOf(fault.errors[0])
  return codeOf(fault.cause)
}
