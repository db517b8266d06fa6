import type { SlotCoverage, Status } from '../../rota/coverage.ts'
import { depthOf } from '../../rota/depth.ts'
import type { Effect } from '../../rota/effect.ts'
import { defaultLevelNames } from '../../rota/heading.ts'
import type { Level } from '../../rota/qualification.ts'
import type { Rota } from '../../rota/rota.ts'
import { thinnessOf } from '../../rota/thinness.ts'
import { count, firstOf } from './number.ts'

/** What the heatmap distinguishes: the statuses, and surplus where a covered slot has more people than it asks for. */
export type Shade = Status | 'surplus'

/** The shades in words. */
export const shadeNames: Readonly<Record<Shade, string>> = {
  none: 'no demand',
  covered: 'covered',
  surplus: 'surplus',
  thin: 'thin',
  gap: 'gap',
}

/** What each shade means, for the legend; empty where its name says it. */
export const shadeMeanings: Readonly<Record<Shade, string>> = {
  gap: 'fewer people than required',
  thin: 'met, but one resignation could leave a gap',
  covered: 'met, with people to spare',
  surplus: 'more people than required',
  none: '',
}

/** The sign that repeats a shade without colour; empty for covered, which stays quiet. */
export const shadeGlyphs: Readonly<Record<Shade, string>> = {
  none: '–',
  covered: '',
  surplus: '+',
  thin: '△',
  gap: '!',
}

const called: Record<Level, string> = { ...defaultLevelNames }

/** The levels in the words of the rota that is shown. */
export const levelNames: Readonly<Record<Level, string>> = called

const letters: Record<Level, string> = lettersOf(called)

/** The letter of each level, to type and to read: the first of its name that no higher level has. */
export const levelLetters: Readonly<Record<Level, string>> = letters

/** Calls the levels as a rota does, from now on; what is on the screen already has to be drawn again. */
export function callLevels(names: Readonly<Record<Level, string>>): void {
  Object.assign(called, names)
  Object.assign(letters, lettersOf(names))
}

/** A letter of its name for each level, no two alike; of names without one that is free a number. */
export function lettersOf(names: Readonly<Record<Level, string>>): Record<Level, string> {
  const taken = new Set<string>()
  const letterOf = (level: Level, number: string) => {
    const own = [...names[level].toUpperCase()].find(letter => /\p{L}/u.test(letter) && !taken.has(letter)) ?? number
    taken.add(own)
    return own
  }
  return { expert: letterOf('expert', '3'), qualified: letterOf('qualified', '2'), trainee: letterOf('trainee', '1') }
}

/** `0 of 1`, and how many experts are asked for: `1 of 2, experts 0 of 1`. */
function headcount({ counted, experts, demand }: SlotCoverage): string {
  const people = `${counted} of ${demand.required}`
  return demand.experts === 0 ? people : `${people}, experts ${experts} of ${demand.experts}`
}

/** So many people who could step in are named. */
const mostNamed = 4

/** Who could step in: `nobody else could step in`, `only 2 could step in (Ada Quill, Bo Stone)`. */
function fewWords(rota: Rota, spares: readonly string[]): string {
  if (spares.length === 0) return 'nobody else could step in'
  const names = spares.map(id => rota.get('person', id).name)
  return `only ${spares.length} could step in (${firstOf(names, mostNamed)})`
}

/** How many slots of several are thin, and why the one that the fewest could step into is: `1 thin, nobody else could step in`. */
export function thinnestWords(rota: Rota, thin: readonly SlotCoverage[]): string {
  const depth = depthOf(rota)
  const [thinnest] = thin.toSorted((a, b) => (depth.get(a.slotId) ?? 0) - (depth.get(b.slotId) ?? 0))
  const why = thinnest === undefined ? [] : thinWords(rota, thinnest)
  return [`${thin.length} ${shadeNames.thin}`, thin.length > 1 ? `at the thinnest ${why.join(', ')}` : why]
    .flat()
    .join(', ')
}

/** Why a slot is thin: `no expert on it`, `only 1 could step in (Ada Quill)`, or both; nothing of a slot that is not. */
function thinWords(rota: Rota, { slotId, experts, demand }: SlotCoverage): string[] {
  const thinness = thinnessOf(rota, rota.get('slot', slotId))
  if (thinness === null) return []
  const { lacksExperts, spares } = thinness
  return [
    ...(lacksExperts ? [experts === 0 ? 'no expert on it' : `only ${experts} of ${demand.experts} experts on it`] : []),
    ...(spares === null ? [] : [fewWords(rota, spares)]),
  ]
}

/** A slot's status in a few words: `gap, 0 of 1`, `thin, 2 of 2, no expert on it`. */
export function statusWords(rota: Rota, coverage: SlotCoverage): string {
  const { status, surplus, counted, demand } = coverage
  if (status === 'none') return counted === 0 ? 'no demand' : `no demand, ${count(counted, 'person', 'people')} on it`
  const more = surplus ? ' and surplus' : ''
  const people = status === 'thin' ? `${counted} of ${demand.required}` : headcount(coverage)
  return [`${shadeNames[status]}${more}`, people, ...thinWords(rota, coverage)].join(', ')
}

/** What a change does to coverage: `1 gap closed`; empty if nothing. */
export function effectWords({ gapsClosed, gapsOpened, thinMade, thinMended }: Effect): string[] {
  return [
    gapsClosed > 0 ? `${count(gapsClosed, 'gap')} closed` : null,
    gapsOpened > 0 ? `${count(gapsOpened, 'gap')} opened` : null,
    thinMended > 0 ? `${count(thinMended, 'slot')} no longer thin` : null,
    thinMade > 0 ? `${count(thinMade, 'slot')} ${thinMade === 1 ? 'becomes' : 'become'} thin` : null,
  ].filter(part => part !== null)
}
