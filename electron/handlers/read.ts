import type { Handler } from '../context.ts'

/** Everything that the window shows of the open rota. */
export const readRota: Handler<'rota.read'> = ({ desk }) => desk.read()

/** What has changed since the window last read. */
export const readSince: Handler<'rota.since'> = async ({ desk }, { revision }) => {
  const store = desk.store
  return store.ok ? { ok: true, value: await store.value.since(revision) } : store
}
