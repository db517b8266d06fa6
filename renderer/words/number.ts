/** `1 gap`, `2 gaps`, `1,234 gaps`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`
}

/** The first of some names, and how many more there are: `Ada Quill, Bo Stone and 12 more`. */
export function firstOf(names: readonly string[], most: number): string {
  const others = names.length - most
  return `${names.slice(0, most).join(', ')}${others > 0 ? ` and ${grouped(others)} more` : ''}`
}

/** `6,520`: whole, with thousands apart. */
export function grouped(n: number): string {
  return String(Math.round(n)).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `89.7 %`; never rounded up to 100 nor down to 0 where it is not. */
export function percent(value: number): string {
  const rounded = value > 99.9 && value < 100 ? 99.9 : value > 0 && value < 0.1 ? 0.1 : value
  return `${rounded.toFixed(1)} %`
}

/** A number with at most so many decimals, and no zeros behind. */
export function rounded(n: number, decimals: number): string {
  return String(Number(n.toFixed(decimals)))
}

/** Luminosity with two digits that count: `1.2 /fb`, `0.034 /fb`. */
export function perFb(luminosity: number): string {
  return `${Number(luminosity.toPrecision(2))} /fb`
}
