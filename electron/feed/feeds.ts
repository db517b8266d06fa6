import { createHash, randomBytes } from 'node:crypto'
import { networkInterfaces } from 'node:os'
import type { Reply } from '../../rota/contract.ts'
import type { DeskFeeds, Feed, FeedState, FeedStep, KeptFeed } from '../../rota/feed.ts'
import { calendarOf } from '../../rota/ical/calendar.ts'
import { suggestedFileName } from '../../rota/ical/file-name.ts'
import { hasScope, scopeKey } from '../../rota/ical/scope.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Desk } from '../desk.ts'
import type { Memory } from '../remembered.ts'
import { rotaState } from '../rota-state.ts'
import { type Handout, Listener, type Offer } from './listener.ts'

/** What feeds need of the world. */
export interface FeedsWorld {
  readonly desk: Desk
  readonly memory: Memory
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly newId: () => string
  /** Says that somebody has fetched a calendar. */
  readonly fetched: () => void
}

/** The calendars that this desk hands out to programs that know their address; nothing listens while there is none. */
export class Feeds {
  readonly #world: FeedsWorld
  readonly #listener: Listener
  /** The latest text of each feed, by its id, and what it was made from. */
  readonly #made = new Map<string, { readonly from: string; readonly handout: Handout }>()
  #trouble: FeedState['trouble'] = null

  constructor(world: FeedsWorld) {
    this.#world = world
    this.#listener = new Listener(() => this.#offers())
  }

  /** Begins to listen if there is any feed, as it did last time. */
  async start(): Promise<void> {
    const { port, network, ofRota } = this.#kept
    if (Object.values(ofRota).every(feeds => feeds.length === 0)) {
      this.#trouble = null
      return this.#listener.close()
    }
    // Nobody is cut off because a feed is added or ends.
    if (this.#listener.port !== null) return
    const listens = await this.#listener.listen(network ? 'network' : 'machine', port)
    const now = this.#listener.port
    this.#trouble = !listens ? 'no-port' : port !== null && now !== port ? 'other-port' : null
    if (port === null && now !== null) this.#keep({ port: now })
  }

  /** Listens no more. */
  end(): Promise<void> {
    return this.#listener.close()
  }

  /** The feeds of the open rota. */
  async read(): Promise<Reply<FeedState>> {
    const rota = await this.#world.desk.rota()
    if (!rota.ok) return rota
    const { network } = this.#kept
    const feeds = this.#of(rota.value.heading.id).map(feed => this.#shown(rota.value, feed))
    return { ok: true, value: { feeds, network, trouble: this.#trouble } }
  }

  /** Changes them; not found if the feed is not there any more. */
  async change(step: FeedStep): Promise<Reply<FeedState>> {
    const rota = await this.#world.desk.rota()
    if (!rota.ok) return rota
    if (step.do === 'reach') {
      this.#keep({ network: step.network })
      await this.#listener.close()
      await this.start()
      return this.read()
    }
    const rotaId = rota.value.heading.id
    const feeds = this.#of(rotaId)
    if (step.do !== 'add' && !feeds.some(({ id }) => id === step.id))
      return { ok: false, failure: { kind: 'not-found', what: 'feed' } }
    this.#keep({ ofRota: { ...this.#kept.ofRota, [rotaId]: this.#changed(feeds, step) } })
    await this.start()
    return this.read()
  }

  #changed(feeds: KeptFeed[], step: Exclude<FeedStep, { do: 'reach' }>): KeptFeed[] {
    switch (step.do) {
      case 'add': {
        const { scope, state } = step
        if (feeds.some(feed => scopeKey(feed.scope) === scopeKey(scope))) return feeds
        return [...feeds, { id: this.#world.newId(), token: newToken(), scope, state, fetched: null }]
      }
      case 'show':
        return feeds.map(feed => (feed.id === step.id ? { ...feed, state: step.state } : feed))
      case 'revoke':
        return feeds.filter(({ id }) => id !== step.id)
      case 'renew':
        return feeds.map(feed => (feed.id === step.id ? { ...feed, token: newToken(), fetched: null } : feed))
    }
  }

  get #kept(): DeskFeeds {
    return this.#world.memory.state.feeds
  }

  #keep(changes: Partial<DeskFeeds>): void {
    this.#world.memory.remember({ feeds: { ...this.#kept, ...changes } })
  }

  #of(rotaId: string): KeptFeed[] {
    return this.#kept.ofRota[rotaId] ?? []
  }

  #shown(rota: Rota, { token, ...feed }: KeptFeed): Feed {
    const { port } = this.#listener
    const host = this.#kept.network ? ownAddress() : '127.0.0.1'
    const address = port === null ? null : `http://${host}:${port}/${token}/${nameOf(rota, feed)}`
    return { ...feed, address }
  }

  #offers(): Offer[] {
    return Object.entries(this.#kept.ofRota).flatMap(([rotaId, feeds]) =>
      feeds.map(feed => ({ token: feed.token, handOut: () => this.#handOut(rotaId, feed) })),
    )
  }

  async #handOut(rotaId: string, feed: KeptFeed): Promise<Handout> {
    const { desk } = this.#world
    const read = await desk.read()
    // Another rota is open: what was fetched before stays as it is with whoever has it.
    if (!read.ok || read.value.rows.heading[0]?.id !== rotaId) return 'not-now'
    const from = `${rotaId} ${read.value.revision} ${feed.state}`
    const known = this.#made.get(feed.id)
    const handout = known?.from === from ? known.handout : await handoutOf(desk, feed)
    this.#made.set(feed.id, { from, handout })
    this.#noteFetched(rotaId, feed.id)
    return handout
  }

  #noteFetched(rotaId: string, id: string): void {
    const fetched = this.#world.now()
    const feeds = this.#of(rotaId).map(feed => (feed.id === id ? { ...feed, fetched } : feed))
    this.#keep({ ofRota: { ...this.#kept.ofRota, [rotaId]: feeds } })
    this.#world.fetched()
  }
}

/** 256 bits, as base64 that may stand in an address. */
function newToken(): string {
  return randomBytes(32).toString('base64url')
}

async function handoutOf(desk: Desk, { scope, state }: Pick<KeptFeed, 'scope' | 'state'>): Promise<Handout> {
  const shown = await rotaState(desk, state)
  if (!shown.ok) return 'not-now'
  const { rota, log, publication } = shown.value
  if (!hasScope(rota, scope)) return 'gone'
  const { text } = calendarOf(rota, log, scope, { publication })
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
  return { text, etag, fileName: suggestedFileName(rota, scope) }
}

function nameOf(rota: Rota, { scope }: Pick<KeptFeed, 'scope'>): string {
  return hasScope(rota, scope) ? suggestedFileName(rota, scope) : 'calendar.ics'
}

/** The IP address of this machine in its network; itself alone if it is in none. */
function ownAddress(): string {
  const own = Object.values(networkInterfaces())
    .flatMap(addresses => addresses ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)
  return own?.address ?? '127.0.0.1'
}
