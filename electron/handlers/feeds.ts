import type { Handler } from '../context.ts'

/** The feeds of the open rota. */
export const readFeeds: Handler<'feed.read'> = async ({ feeds }) => (await feeds()).read()

/** Adds a feed, ends one, gives one another address or state, or says who may ask. */
export const changeFeeds: Handler<'feed.change'> = async ({ feeds }, step) => (await feeds()).change(step)
