import type { Field, Opening } from './field.ts'

/** How many times one person may push on the next, and how many openings are tried for one place: more is left to the flow. */
const longestChain = 60
const mostTried = 300

/**
 * A plan in the making: who takes which opening. Whoever it puts somewhere collides with nothing and stays under the caps.
 *
 * A place that nobody free can take is filled by moving others on, each to be replaced where they leave (the alternating
 * paths of Kuhn and Munkres); where people collide with several of their places at once this may miss a better plan.
 */
export class Draft {
  readonly #field: Field
  readonly #expertsFirst: boolean
  /** What each person takes, by opening. */
  readonly #held: Set<number>[]
  /** Who takes each opening. */
  readonly #on: Set<number>[]
  #journal: (() => void)[] = []
  /** How many openings were tried for the place that is being filled. */
  #tried = 0
  /** Openings that nobody could be moved on from since somebody last found a place. */
  #stuck = new Set<number>()

  /** @param wanted  who should take what, as far as that goes together */
  constructor(field: Field, wanted: readonly (readonly [opening: number, person: number])[], expertsFirst: boolean) {
    this.#field = field
    this.#expertsFirst = expertsFirst
    this.#held = field.people.map(() => new Set())
    this.#on = field.openings.map(() => new Set())
    for (const [index, person] of wanted) {
      const opening = this.#opening(index)
      if (this.#on[index]?.has(person) || this.on(index).length >= opening.places) continue
      if (this.#inTheWay(person, opening).length === 0 && this.#isUnderCap(person, opening)) this.#put(person, opening)
    }
    this.#fill()
  }

  /** Who takes an opening, ascending. */
  on(index: number): readonly number[] {
    return [...(this.#on[index] ?? [])].sort((a, b) => a - b)
  }

  /** Experts on an opening that want to be there. */
  expertsOn({ index, experts, expert }: Opening): readonly number[] {
    return this.on(index)
      .filter(person => expert.has(person))
      .slice(0, experts)
  }

  /** How many places are filled, and how many of those that want experts have one. */
  get size(): { readonly places: number; readonly experts: number } {
    const { openings } = this.#field
    return {
      places: openings.reduce((sum, { index }) => sum + (this.#on[index]?.size ?? 0), 0),
      experts: openings.reduce((sum, opening) => sum + this.expertsOn(opening).length, 0),
    }
  }

  /** Takes somebody off an opening. */
  drop(person: number, index: number): void {
    this.#take(person, this.#opening(index))
  }

  #fill(): void {
    const spare = ({ able, places }: Opening) => able.length - places
    const price = ({ credit }: Opening) => (this.#field.hasCaps ? credit : 0)
    const scarcestFirst = [...this.#field.openings].sort(
      (a, b) => price(a) - price(b) || spare(a) - spare(b) || a.index - b.index,
    )
    for (const opening of this.#expertsFirst ? scarcestFirst : []) {
      while (this.expertsOn(opening).length < opening.experts && this.#seatExpert(opening)) this.#begin()
    }
    // Moving people on may leave room for somebody who had none before.
    for (const chain of [longestChain, 0]) {
      this.#begin()
      for (const opening of scarcestFirst) {
        while (this.on(opening.index).length < opening.places && this.#seatAny(opening, chain)) this.#begin()
      }
    }
  }

  #begin(): void {
    this.#journal = []
    this.#stuck = new Set()
  }

  #seatAny(opening: Opening, chain: number): boolean {
    this.#tried = 0
    return this.#seat(opening, false, chain)
  }

  /** Brings an expert onto an opening, in place of somebody else where it is full. */
  #seatExpert(opening: Opening): boolean {
    this.#tried = 0
    if (this.on(opening.index).length < opening.places) return this.#seat(opening, true, longestChain)
    const other = this.on(opening.index).find(person => !opening.expert.has(person))
    if (other === undefined) return false
    const mark = this.#journal.length
    this.#take(other, opening)
    if (this.#seat(opening, true, longestChain)) return true
    this.#backTo(mark)
    return false
  }

  /** Fills one place of an opening, with others moved on if it has to be. @returns false, and nothing done, if it cannot */
  #seat(opening: Opening, expertOnly: boolean, chain: number): boolean {
    this.#stuck.add(opening.index)
    const suited = opening.able.filter(
      person => !this.#on[opening.index]?.has(person) && (!expertOnly || opening.expert.has(person)),
    )
    const free = this.#leastBusy(suited, opening)
    if (free !== undefined) {
      this.#put(free, opening)
      return true
    }
    if (chain === 0 || ++this.#tried > mostTried) return false
    for (const person of suited) {
      for (const leaves of this.#waysToFree(person, opening)) {
        if (leaves.some(({ index }) => this.#stuck.has(index))) continue
        const mark = this.#journal.length
        const replaced = leaves.map(left => ({ left, expert: this.#isExpertNeeded(person, left) }))
        for (const left of leaves) this.#take(person, left)
        if (this.#isUnderCap(person, opening)) {
          this.#put(person, opening)
          if (replaced.every(({ left, expert }) => this.#seat(left, expert, chain - 1))) return true
        }
        this.#backTo(mark)
      }
    }
    return false
  }

  /** Who takes least so far among those whom nothing keeps from an opening; the first of several. */
  #leastBusy(suited: readonly number[], opening: Opening): number | undefined {
    let best: number | undefined
    for (const person of suited) {
      const busy = this.#held[person]?.size ?? 0
      if (best !== undefined && busy >= (this.#held[best]?.size ?? 0)) continue
      if (this.#inTheWay(person, opening).length === 0 && this.#isUnderCap(person, opening)) best = person
    }
    return best
  }

  /** What a person would have to leave to take an opening: all that collides with it, or, under a cap, any one place. */
  #waysToFree(person: number, opening: Opening): readonly (readonly Opening[])[] {
    const inTheWay = this.#inTheWay(person, opening)
    if (inTheWay.length > 0) return [inTheWay]
    return [...(this.#held[person] ?? [])]
      .map(index => [this.#opening(index)])
      .filter(([held]) => held?.slot.roleId === opening.slot.roleId)
  }

  #inTheWay(person: number, { rivals }: Opening): Opening[] {
    const held = this.#held[person]
    if (!held || held.size === 0) return []
    return rivals.filter(index => held.has(index)).map(index => this.#opening(index))
  }

  #isUnderCap(person: number, { slot: { roleId }, credit }: Opening): boolean {
    const room = this.#field.roomOf(person, roleId)
    if (room === Number.POSITIVE_INFINITY) return true
    let earned = credit
    for (const index of this.#held[person] ?? []) {
      const held = this.#opening(index)
      if (held.slot.roleId === roleId) earned += held.credit
    }
    return earned <= room
  }

  /** Whether an opening would lack an expert that it wants if somebody left it. */
  #isExpertNeeded(person: number, { index, experts, expert }: Opening): boolean {
    return (
      this.#expertsFirst && expert.has(person) && this.on(index).filter(other => expert.has(other)).length <= experts
    )
  }

  #opening(index: number): Opening {
    return this.#field.openings[index] as Opening
  }

  #put(person: number, { index }: Opening): void {
    this.#held[person]?.add(index)
    this.#on[index]?.add(person)
    this.#journal.push(() => {
      this.#held[person]?.delete(index)
      this.#on[index]?.delete(person)
    })
  }

  #take(person: number, { index }: Opening): void {
    this.#held[person]?.delete(index)
    this.#on[index]?.delete(person)
    this.#journal.push(() => {
      this.#held[person]?.add(index)
      this.#on[index]?.add(person)
    })
  }

  #backTo(mark: number): void {
    while (this.#journal.length > mark) this.#journal.pop()?.()
  }
}
