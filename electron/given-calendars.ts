/** The files of people's calendars that the user gave since the app started, and the reading of calendars under way. */
export class GivenCalendars {
  readonly #paths = new Set<string>()
  #reading = new AbortController()

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

  /** Ends whatever is being read. */
  cancel(): void {
    this.#reading.abort()
    this.#reading = new AbortController()
  }
}
