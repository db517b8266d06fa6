import { z } from 'zod'

/** Why a server did not do what it was asked to, so that a person can be told what to do. */
export const ServerTrouble = z.object({
  code: z.enum([
    /** Neither https nor this computer itself, or no address at all. */
    'address',
    /** No password is known for this account. */
    'no-password',
    /** Its name is not known. */
    'unknown-host',
    /** Nothing can be reached there. */
    'unreachable',
    /** Its certificate cannot be trusted, or it does not speak TLS. */
    'certificate',
    'timeout',
    /** It closed the connection without an answer. */
    'no-answer',
    /** Its answer broke off. */
    'cut-off',
    'too-large',
    /** It answered with a web page, as portals of hotels and wrong addresses do. */
    'web-page',
    /** What it answered is no calendar server's answer. */
    'no-calendars',
    /** It sent us to another server, to which no password goes. */
    'redirected',
    /** It does not say which state a calendar is in, so nobody could tell who changed it. */
    'no-etag',
    /** Statuses 401, 403, 404, 409, 412, 423, 507, 5xx, and any other. */
    'password',
    'forbidden',
    'missing',
    'conflict',
    'changed',
    'locked',
    'full',
    'fault',
    'status',
  ]),
  /** The server, e.g. `cloud.example.org`. */
  host: z.string(),
  /** What it answered; null: nothing, or it is not the point. */
  status: z.int().nullable(),
})
export type ServerTrouble = z.infer<typeof ServerTrouble>

const codes: Readonly<Record<number, ServerTrouble['code']>> = {
  401: 'password',
  403: 'forbidden',
  404: 'missing',
  409: 'conflict',
  410: 'missing',
  412: 'changed',
  423: 'locked',
  507: 'full',
}

/** What a status of 300 and more means. */
export function troubleOfStatus(host: string, status: number): ServerTrouble {
  return { code: codes[status] ?? (status >= 500 ? 'fault' : 'status'), host, status }
}

/** Whether a trouble is that of one object alone: others may well be taken. */
export function isOfOneObject({ code, status }: ServerTrouble): boolean {
  return code === 'conflict' || code === 'locked' || (code === 'status' && status !== null && status !== 429)
}
