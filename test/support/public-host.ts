import type { LookupAllOptions } from 'node:dns'
import { readFileSync } from 'node:fs'
import { createServer } from 'node:https'
import type { AddressInfo, LookupFunction, TcpNetConnectOpts } from 'node:net'
import { join } from 'node:path'
import type { ElectronApplication } from 'playwright'

const certificates = join(import.meta.dirname, '../data/certificate')

/** The certificate of `calendars.example.org`: programs trust it that find its path in NODE_EXTRA_CA_CERTS. */
export const certificatePath = join(certificates, 'localhost.crt')

/** A page, or the address that it has moved to. */
export type PublicPage = { readonly text: string } | { readonly movedTo: string }

/**
 * Serves pages at `https://calendars.example.org` as the app finds it: names and connections are answered by Node as if
 * the host was on the public internet, until the server is closed.
 *
 * The app looks the name up, judges what it stands for and checks the certificate as ever; only where its connection
 * ends is another place.
 */
export async function startPublicHost(app: ElectronApplication, pages: ReadonlyMap<string, PublicPage>) {
  const pem = (name: string) => readFileSync(join(certificates, name))
  const server = createServer({ key: pem('localhost.key'), cert: pem('localhost.crt') }, (request, response) => {
    const page = pages.get(request.url ?? '')
    if (!page) response.writeHead(404).end()
    else if ('movedTo' in page) response.writeHead(302, { location: page.movedTo }).end()
    else response.end(page.text)
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  await app.evaluate(joinNetwork, (server.address() as AddressInfo).port)
  return {
    close() {
      server.closeAllConnections()
      server.close()
    },
  }
}

/** Runs in the app's main process, so it names nothing outside of itself. */
function joinNetwork(_electron: unknown, port: number): void {
  const [dns, net] = [process.getBuiltinModule('node:dns'), process.getBuiltinModule('node:net')]
  const host = 'calendars.example.org'
  const { lookup } = dns
  Object.assign(dns, {
    lookup: (name: string, options: LookupAllOptions, answer: Parameters<LookupFunction>[2]) =>
      name === host ? answer(null, [{ address: '93.184.215.14', family: 4 }]) : lookup(name, options, answer),
  })
  const { connect } = net.Socket.prototype
  net.Socket.prototype.connect = function (this: InstanceType<typeof net.Socket>, ...args: unknown[]) {
    const options = args[0] as TcpNetConnectOpts
    if (options.host !== host || !options.lookup) return Reflect.apply(connect, this, args)
    const judged: LookupFunction = options.lookup
    const led: LookupFunction = (name, how, answer) =>
      judged(name, { ...how, all: true }, (fault, found) =>
        fault ? answer(fault, found) : answer(null, how.all ? [{ address: '127.0.0.1', family: 4 }] : '127.0.0.1', 4),
      )
    return Reflect.apply(connect, this, [{ ...options, port, lookup: led }, ...args.slice(1)])
  } as typeof connect
}
