/** Where a command speaks, and what it knows of the world. */
export interface Terminal {
  /** Says a line to whoever reads the result. */
  readonly say: (line: string) => void
  /** Says a line to whoever looks on: what went wrong, and what to know. */
  readonly warn: (line: string) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** The folder in which the window remembers what belongs to this desk. */
  readonly deskFolder: string
  readonly version: string
  readonly env: Readonly<Record<string, string | undefined>>
}
