import type { RowChange } from '../change.ts'
import type { Rota } from '../rota.ts'
import { isSameShown, Past, type PastSeat, type Shown, type Touched } from './past.ts'
import { type CalendarScope, isOpenScope } from './scope.ts'
import { isInScope, type Seat, seatKey } from './seat.ts'

/** A step of the history. */
export interface LoggedChange {
  readonly revision: number
  /** Milliseconds since 1970. */
  readonly at: number
  readonly rows: readonly RowChange[]
}

/** What became of an event since it first appeared. Times are milliseconds since 1970. */
export interface Revisions {
  /** How often what it shows has changed; to go and to come back are a change each. */
  readonly sequence: number
  readonly created: number
  /** The latest change; `created` if there was none. */
  readonly changed: number
}

/** A seat that was in a scope and no longer is, as it was when it went; its latest change is that it went. */
export interface GoneSeat extends PastSeat {
  readonly key: string
  readonly revisions: Revisions
}

/**
 * How often, and when, the events of some seats changed, by {@link seatKey}.
 *
 * What counts is the slot's time, the role's code and name, who has the seat, and that person's name and institute. A
 * step of the history is one change at most, and none if it leaves all of that as it was.
 *
 * The history is walked from its end, so it may begin late: what was there before its first step counts as made by it.
 *
 * @param log  oldest first; its last step led to `rota`
 * @param free  whether a seat that nobody has is an event too; then the slot's own demand counts as well
 */
export function revisionsOf(
  rota: Rota,
  log: readonly LoggedChange[],
  seats: readonly Seat[],
  free: 'shown' | 'hidden',
): ReadonlyMap<string, Revisions> {
  const { trails } = walk(rota, log, seats, free, null)
  return new Map([...trails.all()].map(trail => [trail.key, trail.revisions]))
}

/**
 * The seats that a scope once had and no longer has: given up, cancelled, or taken over by somebody outside of it.
 * An open scope has none. Walks the history like {@link revisionsOf}.
 *
 * @param seats  those that the scope has now
 */
export function goneSeats(
  rota: Rota,
  log: readonly LoggedChange[],
  seats: readonly Seat[],
  scope: CalendarScope,
): GoneSeat[] {
  return walk(rota, log, seats, 'hidden', scope).gone.map(({ trail, ...seat }) => ({
    ...seat,
    key: trail.key,
    revisions: trail.revisions,
  }))
}

function walk(
  rota: Rota,
  log: readonly LoggedChange[],
  seats: readonly Seat[],
  free: 'shown' | 'hidden',
  scope: CalendarScope | null,
): { trails: Trails; gone: (PastSeat & { trail: Trail })[] } {
  const past = new Past(rota)
  const earliest = log[0]?.at ?? 0
  const trails = new Trails()
  const gone: (PastSeat & { trail: Trail })[] = []
  for (const { slot, place, seat } of seats) {
    const key = seatKey(slot.id, place, seat)
    trails.add(new Trail(key, slot.id, past.shown(key, slot.id, free), earliest))
  }
  for (const { at, rows } of log.toReversed()) {
    const touched = past.stepBack(rows)
    if (scope !== null) {
      for (const key of mayHaveLeft(past, touched, rows, scope)) {
        const seat = trails.has(key) ? null : past.at(key)
        if (seat === null || !isInScope(scope, seat.slot, seat.person)) continue
        const trail = new Trail(key, seat.slot.id, null, earliest)
        trails.add(trail)
        trail.step(past.shown(key, seat.slot.id, free), at)
        gone.push({ ...seat, trail })
      }
    }
    for (const trail of trails.touchedBy(touched, past)) trail.step(past.shown(trail.key, trail.slotId, free), at)
  }
  return { trails, gone }
}

/** The keys of the seats that a step may have taken out of a scope. */
function mayHaveLeft(past: Past, { keys }: Touched, rows: readonly RowChange[], scope: CalendarScope): string[] {
  if (isOpenScope(scope)) return []
  if (scope.kind !== 'institute') return [...keys]
  const movedOut = rows.filter(
    row =>
      row.table === 'person' && row.before?.institute === scope.institute && row.after?.institute !== scope.institute,
  )
  return [...keys, ...movedOut.flatMap(({ id }) => past.seatsOf(id))]
}

/** What became of one event, followed from now into the past. */
class Trail {
  readonly key: string
  readonly slotId: string
  /** Another on the same slot. */
  next: Trail | null = null
  readonly #earliest: number
  #shown: Shown | null
  #changes = 0
  #changed: number | null = null
  /** When it came, if that is the earliest change found. */
  #appeared: number | null = null

  constructor(key: string, slotId: string, shown: Shown | null, earliest: number) {
    this.key = key
    this.slotId = slotId
    this.#shown = shown
    this.#earliest = earliest
  }

  /** @param before  what it showed before the step that was made at `at` */
  step(before: Shown | null, at: number): void {
    if (isSameShown(before, this.#shown)) return
    this.#shown = before
    this.#changes++
    this.#changed ??= at
    this.#appeared = before === null ? at : null
  }

  get revisions(): Revisions {
    const created = this.#appeared ?? this.#earliest
    const sequence = this.#appeared === null ? this.#changes : this.#changes - 1
    return { sequence, created, changed: this.#changed ?? created }
  }
}

/** Trails by seat, found by slot as well. */
class Trails {
  readonly #byKey = new Map<string, Trail>()
  /** The latest of each slot, the others after it. */
  readonly #bySlot = new Map<string, Trail>()

  add(trail: Trail): void {
    this.#byKey.set(trail.key, trail)
    trail.next = this.#bySlot.get(trail.slotId) ?? null
    this.#bySlot.set(trail.slotId, trail)
  }

  has(key: string): boolean {
    return this.#byKey.has(key)
  }

  all(): Iterable<Trail> {
    return this.#byKey.values()
  }

  touchedBy({ keys, slotIds, renamed }: Touched, past: Past): Set<Trail> {
    const touched = new Set<Trail>()
    for (const key of keys) {
      const trail = this.#byKey.get(key)
      if (trail) touched.add(trail)
    }
    for (const slotId of slotIds) {
      for (let trail = this.#bySlot.get(slotId) ?? null; trail; trail = trail.next) touched.add(trail)
    }
    if (renamed.size === 0) return touched
    for (const trail of this.all()) if (past.names(trail.key, trail.slotId, renamed)) touched.add(trail)
    return touched
  }
}
