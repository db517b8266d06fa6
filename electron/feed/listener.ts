import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { logFault } from '../log.ts'

/** A calendar to hand out: its text and what tells it from every other text; or why there is none now. */
export type Handout = { readonly text: string; readonly etag: string; readonly fileName: string } | 'gone' | 'not-now'

/** Something that may be asked for by whoever knows its token. */
export interface Offer {
  readonly token: string
  readonly handOut: () => Promise<Handout>
}

/** Where it listens to this machine alone, and where to the whole network. */
const hosts = { machine: '127.0.0.1', network: '0.0.0.0' } as const

/**
 * Hands calendars out over http to programs that know their token.
 *
 * Only GET and HEAD are answered, and only if the program asked for this machine by its IP address: a web page that has its
 * own name lead here is refused. An unknown token and a wrong path look the same, and take the same time.
 */
export class Listener {
  readonly #offers: () => readonly Offer[]
  #server: Server | null = null

  /** @param offers  what may be asked for, at each request anew */
  constructor(offers: () => readonly Offer[]) {
    this.#offers = offers
  }

  /** The port on which it listens; null: it does not. */
  get port(): number | null {
    return this.#server?.listening ? (this.#server.address() as AddressInfo).port : null
  }

  /**
   * Listens, on the port that is wanted if it is free, else on any that is. What listened before ends.
   *
   * @returns whether it listens
   */
  async listen(reach: keyof typeof hosts, wanted: number | null): Promise<boolean> {
    await this.close()
    for (const port of wanted === null ? [0] : [wanted, 0]) {
      const server = createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, response) => {
        this.#answer(request, response).catch(fault => {
          logFault('feed', fault)
          if (response.headersSent) response.destroy()
          else refuse(response, 500, 'Something went wrong.')
        })
      })
      server.maxConnections = 200
      if (await listening(server, hosts[reach], port)) {
        this.#server = server
        return true
      }
    }
    return false
  }

  /** Ends; connections that are open are cut. */
  async close(): Promise<void> {
    const server = this.#server
    this.#server = null
    if (server === null) return
    await new Promise<void>(closed => {
      server.close(() => closed())
      server.closeAllConnections()
    })
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('X-Content-Type-Options', 'nosniff')
    response.setHeader('Cache-Control', 'private, no-cache')
    if (!asksForThisMachine(request)) return refuse(response, 403, 'Ask by IP address.')
    const offer = offerOf(this.#offers(), /^\/([\w-]{1,100})\//.exec(request.url ?? '')?.[1] ?? '')
    if (offer === null) return refuse(response, 404, 'There is no such calendar.')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('Allow', 'GET, HEAD')
      return refuse(response, 405, 'It can only be read.')
    }
    const handout = await offer.handOut()
    if (handout === 'gone') return refuse(response, 410, 'The rota has this part no more.')
    if (handout === 'not-now') {
      response.setHeader('Retry-After', '3600')
      return refuse(response, 503, 'Not now: ask again later.')
    }
    response.setHeader('ETag', handout.etag)
    if (isKnown(request.headers['if-none-match'], handout.etag)) {
      response.writeHead(304).end()
      return
    }
    const body = Buffer.from(handout.text)
    response.writeHead(200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Length': body.length,
      'Content-Disposition': `inline; filename="${handout.fileName}"`,
    })
    response.end(request.method === 'HEAD' ? undefined : body)
  }
}

function listening(server: Server, host: string, port: number): Promise<boolean> {
  return new Promise(done => {
    server.once('error', () => done(false))
    server.listen(port, host, () => done(true))
  })
}

/** The Host of the request names the address at which it came in, or `localhost`. */
function asksForThisMachine({ headers, socket }: IncomingMessage): boolean {
  const { localAddress = '', localPort } = socket
  const names = localAddress === hosts.machine ? [localAddress, 'localhost'] : [localAddress]
  return names.some(name => headers.host === `${name}:${localPort}`)
}

/** Compares with every token, and always all of it: how long it takes tells nothing. */
function offerOf(offers: readonly Offer[], token: string): Offer | null {
  const wanted = digest(token)
  let found: Offer | null = null
  for (const offer of offers) if (timingSafeEqual(digest(offer.token), wanted)) found = offer
  return found
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}

/** RFC 9110, 13.1.2: a list of tags, weak ones counting as strong, or `*`. */
function isKnown(header: string | undefined, etag: string): boolean {
  const tags = header?.split(',').map(tag => tag.trim().replace(/^W\//, '')) ?? []
  return tags.includes(etag) || tags.includes('*')
}

function refuse(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
