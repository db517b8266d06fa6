import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { SentTitle } from '../../rota/dav/server.ts'

const Entry = z.object({
  href: z.string(),
  etag: z.string().nullable(),
  mark: z.string().nullable(),
  attempted: z.string().nullable(),
  removing: z.boolean(),
  title: SentTitle,
})

/** What is remembered of an object that was sent to a server. */
export type LedgerEntry = Omit<z.infer<typeof Entry>, 'href'>

const Line = z.union([Entry, z.object({ href: z.string(), forgotten: z.literal(true) })])

/**
 * What was sent to servers of a rota, by place: a file to which each object adds a line before it is sent and when it has
 * arrived, so that a run that breaks, in whatever way, can go on.
 *
 * A line that a crash cut off counts as not written.
 */
export class Ledger {
  readonly #path: string
  readonly #entries = new Map<string, LedgerEntry>()

  /** Reads what there is, and writes it anew without what is out of date. @throws where the folder cannot be written */
  constructor(path: string) {
    this.#path = path
    for (const line of linesOf(path)) {
      if ('forgotten' in line) this.#entries.delete(line.href)
      else {
        const { href, ...entry } = line
        this.#entries.set(href, entry)
      }
    }
    mkdirSync(dirname(path), { recursive: true })
    const lines = [...this.#entries].map(([href, entry]) => `${JSON.stringify({ href, ...entry })}\n`)
    writeFileSync(`${path}.new`, lines.join(''))
    renameSync(`${path}.new`, path)
  }

  get entries(): ReadonlyMap<string, LedgerEntry> {
    return this.#entries
  }

  /** Remembers an object from now on. */
  keep(href: string, entry: LedgerEntry): void {
    this.#entries.set(href, entry)
    this.#write({ href, ...entry })
  }

  forget(href: string): void {
    this.#entries.delete(href)
    this.#write({ href, forgotten: true })
  }

  #write(line: z.infer<typeof Line>): void {
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`)
  }
}

function linesOf(path: string): z.infer<typeof Line>[] {
  return textOf(path)
    .split('\n')
    .flatMap(text => {
      try {
        return [Line.parse(JSON.parse(text))]
      } catch {
        return []
      }
    })
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
