import { findIana } from 'windows-iana'
import { Zone } from '../civil-time.ts'
import { minute } from '../time.ts'
import { type Clock, clockAhead, clockOf } from './clock.ts'
import { windowsZoneShownAs } from './outlook-names.ts'

/**
 * The clocks that a calendar means by the name of a zone, as the programs that write calendars call zones.
 *
 * @returns null if it is not certain, e.g. for `CST`, which is Chicago's time and Shanghai's: nothing is guessed
 */
export function clockNamed(name: string): Clock | null {
  const zone = ofWindows(name) ?? ofPath(name)
  if (zone) return clockOf(zone)
  const ahead = fixedOffset(name)
  if (ahead !== null) return clockAhead(ahead)
  const shown = windowsZoneShownAs(name)
  const found = shown && ofWindows(shown)
  return found ? clockOf(found) : null
}

function ofWindows(name: string): string | null {
  const zone = findIana(name)[0]
  return zone !== undefined && Zone.safeParse(zone).success ? zone : null
}

/** The tz database's name at the end of a longer one, e.g. `/mozilla.org/20050126_1/Europe/Zurich`. */
function ofPath(name: string): string | null {
  const parts = name.split('/').filter(Boolean)
  const candidates = [3, 2, 1].filter(length => length <= parts.length).map(length => parts.slice(-length).join('/'))
  return candidates.find(candidate => !isDoubtful(candidate) && Zone.safeParse(candidate).success) ?? null
}

/** Abbreviations that are the same all over the world. */
const plain = new Set(['UTC', 'UCT', 'GMT', 'WET', 'CET', 'MET', 'EET'])

function isDoubtful(name: string): boolean {
  return /^([A-Z]{3}|[+-].*)$/i.test(name) && !plain.has(name.toUpperCase())
}

/** Milliseconds ahead of UTC by a name such as `GMT+0200`, `UTC-5` or `UTC+05:30`; null if it is none. */
function fixedOffset(name: string): number | null {
  const match = /^(?:GMT|UTC|Z)?\s*([+-])\s*(\d{1,2})(?::?(\d\d))?$/i.exec(name.trim().replace(/^\((.*)\)$/, '$1'))
  if (!match) return /^Z$/i.test(name) ? 0 : null
  const ahead = Number(match[2]) * 60 + Number(match[3] ?? 0)
  return ahead > 14 * 60 ? null : (match[1] === '-' ? -1 : 1) * ahead * minute
}
