import { appendFileSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { LastSending, SentTitle } from '../../rota/dav/server.ts'

const Entry = z.object({
  href: z.string(),
  etag: z.string().nullable(),
  mark: z.string().nullable(),
  /** Of an older app there is none. */
  own: z.string().nullable().default(null),
  attempted: z.string().nullable(),
  removing: z.boolean(),
  title: SentTitle,
})

/** What is remembered of an object that was sent to a server. */
export type LedgerEntry = Omit<z.infer<typeof Entry>, 'href'>

const Run = LastSending.extend({ server: z.string() })

const Line = z.union([Entry, z.object({ href: z.string(), forgotten: z.literal(true) }), Run])

/**
 * What was sent to servers of a rota, by place: a file to which each object adds a line before it is sent and when it has
 * arrived, and each run when it begins and when it ends, so that one that breaks, in whatever way, can go on.
 *
 * A line that a crash cut off counts as not written.
 */
export class Ledger {
  readonly #path: string
  readonly #entries = new Map<string, LedgerEntry>()
  /** The latest run of each server. */
  readonly #runs = new Map<string, z.infer<typeof Run>>()

  /** Reads what there is, and writes it anew without what is out of date. @throws where the folder cannot be written */
  constructor(path: string) {
    this.#path = path
    for (const line of linesOf(path)) {
      if ('server' in line) this.#runs.set(line.server, line)
      else if ('forgotten' in line) this.#entries.delete(line.href)
      else {
        const { href, ...entry } = line
        this.#entries.set(href, entry)
      }
    }
    mkdirSync(dirname(path), { recursive: true })
    const entries = [...this.#entries].map(([href, entry]) => ({ href, ...entry }))
    const lines = [...this.#runs.values(), ...entries].map(line => `${JSON.stringify(line)}\n`)
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

  /** Remembers a run that sends to a server: its scheme, host and port. */
  ran(server: string, run: LastSending): void {
    this.#write({ server, ...run })
  }

  #write(line: z.infer<typeof Line>): void {
    appendFileSync(this.#path, `${JSON.stringify(line)}\n`)
  }
}

/** Where a desk remembers what it sent of a rota. */
export function ledgerPath(deskFolder: string, rotaId: string): string {
  return join(deskFolder, 'sent', `${rotaId}.jsonl`)
}

/** The latest run that sent to the server of an address; null: none did. Writes nothing. */
export function lastSending(path: string, address: string): LastSending | null {
  const server = URL.canParse(address) && new URL(address).origin
  const run = linesOf(path).findLast(line => 'server' in line && line.server === server)
  return run === undefined ? null : LastSending.parse(run)
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
