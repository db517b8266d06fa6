/**
 * A network through which whole units flow: what a matching under capacities comes to.
 *
 * Nodes are numbers from 0. Made by adding arcs, given a start by hand if there is one, then filled by {@link Flow.fill}.
 */
export class Flow {
  /** Arcs leaving each node; an arc and its way back have the numbers 2n and 2n + 1. */
  readonly #leaving: number[][] = []
  readonly #to: number[] = []
  /** Units that still fit through each arc. */
  readonly #left: number[] = []

  /** A new node. */
  node(): number {
    return this.#leaving.push([]) - 1
  }

  /** A new arc through which so many units fit. */
  arc(from: number, to: number, capacity: number): number {
    const arc = this.#to.push(to, from) - 2
    this.#left.push(capacity, 0)
    this.#leaving[from]?.push(arc)
    this.#leaving[to]?.push(arc + 1)
    return arc
  }

  /** Sends one unit along arcs that follow each other. @throws RangeError if it does not fit */
  send(arcs: readonly number[]): void {
    for (const arc of arcs) {
      const left = this.#left[arc] ?? 0
      if (left < 1) throw new RangeError(`nothing more fits through arc ${arc}`)
      this.#left[arc] = left - 1
      this.#left[arc ^ 1] = (this.#left[arc ^ 1] ?? 0) + 1
    }
  }

  /** How many units flow through an arc. */
  sent(arc: number): number {
    return this.#left[arc ^ 1] ?? 0
  }

  /**
   * Sends as many units as fit from a source to a sink, moving those that are sent already where that helps.
   *
   * Level by level, each time all shortest ways at once (Dinitz, 1970).
   */
  fill(source: number, sink: number): void {
    for (let levels = this.#levels(source); levels[sink] !== unreached; levels = this.#levels(source)) {
      const tried = new Int32Array(this.#leaving.length)
      for (let way = this.#way(source, sink, levels, tried); way !== null; ) {
        this.send(way)
        way = this.#way(source, sink, levels, tried)
      }
    }
  }

  /**
   * What one more unit could reach from some nodes without passing another; when nothing more fits, a minimum cut lies
   * around it. What is reached from several of them is one part. O(arcs).
   *
   * @returns for each node a number that all nodes of its part have, -1 where it is not reached
   */
  partsFrom(starts: readonly number[], except: number): Int32Array {
    const parts = new Int32Array(this.#leaving.length).fill(unreached)
    const joinedTo = starts.map((_, part) => part)
    const whole = (part: number): number => {
      const to = joinedTo[part] as number
      return to === part ? part : whole(to)
    }
    starts.forEach((start, part) => {
      if (parts[start] !== unreached) return
      parts[start] = part
      const queue = [start]
      for (let next = 0; next < queue.length; next++) {
        for (const arc of this.#leaving[queue[next] as number] as number[]) {
          const to = this.#to[arc] as number
          if ((this.#left[arc] as number) < 1 || to === except) continue
          const known = parts[to] as number
          if (known === unreached) {
            parts[to] = part
            queue.push(to)
          } else joinedTo[whole(known)] = whole(part)
        }
      }
    })
    return parts.map(part => (part === unreached ? part : whole(part)))
  }

  /** How many arcs each node is away. */
  #levels(from: number): Int32Array {
    const levels = new Int32Array(this.#leaving.length).fill(unreached)
    levels[from] = 0
    const queue = [from]
    for (let next = 0; next < queue.length; next++) {
      const node = queue[next] as number
      for (const arc of this.#leaving[node] as number[]) {
        const to = this.#to[arc] as number
        if (levels[to] !== unreached || (this.#left[arc] as number) < 1) continue
        levels[to] = (levels[node] as number) + 1
        queue.push(to)
      }
    }
    return levels
  }

  /** A way that goes up by one level with each arc, null if there is no more. @param tried  how many arcs of each node lead nowhere */
  #way(source: number, sink: number, levels: Int32Array, tried: Int32Array): number[] | null {
    const way: number[] = []
    for (let node = source; node !== sink; ) {
      const arc = this.#leaving[node]?.[tried[node] as number]
      if (arc === undefined) {
        const back = way.pop()
        if (back === undefined) return null
        node = this.#to[back ^ 1] as number
        tried[node] = (tried[node] as number) + 1
        continue
      }
      const to = this.#to[arc] as number
      if ((this.#left[arc] as number) >= 1 && levels[to] === (levels[node] as number) + 1) {
        way.push(arc)
        node = to
      } else tried[node] = (tried[node] as number) + 1
    }
    return way
  }
}

const unreached = -1
