import { Flow } from '../flow.ts'
import type { Field, Opening } from './field.ts'

/** Some places of an opening, who could take them, and who does in a plan that is there already. */
export interface Seats {
  readonly opening: Opening
  readonly places: number
  readonly able: readonly number[]
  readonly taken: readonly number[]
}

/** Slots that need more people than there are for them: proof that no plan fills all of their places. */
export interface Shortage {
  /** Ascending by start. */
  readonly slotIds: readonly string[]
  /** Open places on them. */
  readonly places: number
  /** Everybody who can take any of these slots, by name, and how many of them at most; together fewer than the places. */
  readonly people: readonly { readonly personId: string; readonly most: number }[]
}

/** More than any plan can do. */
export interface Relaxation {
  /** No plan fills more of the places. */
  readonly bound: number
  /** Who takes which opening in it; may collide. */
  readonly assigned: readonly (readonly [opening: number, person: number])[]
  /** Why the bound is below the number of places; none if it is not. */
  readonly shortages: readonly Shortage[]
}

/**
 * The most places that can be filled if people may collide except within certain groups of openings that all collide with
 * each other: a maximum flow. It is exact where the openings of every person fall into such groups, so wherever no two
 * collide; then what is assigned is a plan.
 *
 * @param shift  how many openings the first group of each person has at most, 0 for any number: another cut, another bound
 */
export function relax(field: Field, seats: readonly Seats[], shift: number): Relaxation {
  const flow = new Flow()
  const [source, sink] = [flow.node(), flow.node()]
  const nodes = seats.map(() => flow.node())
  const fromSource = seats.map(({ places }, at) => flow.arc(source, nodes[at] as number, places))
  const arcs: { readonly person: number; readonly seat: number; readonly arc: number }[] = []
  const persons: {
    readonly person: number
    readonly groups: number[]
    readonly cap: number | null
    readonly node: number
  }[] = []
  for (const [person, own] of seatsByPerson(seats)) {
    const cap = mostUnderCaps(
      field,
      person,
      own.map(at => seats[at] as Seats),
    )
    const node = cap === null ? sink : flow.node()
    const toSink = cap === null ? null : flow.arc(node, sink, cap)
    const groups: number[] = []
    for (const group of groupsOf(seats, own, shift)) {
      const groupNode = flow.node()
      const onwards = flow.arc(groupNode, node, 1)
      groups.push(groupNode)
      for (const at of group) {
        // Wide, so that a minimum cut runs through people.
        const arc = flow.arc(nodes[at] as number, groupNode, 2)
        arcs.push({ person, seat: at, arc })
        if (seats[at]?.taken.includes(person))
          flow.send([fromSource[at] as number, arc, onwards, ...(toSink === null ? [] : [toSink])])
      }
    }
    persons.push({ person, groups, cap, node })
  }
  flow.fill(source, sink)
  const filled = seats.map((_, at) => flow.sent(fromSource[at] as number))

  const short = seats.flatMap(({ places }, at) => (filled[at] === places ? [] : [nodes[at] as number]))
  const partOf = flow.partsFrom(short, source)
  const most = (part: number) =>
    persons.flatMap(({ person, groups, cap, node }) => {
      const count = cap !== null && partOf[node] === part ? cap : groups.filter(group => partOf[group] === part).length
      return count > 0 ? [{ personId: field.people[person] as string, most: count }] : []
    })
  return {
    bound: filled.reduce((sum, count) => sum + count, 0),
    assigned: arcs
      .filter(({ arc }) => flow.sent(arc) > 0)
      .map(({ person, seat }) => [(seats[seat] as Seats).opening.index, person] as const),
    shortages: [...new Set(short.map(node => partOf[node] as number))].map(part => {
      const own = seats.filter((_, at) => partOf[nodes[at] as number] === part)
      return {
        slotIds: own.map(({ opening }) => opening.slot.id),
        places: own.reduce((sum, { places }) => sum + places, 0),
        people: most(part),
      }
    }),
  }
}

/** The numbers of the seats that each person could take, ascending; people ascending. */
function seatsByPerson(seats: readonly Seats[]): [person: number, seats: number[]][] {
  const byPerson = new Map<number, number[]>()
  seats.forEach(({ able }, at) => {
    for (const person of able) {
      const own = byPerson.get(person)
      if (own) own.push(at)
      else byPerson.set(person, [at])
    }
  })
  return [...byPerson].sort(([a], [b]) => a - b)
}

/** Cuts seats of one person, ascending by start, into groups in which all collide with each other. */
function groupsOf(seats: readonly Seats[], own: readonly number[], shift: number): number[][] {
  const groups: number[][] = []
  for (const at of own) {
    const { index } = (seats[at] as Seats).opening
    const group = groups.at(-1)
    const isFull = groups.length === 1 && shift > 0 && group?.length === shift
    if (group && !isFull && group.every(other => (seats[other] as Seats).opening.rivals.includes(index))) group.push(at)
    else groups.push([at])
  }
  return groups
}

/** How many of some seats a person could take under the caps of their roles, the cheapest first; null if any. */
function mostUnderCaps(field: Field, person: number, own: readonly Seats[]): number | null {
  let most = 0
  for (const roleId of new Set(own.map(({ opening }) => opening.slot.roleId))) {
    let room = field.roomOf(person, roleId)
    if (room === Number.POSITIVE_INFINITY) return null
    const credits = own.map(({ opening }) => opening).filter(({ slot }) => slot.roleId === roleId)
    for (const { credit } of credits.sort((a, b) => a.credit - b.credit)) {
      // Sums of fractions may come out a little too high, and then the bound would be wrong.
      if (credit > room + 1e-6) break
      room -= credit
      most++
    }
  }
  return most
}
