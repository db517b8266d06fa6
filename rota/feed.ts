import { z } from 'zod'
import { CalendarScope } from './ical/scope.ts'

/** What a feed can show: what the people have, or what is planned now. */
export const feedStates = ['published', 'draft'] as const

/** A calendar that this desk hands out to calendar programs which ask for it. */
const Fed = z.object({
  id: z.uuid(),
  scope: CalendarScope,
  state: z.enum(feedStates),
  /** When it was last asked for, in milliseconds since 1970; null: never yet. */
  fetched: z.int().nullable(),
})

/** A feed as the desk keeps it. */
export const KeptFeed = Fed.extend({
  /** Whoever knows it may read the calendar: 256 bits that nobody can guess. */
  token: z.string().regex(/^[\w-]{43}$/),
})
export type KeptFeed = z.infer<typeof KeptFeed>

/** The feeds of a desk. */
export const DeskFeeds = z.object({
  /** Where it listens if it can, so that addresses stay; null: it never has. */
  port: z.int().min(1).max(65_535).nullable(),
  /** Whether other machines of the network may ask, too. */
  network: z.boolean(),
  /** By the id of the rota. */
  ofRota: z.record(z.string(), z.array(KeptFeed).max(500)),
})
export type DeskFeeds = z.infer<typeof DeskFeeds>

/** No feed at all: nothing listens. */
export const noFeeds: DeskFeeds = { port: null, network: false, ofRota: {} }

/** A feed as the window shows it. */
export const Feed = Fed.extend({
  /** Where calendar programs ask for it; null: nothing listens. */
  address: z.url().nullable(),
})
export type Feed = z.infer<typeof Feed>

/** The feeds of the open rota. */
export const FeedState = z.object({
  /** Oldest first. */
  feeds: z.array(Feed),
  network: z.boolean(),
  /** Why addresses are not what they were: the usual port is taken, or none can be had. Null: all is well. */
  trouble: z.enum(['other-port', 'no-port']).nullable(),
})
export type FeedState = z.infer<typeof FeedState>

/** What can be done about feeds. */
export const FeedStep = z.discriminatedUnion('do', [
  /** A part of the rota has one address: if it is handed out already, nothing changes. */
  z.object({ do: z.literal('add'), scope: CalendarScope, state: Fed.shape.state }),
  /** The same address hands out another state from now on. */
  z.object({ do: z.literal('show'), id: z.uuid(), state: Fed.shape.state }),
  /** The address is known to nobody any more, now and for ever. */
  z.object({ do: z.literal('revoke'), id: z.uuid() }),
  /** The same calendar gets another address; the old one ends. */
  z.object({ do: z.literal('renew'), id: z.uuid() }),
  z.object({ do: z.literal('reach'), network: z.boolean() }),
])
export type FeedStep = z.infer<typeof FeedStep>
