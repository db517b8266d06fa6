/** The files of people's calendars that the user gave since the app started, and what is being read. */
export class GivenCalendars {
  readonly #paths = new Set<string>()
  #reading = new AbortController()
  /** What was fetched last: another question about that calendar should not fetch it again. */
  fetched: { readonly url: string; readonly text: string } | null = null

  /** Allows a file to be read: the user chose it in a dialog, or dropped it on the window. */
  give(path: string): void {
    this.#paths.add(path)
  }

  /** Whether the user gave a file; the window may name any. */
  has(path: string): boolean {
    return this.#paths.has(path)
  }

  /** Tells when whatever is being read now is no longer wanted. */
  get signal(): AbortSignal {
    return this.#reading.signal
  }

  /** Ends whatever is being read, and forgets what was fetched: nobody looks at it any more. */
  cancel(): void {
    this.fetched = null
    this.#reading.abort()
    this.#reading = new AbortController()
  }
}
