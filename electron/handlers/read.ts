import type { Handler } from '../context.ts'

/** Everything that the window shows of the open rota. */
export const readRota: Handler<'rota.read'> = async ({ desk }) => {
  const store = desk.store
  return store.ok ? { ok: true, value: await store.value.read() } : store
}
