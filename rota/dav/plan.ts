/** Something that the server is to hold: one event of a calendar, or a calendar file. */
export interface MeantObject {
  /** Where it lies on the server. */
  readonly href: string
  /** Tells whether two texts say the same; compared only. */
  readonly mark: string
  /** Tells the same of all but whom an event takes over from and hands over to; null: it is a file of many events. */
  readonly own: string | null
}

/** What is remembered of an object that was sent. */
export interface SentObject {
  /** The state that the server gave it then; null: it said none, or never answered. */
  readonly etag: string | null
  /** What it said then; null: it never was confirmed. */
  readonly mark: string | null
  /** What it said then apart from whom it takes over from and hands over to; null: nobody knows. */
  readonly own: string | null
  /** What was on its way when the connection broke; null: nothing. */
  readonly attempted: string | null
  /** Whether its removal was on its way then. */
  readonly removing: boolean
}

/** What the server has now. */
export interface FoundObject {
  readonly etag: string
  /** What it says; null: nobody has looked, see {@link doubtful}. */
  readonly mark: string | null
}

/** One request that changes something; each holds only as long as the server is as it was found. */
export type SendingStep<Meant extends MeantObject = MeantObject> =
  | { readonly kind: 'new'; readonly object: Meant }
  /** `handover`: nothing of it changed but whom it takes over from or hands over to. */
  | { readonly kind: 'changed'; readonly object: Meant; readonly etag: string; readonly handover: boolean }
  | { readonly kind: 'removed'; readonly href: string; readonly etag: string }

/** What has to be done so that the server holds what is meant, and what must not be done. */
export interface SendingPlan<Meant extends MeantObject = MeantObject> {
  readonly steps: readonly SendingStep<Meant>[]
  /** Already there as they are meant. */
  readonly untouched: readonly Meant[]
  /** Changed on the server by somebody else, into which state: left as they are. `meant` null: ours would be none. */
  readonly foreign: readonly { readonly href: string; readonly etag: string; readonly meant: Meant | null }[]
  /** Removed on the server by somebody else. */
  readonly gone: readonly Meant[]
  /** What the server has that is ours although it is not remembered so: what to remember from now on. */
  readonly known: readonly { readonly href: string; readonly etag: string; readonly mark: string }[]
  /** Remembered, not meant any more, and not on the server or never ours there: to be forgotten. */
  readonly forgotten: readonly string[]
  /** How many objects on the server are not ours. */
  readonly others: number
}

/**
 * Which objects on the server have to be read before it can be told whose they are: ours by their place, but in a state
 * that the server did not tell us.
 */
export function doubtful(
  meant: readonly MeantObject[],
  sent: ReadonlyMap<string, SentObject>,
  found: ReadonlyMap<string, FoundObject>,
): string[] {
  const ours = new Set([...sent.keys(), ...meant.map(({ href }) => href)])
  return [...ours].filter(href => {
    const there = found.get(href)
    return there !== undefined && there.etag !== sent.get(href)?.etag
  })
}

/**
 * Compares what is meant with what was sent last and with what the server has.
 *
 * An object is ours while the server has it in the state that it gave us, or while it says what we sent or mean.
 * Whatever else lies in its place is somebody else's, and no step touches it unless somebody insists.
 *
 * @param meant  each place once
 * @param sent  by place, of the same calendars
 * @param found  by place, of the same calendars; of {@link doubtful} ones with what they say
 * @param insisted  where ours is wanted although somebody else changed or removed it there: only in the state that was
 *   seen, null for removed; whatever became of it since is left alone again
 */
export function sendingPlan<Meant extends MeantObject>(
  meant: readonly Meant[],
  sent: ReadonlyMap<string, SentObject>,
  found: ReadonlyMap<string, FoundObject>,
  insisted: ReadonlyMap<string, string | null> = new Map(),
): SendingPlan<Meant> {
  const steps: SendingStep<Meant>[] = []
  const untouched: Meant[] = []
  const foreign: { href: string; etag: string; meant: Meant | null }[] = []
  const gone: Meant[] = []
  const known: { href: string; etag: string; mark: string }[] = []
  const forgotten: string[] = []

  for (const object of meant) {
    const { href } = object
    const there = found.get(href)
    if (!there) {
      const was = sent.get(href)
      if (was?.mark && !was.removing && insisted.get(href) !== null) gone.push(object)
      else steps.push({ kind: 'new', object })
      continue
    }
    const { etag } = there
    const was = sent.get(href)
    const mark = oursSays(there, was, object.mark)
    if (mark === null) {
      if (insisted.get(href) === etag) steps.push({ kind: 'changed', object, etag, handover: false })
      else foreign.push({ href, etag, meant: object })
      continue
    }
    if (etag !== was?.etag) known.push({ href, etag, mark })
    if (mark === object.mark) untouched.push(object)
    else {
      const handover = object.own !== null && was?.own === object.own && was.mark === mark
      steps.push({ kind: 'changed', object, etag, handover })
    }
  }

  const meantHrefs = new Set(meant.map(({ href }) => href))
  for (const [href, was] of sent) {
    if (meantHrefs.has(href)) continue
    const there = found.get(href)
    if (!there) forgotten.push(href)
    else if (was.mark === null && there.mark !== was.attempted) forgotten.push(href)
    else if (oursSays(there, was, null) === null && insisted.get(href) !== there.etag) {
      foreign.push({ href, etag: there.etag, meant: null })
    } else steps.push({ kind: 'removed', href, etag: there.etag })
  }
  const others = [...found.keys()].filter(href => !meantHrefs.has(href) && !sent.has(href)).length
  return { steps, untouched, foreign, gone, known, forgotten, others }
}

/** What an object on the server says if it is ours; null: it is not. */
function oursSays(there: FoundObject, was: SentObject | undefined, meant: string | null): string | null {
  if (was?.mark && was.etag === there.etag) return was.mark
  const ours = there.mark !== null && [meant, was?.mark, was?.attempted].includes(there.mark)
  return ours ? there.mark : null
}
