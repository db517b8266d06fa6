import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { protocol } from 'electron'

/** The origin of the app's own page; nothing else is ever loaded. */
export const pageOrigin = 'app://watchbill'
export const pageUrl = `${pageOrigin}/index.html`

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
}

/** Milliseconds in which the page's bytes have left; its window takes longer to begin. */
const sending = 25

/** Declares the page's scheme; must run before the app is ready. */
export function declarePageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

/**
 * Serves the built page from its folder, with a strict policy: own scripts only, own styles and those with the nonce of
 * this load, no connection anywhere.
 *
 * @param given  is called when the page itself has been given, before its scripts are asked for
 */
export function servePage(folder: string, given: () => void): void {
  protocol.handle('app', async request => {
    const { host, pathname } = new URL(request.url)
    const path = normalize(join(folder, decodeURIComponent(pathname)))
    const type = types[extname(path)]
    if (host !== 'watchbill' || !path.startsWith(folder + sep) || type === undefined) return notFound()
    let body: Buffer | string
    try {
      body = await readFile(path)
    } catch {
      return notFound()
    }
    const nonce = randomBytes(16).toString('base64')
    if (extname(path) === '.html') {
      body = body.toString('utf8').replaceAll('__NONCE__', nonce)
      setTimeout(given, sending)
    }
    return new Response(typeof body === 'string' ? body : new Uint8Array(body), {
      headers: { 'content-type': type, 'content-security-policy': policy(nonce), 'x-content-type-options': 'nosniff' },
    })
  })
}

function policy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "font-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function notFound(): Response {
  return new Response('not found', { status: 404 })
}
