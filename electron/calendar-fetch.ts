import { lookup } from 'node:dns'
import type { IncomingMessage } from 'node:http'
import { get } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { type CalendarFailure, largestCalendar } from '../rota/availability/place.ts'
import { isPublicAddress } from './public-address.ts'

/** What an address gave, or why it gave nothing. */
export type Fetched =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly why: CalendarFailure; readonly status: number | null }

/** What is trusted and how long is waited; other values are for tests. */
export interface FetchTerms {
  /** Which addresses may be asked, once their names are known. */
  readonly mayAsk: (address: string) => boolean
  /** Certificates to trust beside those that this machine trusts. */
  readonly ca?: string
  /** Milliseconds for all of it. */
  readonly longest: number
}

export const usualTerms: FetchTerms = { mayAsk: isPublicAddress, longest: 20_000 }

const mostRedirects = 5

/** The address of a calendar as it is asked: `webcal:` means https; null if it is no https address. */
export function calendarUrl(text: string): URL | null {
  try {
    const url = new URL(text.trim().replace(/^webcals?:/i, 'https:'))
    return url.protocol === 'https:' && url.hostname !== '' ? url : null
  } catch {
    return null
  }
}

/**
 * Fetches a calendar over https, up to {@link largestCalendar} bytes; never throws.
 *
 * Each name is looked up once and what it stands for is judged before it is asked, also after a redirect. Neither the
 * address nor what came from it gets into the log.
 */
export async function fetchCalendar(address: string, cancel: AbortSignal, terms = usualTerms): Promise<Fetched> {
  const late = AbortSignal.timeout(terms.longest)
  const signal = AbortSignal.any([cancel, late])
  const first = calendarUrl(address)
  if (!first) return failed('no-address')
  let url: URL = first
  try {
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await ask(url, signal, terms)
      const { statusCode = 0, headers } = response
      if (statusCode < 300 || statusCode >= 400 || !headers.location) {
        if (statusCode === 200) return { ok: true, text: await bodyOf(response) }
        response.destroy()
        return failed(failureOfStatus(statusCode), statusCode)
      }
      response.destroy()
      if (!URL.canParse(headers.location, url.href)) return failed('insecure-redirect')
      url = new URL(headers.location, url.href)
      if (url.protocol !== 'https:') return failed('insecure-redirect')
    }
    return failed('many-redirects')
  } catch (fault) {
    if (cancel.aborted) return failed('cancelled')
    return failed(late.aborted ? 'too-long' : failureOfFault(fault))
  }
}

function failed(why: CalendarFailure, status: number | null = null): Fetched {
  return { ok: false, why, status }
}

class NotAsked extends Error {}
class TooLarge extends Error {}
class BrokenOff extends Error {}

function ask(url: URL, signal: AbortSignal, { mayAsk, ca }: FetchTerms): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  if (isIP(host) && !mayAsk(host)) return Promise.reject(new NotAsked())
  const judged: LookupFunction = (name, options, answer) =>
    lookup(name, { ...options, all: true }, (fault, found) => {
      if (fault) return answer(fault, [])
      if (!found.every(({ address }) => mayAsk(address))) return answer(new NotAsked(), [])
      if (options.all) return answer(null, found)
      const [first] = found
      return first ? answer(null, first.address, first.family) : answer(new NotAsked(), [])
    })
  const headers = { accept: 'text/calendar, */*;q=0.1', 'accept-encoding': 'identity', 'user-agent': 'Watchbill' }
  return new Promise((resolve, reject) => {
    get(url, { signal, headers, lookup: judged, agent: false, ...(ca ? { ca } : {}) }, resolve).on('error', reject)
  })
}

async function bodyOf(response: IncomingMessage): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  try {
    for await (const part of response as AsyncIterable<Uint8Array>) {
      size += part.length
      if (size > largestCalendar) throw new TooLarge()
      parts.push(part)
    }
  } catch (fault) {
    throw fault instanceof TooLarge ? fault : new BrokenOff()
  }
  if (!response.complete) throw new BrokenOff()
  return Buffer.concat(parts).toString('utf8')
}

function failureOfStatus(status: number): CalendarFailure {
  if (status === 401 || status === 407) return 'sign-in'
  if (status === 403) return 'forbidden'
  return status === 404 || status === 410 ? 'not-there' : 'other-status'
}

function failureOfFault(fault: unknown): CalendarFailure {
  if (fault instanceof NotAsked) return 'not-public'
  if (fault instanceof TooLarge) return 'too-large'
  if (fault instanceof BrokenOff) return 'broken-off'
  const code = fault instanceof Error && 'code' in fault ? String(fault.code) : ''
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return 'no-host'
  return /CERT|SIGNATURE|TLS|SSL/.test(code) ? 'no-certificate' : 'no-connection'
}
