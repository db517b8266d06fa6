import { setImmediate } from 'node:timers/promises'
import type { ServerAccount } from '../../rota/dav/server.ts'
import { type ServerTrouble, troubleOfStatus } from '../../rota/dav/trouble.ts'
import { troubleOfFault } from './fault.ts'

/** A server did not do what it was asked to. */
export class ServerFault extends Error {
  readonly trouble: ServerTrouble

  constructor(trouble: ServerTrouble) {
    super(`${trouble.host}: ${trouble.code}${trouble.status === null ? '' : ` ${trouble.status}`}`)
    this.trouble = trouble
  }
}

/** What a server answered, read to its end. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly text: string
}

const mostRedirects = 5
const largestAnswer = 50_000_000

/**
 * Requests to one server in somebody's name.
 *
 * The password goes to the scheme, host and port of the account and to nobody else, whatever links and redirects say:
 * https, or http on this computer itself. No request takes longer than the patience.
 *
 * @throws ServerFault from the constructor if the address is not such a one
 */
export class Connection {
  /** Where the account says that the server is. */
  readonly address: URL
  readonly #headers: Readonly<Record<string, string>>
  readonly #signal: AbortSignal
  readonly #patience: number

  /**
   * @param signal  ends all that is under way; what waits for it then throws its reason
   * @param patience  milliseconds for a request and its answer
   */
  constructor(
    account: Pick<ServerAccount, 'address' | 'user'>,
    password: string,
    signal: AbortSignal,
    patience = 30_000,
  ) {
    this.address = addressOf(account.address)
    const signed = Buffer.from(`${account.user}:${password}`, 'utf8').toString('base64')
    this.#headers = { authorization: `Basic ${signed}`, 'user-agent': 'Watchbill' }
    this.#signal = signal
    this.#patience = patience
  }

  /** Asks for something. @throws ServerFault for every answer that is no success, and where there is none */
  async ask(method: string, url: string, headers: Record<string, string> = {}, body?: string): Promise<Answer> {
    const answer = await this.#follow(url, { method, headers, ...(body !== undefined && { body }) })
    if (answer.status >= 300) throw new ServerFault(troubleOfStatus(this.address.host, answer.status))
    return answer
  }

  /** The same in the form of `fetch`. */
  readonly fetch: typeof fetch = async (input, init = {}) =>
    responseOf(await this.ask(init.method ?? 'GET', String(input), headersOf(init), bodyOf(init)))

  /** Like {@link fetch}, but answers of every status are given back, and redirects where that is asked for. */
  readonly searchingFetch: typeof fetch = async (input, init = {}) => {
    const request = { ...init, headers: headersOf(init) }
    return responseOf(await (init.redirect === 'manual' ? this.#once : this.#follow).call(this, String(input), request))
  }

  /** @throws the reason for which the signal ended all, if it did */
  throwIfCancelled(): void {
    this.#signal.throwIfAborted()
  }

  async #follow(url: string, init: RequestInit): Promise<Answer> {
    let target = url
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const answer = await this.#once(target, init)
      const location = answer.headers.get('location')
      if (answer.status < 300 || answer.status >= 400 || location === null) return answer
      target = new URL(location, target).href
    }
    throw this.#fault('redirected')
  }

  async #once(url: string, init: RequestInit): Promise<Answer> {
    // After long work the news that the server has closed an idle connection may still wait to be read.
    await setImmediate()
    this.throwIfCancelled()
    if (new URL(url).origin !== this.address.origin) throw this.#fault('redirected')
    const patience = AbortSignal.timeout(this.#patience)
    const signal = AbortSignal.any([this.#signal, patience])
    let begun = false
    try {
      const headers = { ...this.#headers, ...headersOf(init) }
      const response = await fetch(url, { ...init, headers, signal, redirect: 'manual' })
      begun = true
      const text = await this.#read(response)
      const location = response.headers.get('location')
      if (response.status >= 300 && response.status < 400 && location && this.#leavesServer(location, url)) {
        throw this.#fault('redirected', response.status)
      }
      // 201 and 204 may come with a page for people to read: the thing was done.
      if (response.status === 200 && isPage(response.headers)) throw this.#fault('web-page')
      return { status: response.status, headers: response.headers, text }
    } catch (fault) {
      if (fault instanceof ServerFault) throw fault
      this.throwIfCancelled()
      throw this.#fault(patience.aborted ? 'timeout' : troubleOfFault(fault, begun))
    }
  }

  async #read(response: Response): Promise<string> {
    const decoder = new TextDecoder()
    let [text, size] = ['', 0]
    for await (const chunk of response.body ?? []) {
      size += chunk.length
      if (size > largestAnswer) throw this.#fault('too-large')
      text += decoder.decode(chunk, { stream: true })
    }
    return text + decoder.decode()
  }

  #leavesServer(location: string, from: string): boolean {
    return !URL.canParse(location, from) || new URL(location, from).origin !== this.address.origin
  }

  #fault(code: ServerTrouble['code'], status: number | null = null): ServerFault {
    return new ServerFault({ code, host: this.address.host, status })
  }
}

/** @throws ServerFault if nobody should send a password there */
function addressOf(text: string): URL {
  const refused = (host: string) => new ServerFault({ code: 'address', host, status: null })
  if (!URL.canParse(text)) throw refused(text)
  const url = new URL(text)
  const isHere = url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d+){3}$/.test(url.hostname)
  if (url.username !== '' || url.password !== '') throw refused(url.host)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && isHere)) throw refused(url.host)
  return url
}

function isPage(headers: Headers): boolean {
  return headers.get('content-type')?.toLowerCase().startsWith('text/html') ?? false
}

function headersOf({ headers }: RequestInit): Record<string, string> {
  return Object.fromEntries(new Headers(headers))
}

function bodyOf({ body }: RequestInit): string | undefined {
  return typeof body === 'string' ? body : undefined
}

function responseOf({ status, headers, text }: Answer): Response {
  const kept = new Headers(headers)
  // It is decoded and whole by now.
  for (const name of ['content-encoding', 'content-length', 'transfer-encoding']) kept.delete(name)
  return new Response([204, 205, 304].includes(status) ? null : text, { status, headers: kept })
}
