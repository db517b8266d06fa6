import { describe, expect, it } from 'vitest'
import {
  darkGround,
  darkShades,
  darkTints,
  lightGround,
  lightShades,
  lightTints,
  roleColour,
  roleColourCount,
  type ShadeColours,
} from '../../renderer/palette.ts'

type Triple = readonly [number, number, number]

/** Linear light of an sRGB colour, each 0 … 1. */
function linear(hex: string): Triple {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [channel(1), channel(3), channel(5)]
}

function times(matrix: readonly Triple[], [a, b, c]: Triple): Triple {
  const row = ([x, y, z]: Triple) => x * a + y * b + z * c
  return [row(matrix[0] as Triple), row(matrix[1] as Triple), row(matrix[2] as Triple)]
}

/** WCAG 2.2, contrast ratio. */
function contrast(a: string, b: string): number {
  const luminance = (hex: string) =>
    times(
      [
        [0.2126, 0.7152, 0.0722],
        [0, 0, 0],
        [0, 0, 0],
      ],
      linear(hex),
    )[0]
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number]
  return (high + 0.05) / (low + 0.05)
}

/** What eyes that lack a kind of cone see, in linear light (Machado, Oliveira, Fernandes 2009, severity 1). */
const visions: Readonly<Record<string, readonly Triple[]>> = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
}

function lab(rgb: Triple): Triple {
  const clipped = rgb.map(value => Math.min(1, Math.max(0, value))) as unknown as Triple
  const [x, y, z] = times(
    [
      [0.4124564, 0.3575761, 0.1804375],
      [0.2126729, 0.7151522, 0.072175],
      [0.0193339, 0.119192, 0.9503041],
    ],
    clipped,
  )
  const f = (t: number) => (t > 216 / 24389 ? Math.cbrt(t) : ((24389 / 27) * t + 16) / 116)
  const [fx, fy, fz] = [f(x / 0.95047), f(y), f(z / 1.08883)]
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

const degrees = Math.PI / 180

/** Difference of two colours (Sharma, Wu, Dalal 2005). */
function deltaE2000([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const mean = (Math.hypot(a1, b1) + Math.hypot(a2, b2)) / 2
  const g = 0.5 * (1 - Math.sqrt(mean ** 7 / (mean ** 7 + 25 ** 7)))
  const polar = (a: number, b: number) => {
    const stretched = (1 + g) * a
    return { c: Math.hypot(stretched, b), h: (Math.atan2(b, stretched) / degrees + 360) % 360 }
  }
  const [p, q] = [polar(a1, b1), polar(a2, b2)]
  const grey = p.c * q.c === 0
  const apart = grey ? 0 : ((q.h - p.h + 540) % 360) - 180
  const dL = l2 - l1
  const dC = q.c - p.c
  const dH = 2 * Math.sqrt(p.c * q.c) * Math.sin((apart / 2) * degrees)
  const l = (l1 + l2) / 2
  const c = (p.c + q.c) / 2
  const h = grey ? p.h + q.h : (p.h + apart / 2 + 360) % 360
  const cosine = (factor: number, shift: number) => Math.cos((factor * h + shift) * degrees)
  const t = 1 - 0.17 * cosine(1, -30) + 0.24 * cosine(2, 0) + 0.32 * cosine(3, 6) - 0.2 * cosine(4, -63)
  const sL = 1 + (0.015 * (l - 50) ** 2) / Math.sqrt(20 + (l - 50) ** 2)
  const sC = 1 + 0.045 * c
  const sH = 1 + 0.015 * c * t
  const turn = 60 * Math.exp(-(((h - 275) / 25) ** 2)) * degrees
  const rotation = -2 * Math.sqrt(c ** 7 / (c ** 7 + 25 ** 7)) * Math.sin(turn)
  return Math.sqrt((dL / sL) ** 2 + (dC / sC) ** 2 + (dH / sH) ** 2 + rotation * (dC / sC) * (dH / sH))
}

/** The smallest difference between two of some colours, whatever the eyes. */
function separation(colours: readonly string[]): number {
  const distances = Object.values(visions).flatMap(vision => {
    const seen = colours.map(colour => lab(times(vision, linear(colour))))
    return seen.flatMap((a, index) => seen.slice(index + 1).map(b => deltaE2000(a, b)))
  })
  return Math.min(...distances)
}

const fills = (shades: ShadeColours) => Object.values(shades).map(({ fill }) => fill)

it('the colour maths gives the published difference of a known pair', () => {
  expect(deltaE2000([50, 2.6772, -79.7751], [50, 0, -82.7485])).toBeCloseTo(2.0425, 4)
  expect(deltaE2000([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387])).toBeCloseTo(1.2644, 4)
  expect(contrast('#FFFFFF', '#000000')).toBe(21)
})

describe.each([
  ['light', lightShades, lightGround, lightTints, 16],
  ['dark', darkShades, darkGround, darkTints, 17.5],
] as const)('in the %s', (_, shades, ground, kinds, least) => {
  it('statuses can be told apart with every kind of colour vision', () => {
    expect(separation(fills(shades))).toBeGreaterThan(least)
  })

  it('what is written on a status can be read', () => {
    for (const { fill, text } of Object.values(shades)) expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5)
  })

  it('text, links and alarms can be read on every ground', () => {
    for (const text of [ground.text, ground.dim, ground.link, ground.danger]) {
      for (const under of [ground.ground, ground.raised, ground.hover, ground.selected]) {
        expect(contrast(text, under)).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('the focus ring and the line of today stand out from the ground', () => {
    for (const mark of [ground.focus, ground.today, ground.edge]) {
      for (const under of [ground.ground, ground.raised]) expect(contrast(mark, under)).toBeGreaterThanOrEqual(3)
    }
  })

  it('names can be read on the fields of the operations calendar', () => {
    for (const [kind, fill] of Object.entries(kinds)) {
      expect(contrast(kind === 'dark' ? ground.ground : ground.text, fill)).toBeGreaterThanOrEqual(4.5)
    }
  })
})

it('white can be read on the colours of roles', () => {
  const colours = Array.from({ length: roleColourCount }, (_, number) => roleColour(number))
  for (const colour of colours) expect(contrast(colour, '#FFFFFF')).toBeGreaterThanOrEqual(4.5)
  expect(new Set(colours).size).toBe(roleColourCount)
})
