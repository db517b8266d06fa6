import { once } from 'node:events'
import { request as ask, createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What went through. */
export interface Passed {
  readonly method: string
  readonly path: string
  readonly headers: NodeJS.Dict<string | string[]>
  /** What the server answered. */
  status: number
}

/** Stands before a server on this computer and notes what goes through. */
export async function startProxy(target: string) {
  const passed: Passed[] = []
  const { port } = new URL(target)
  const server = createServer((incoming, outgoing) => {
    const { method = '', url: path = '', headers } = incoming
    const note: Passed = { method, path, headers, status: 0 }
    passed.push(note)
    const onward = ask({ host: '127.0.0.1', port, method, path, headers }, answer => {
      note.status = answer.statusCode ?? 0
      outgoing.writeHead(note.status, answer.headers)
      answer.pipe(outgoing)
    })
    onward.once('error', () => outgoing.destroy())
    incoming.pipe(onward)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    passed,
    /** What changed something, since it was asked last. */
    writing: () => passed.splice(0).filter(({ method }) => ['PUT', 'DELETE', 'MKCALENDAR'].includes(method)),
    stop: async () => {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}
