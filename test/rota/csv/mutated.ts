/** Whole numbers below a limit, the same for the same seed. */
export type Random = (below: number) => number

/** A generator of numbers that look like chance. */
export function seeded(seed: number): Random {
  let state = seed
  return below => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0
    const mixed = Math.imul(state ^ (state >>> 13), 0x297a2d39)
    return ((mixed ^ (mixed >>> 16)) >>> 0) % below
  }
}

const scraps = [
  ...[
    '"',
    '""',
    ',',
    ';',
    '\t',
    '\n',
    '\r\n',
    '\r',
    '\0',
    '\uFEFF',
    'sep=;\n',
    "'=",
    '=1+1',
    '\u202e',
    '\uFFFD',
    '😀',
    'é',
  ],
  ...[
    '2017-02-30',
    '9999-99-99',
    '1.1.',
    'W53',
    '31/12/99',
    '2017-10-29T02:30',
    '1e999',
    '-1',
    'x'.repeat(300),
    ',,,,,,,,,,',
  ],
  ...[
    'ada@example.org',
    'DQM',
    'ORM',
    'expert',
    'physics',
    'shadow',
    'yes',
    'AQ',
    '__proto__',
    'constructor',
    '12–19 Jul',
  ],
].map(text => new TextEncoder().encode(text))

/** Bytes as they may have become on their way: cut, doubled, swapped, spliced with others, with scraps put in. */
export function mutated(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  let made = bytes
  for (let times = 1 + random(6); times > 0; times--) made = mutatedOnce(made, others, random)
  return made.subarray(0, 20_000)
}

function mutatedOnce(bytes: Uint8Array, others: readonly Uint8Array[], random: Random): Uint8Array {
  const from = random(bytes.length + 1)
  const to = Math.min(bytes.length, from + random(40))
  const [before, between, after] = [bytes.subarray(0, from), bytes.subarray(from, to), bytes.subarray(to)]
  switch (random(7)) {
    case 0:
      return joined(before, after)
    case 1:
      return joined(before, between, between, after)
    case 2: {
      const flipped = bytes.slice()
      if (flipped.length > 0) flipped[random(flipped.length)] = random(256)
      return flipped
    }
    case 3: {
      const other = others[random(others.length)] as Uint8Array
      return joined(before, other.subarray(random(other.length + 1)))
    }
    case 4:
      return joined(before, between.slice().reverse(), after)
    case 5:
      return joined(
        before,
        scraps[random(scraps.length)] as Uint8Array,
        between,
        scraps[random(scraps.length)] as Uint8Array,
        after,
      )
    default:
      return joined(before, scraps[random(scraps.length)] as Uint8Array, after)
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
