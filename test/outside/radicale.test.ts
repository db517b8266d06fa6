import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { startRadicale } from './radicale.ts'
import { withTools } from './with-tools.ts'

withTools(['radicale'], 'a calendar server on this machine', () => {
  it('lets its user in, nobody else, and keeps what is put on it', async () => {
    const server = await startRadicale()
    try {
      const collection = `${server.url}${server.user}/rota/`
      const signed = `Basic ${Buffer.from(`${server.user}:${server.password}`).toString('base64')}`
      const make = (headers: Record<string, string>) => fetch(collection, { method: 'MKCALENDAR', headers })
      const answers = [await make({}), await make({ authorization: signed })]
      expect(answers.map(({ status }) => status)).toEqual([401, 201])
      expect(existsSync(join(server.folder, 'collection-root', server.user, 'rota'))).toBe(true)
    } finally {
      await server.stop()
    }
    expect(existsSync(server.folder)).toBe(false)
  })
})
