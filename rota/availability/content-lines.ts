/** A property of a calendar file: `DTSTART;TZID=Europe/Zurich:20170302T090000`. */
export interface Property {
  /** In upper case. */
  readonly name: string
  /** By name in upper case; without quotes. */
  readonly parameters: ReadonlyMap<string, string>
  readonly value: string
}

/** What stands between a BEGIN and its END. */
export interface Component {
  /** In upper case. */
  readonly name: string
  /** The line of its BEGIN, from 1. */
  readonly line: number
  readonly properties: readonly Property[]
  readonly components: readonly Component[]
  /** Whether its END is there. */
  readonly ended: boolean
}

interface Open extends Component {
  readonly properties: Property[]
  readonly components: Component[]
  ended: boolean
}

/**
 * Reads the lines of a calendar file into components, however its lines end and are folded; never throws.
 *
 * A line that is no property is passed over: what one program gets wrong should not cost the whole event. An event
 * that begins before the one around it has ended stands beside it, so that one missing END does not swallow the rest.
 *
 * @returns what stands outside of any other component; usually one VCALENDAR
 */
export function readComponents(text: string): readonly Component[] {
  const roots: Component[] = []
  const open: Open[] = []
  for (const { line, number } of unfolded(text)) {
    const property = readProperty(line)
    if (!property) continue
    const name = property.value.trim().toUpperCase()
    if (property.name === 'BEGIN') {
      if (topLevel.has(name)) while (open.length > 1) open.pop()
      const begun: Open = { name, line: number, properties: [], components: [], ended: false }
      ;(open.at(-1)?.components ?? roots).push(begun)
      open.push(begun)
    } else if (property.name === 'END') {
      const at = open.findLastIndex(component => component.name === name)
      if (at < 0) continue
      ;(open[at] as Open).ended = true
      open.length = at
    } else open.at(-1)?.properties.push(property)
  }
  return roots
}

/** What never stands in anything but the calendar. */
const topLevel = new Set(['VEVENT', 'VTODO', 'VJOURNAL', 'VTIMEZONE', 'VFREEBUSY'])

function* unfolded(text: string): Generator<{ line: string; number: number }> {
  let parts: string[] = []
  let begun = 1
  let number = 0
  for (const line of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)) {
    number++
    if (parts.length > 0 && (line.startsWith(' ') || line.startsWith('\t'))) {
      parts.push(line.slice(1))
      continue
    }
    if (parts.length > 0) yield { line: parts.join(''), number: begun }
    parts = [line]
    begun = number
  }
  yield { line: parts.join(''), number: begun }
}

const parameter = /;([A-Za-z0-9-]+)=((?:"[^"]*"|[^";:])*)/y

function readProperty(line: string): Property | null {
  const name = /^[A-Za-z0-9-]+/.exec(line)?.[0]
  if (!name) return null
  const parameters = new Map<string, string>()
  let at = name.length
  parameter.lastIndex = at
  for (let match = parameter.exec(line); match; match = parameter.exec(line)) {
    parameters.set((match[1] as string).toUpperCase(), (match[2] as string).replaceAll('"', ''))
    at = parameter.lastIndex
  }
  if (line[at] !== ':') return null
  return { name: name.toUpperCase(), parameters, value: line.slice(at + 1) }
}

/** The first property of a name; null if there is none. */
export function propertyOf(component: Component, name: string): Property | null {
  return component.properties.find(property => property.name === name) ?? null
}

/** A text as it was before it was escaped. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,Nn])/g, (_, character: string) => (/n/i.test(character) ? '\n' : character))
}
