import type { Place } from '../booking.ts'
import type { Role } from '../role.ts'
import type { Rota } from '../rota.ts'
import { rolesInOrder } from '../slots.ts'

/** What a cell asks for: a role and, of a daily one with several starts, which of them. */
export interface Entry {
  readonly roleId: string
  /** Number of the daily start; 0 for others. */
  readonly line: number
  readonly place: Place
}

/** Why a cell asks for nothing that is there. */
export type EntryProblem = 'unknown-entry' | 'start-missing' | 'start-unknown' | 'role-unclear'

/** What an entry comes to. */
export type EntryReading =
  | { readonly ok: true; readonly entry: Entry }
  | { readonly ok: false; readonly problem: EntryProblem }

/** The letter of a start: morning, afternoon, night. */
export function startLetter(time: string): 'm' | 'a' | 'n' {
  return time >= '05:00' && time < '12:00' ? 'm' : time >= '12:00' && time < '20:00' ? 'a' : 'n'
}

/** The entries of a cell, which may hold several: `DQM M, ORM`. */
export function entriesIn(cell: string): string[] {
  return cell
    .split(/[,;/+\n]/)
    .map(part => part.trim())
    .filter(part => part !== '' && !/^[-–—.]+$/.test(part))
}

/** The names in a cell: parts between semicolons, strokes and lines, those between commas where the whole is no name. */
export function namesIn(cell: string, isName: (text: string) => boolean): string[] {
  return cell
    .split(/[;/+\n]/)
    .flatMap(part => (isName(part) ? [part] : part.split(',')))
    .map(part => part.trim())
    .filter(part => part !== '' && !/^[-–—.]+$/.test(part))
}

/**
 * Reads an entry: `DQM 07:00`, `DQM M`, `dqm 7h`, `N`, `ORM`, with `shadow` or `(s)` for a shadow. A role may be left out
 * where only one has the start.
 */
export function readEntry(rota: Rota, text: string): EntryReading {
  const roles = rolesInOrder(rota)
  let rest = ` ${text.toLowerCase()} `
  const isShadow = /\b(shadow|trainee)\b|\(s\)/.test(rest)
  rest = rest.replace(/\bshadow\b|\btrainee\b|\(s\)/g, ' ')
  const place: Place = isShadow ? 'shadow' : 'shifter'
  const role = roles.find(({ code }) => word(code).test(rest)) ?? roles.find(({ name }) => word(name).test(rest))
  if (role) rest = rest.replace(word(role.name), ' ').replace(word(role.code), ' ')
  const start = rest.replace(/[\s()–-]+/g, ' ').trim()
  if (role) return withStart(role, start, place)
  const able = roles.filter(each => startsOf(each).length > 1).map(each => withStart(each, start, place))
  const found = able.filter(each => each.ok)
  const [only] = found
  if (start === '' || only === undefined) return { ok: false, problem: 'unknown-entry' }
  return found.length === 1 ? only : { ok: false, problem: 'role-unclear' }
}

/** Reads the heading of a place, whose seat may be told at its end: `DQM 07:00`, `DQM 07:00 shadow 2`, `ORM 2`. */
export function readPlace(rota: Rota, text: string): EntryReading {
  const reading = readEntry(rota, text)
  return reading.ok ? reading : readEntry(rota, text.replace(/\s+\d{1,2}\s*$/, ''))
}

function word(text: string): RegExp {
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${text.toLowerCase().replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
    'u',
  )
}

function startsOf({ pattern }: Role): readonly string[] {
  return pattern.kind === 'daily' ? pattern.starts : []
}

function withStart(role: Role, start: string, place: Place): EntryReading {
  const starts = startsOf(role)
  const entry = (line: number): EntryReading => ({ ok: true, entry: { roleId: role.id, line, place } })
  if (starts.length <= 1)
    return start === '' || startIn(starts, start) === 0 ? entry(0) : { ok: false, problem: 'unknown-entry' }
  if (start === '') return { ok: false, problem: 'start-missing' }
  const line = startIn(starts, start)
  return line === -1 ? { ok: false, problem: 'start-unknown' } : entry(line)
}

/** The number of the start that a text means: `07:00`, `7`, `7h`, `07:00 15:00` (from–to), `M`, `night shift`; −1 if none. */
function startIn(starts: readonly string[], text: string): number {
  const time = /^(\d{1,2})(?:[:.h]?(\d{2})?h?)?(?:\s+\d{1,2}(?:[:.h]?\d{2})?h?)?$/.exec(text)
  if (time) return starts.indexOf(`${(time[1] as string).padStart(2, '0')}:${time[2] ?? '00'}`)
  const named = /^(m|a|n|e|l|morning|afternoon|evening|late|night)(?: ?shift)?$/.exec(text)?.[1]
  if (named === undefined) return -1
  const letter = named.startsWith('e') || named.startsWith('l') ? 'a' : named.charAt(0)
  const fitting = starts.flatMap((each, line) => (startLetter(each) === letter ? [line] : []))
  return fitting.length === 1 ? (fitting[0] as number) : -1
}
