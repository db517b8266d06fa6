import { dateOf } from '../../rota/civil-time.ts'
import type { Publication } from '../../rota/publication.ts'
import { countChanges, type PersonsChanges, type Place } from '../../rota/publication-changes.ts'
import type { Rota } from '../../rota/rota.ts'
import { wholeMinute } from '../../rota/time.ts'
import { datedDay, datedMoment } from './dates.ts'
import { count } from './number.ts'
import { serving } from './server.ts'

/** Publishing the rota. */
export const publishing = {
  command: 'Publish…',
  title: 'Publish the rota',
  close: 'Close without publishing',
  cancel: 'Cancel',
  publish: 'Publish',
  publishAndSend: 'Publish and send to the server…',
  list: 'What changes for whom',
  copy: 'Copy this list',
  copied: (people: number) => `Copied the changes of ${count(people, 'person', 'people')}`,
  done: 'Published: what you see now is what its people have',
  mark: 'not published yet',
} as const

/** The day of a publication: `14 Jul 2017`. */
export function publishedOn(zone: string, { at }: Publication): string {
  return datedDay(dateOf(zone, wholeMinute(at)))
}

/** Which state of the rota calendars follow that go on: each choice in words. */
export function followedStates(zone: string, publication: Publication | null): Record<'published' | 'draft', string> {
  const published =
    publication === null ? 'As published, once something is' : `As published last, on ${publishedOn(zone, publication)}`
  return { published, draft: serving.draft }
}

/** The state of the rota in the top bar: `Draft: 12 changes since 14 Jul 2017`, `Published 14 Jul 2017`. */
export function publishedWords(
  zone: string,
  publication: Publication | null,
  changes: readonly PersonsChanges[] | null,
): string {
  if (publication === null) return 'Draft: not published yet'
  const day = publishedOn(zone, publication)
  const n = countChanges(changes ?? [])
  return n === 0 ? `Published ${day}` : `Draft: ${count(n, 'change')} since ${day}`
}

/** What publishing would do, above the list. */
export function publishIntro(
  zone: string,
  publication: Publication | null,
  changes: readonly PersonsChanges[],
): string {
  if (publication === null)
    return 'This marks the rota as it is now as what its people have. From then on you see what changed since, and calendars can be exported of what was published.'
  const day = publishedOn(zone, publication)
  return changes.length === 0
    ? `Nobody's duties have changed since ${day}.`
    : `Since ${day} something changed for ${count(changes.length, 'person', 'people')}:`
}

/** What changed for somebody: `2 new, 1 moved`, and each slot in words. */
export function personsWords(
  rota: Rota,
  published: Rota,
  { personId, added, moved, gone }: PersonsChanges,
): { readonly name: string; readonly counts: string; readonly slots: readonly string[] } {
  const person = rota.rows.person.get(personId) ?? published.get('person', personId)
  const counts = [
    [added.length, 'new'],
    [moved.length, 'moved'],
    [gone.length, 'gone'],
  ].flatMap(([n, word]) => (n === 0 ? [] : [`${n} ${word}`]))
  const slots = [
    ...added.map(place => `new: ${placeWords(rota, place)}`),
    ...moved.map(({ from, to }) => `moved: ${placeWords(published, from)} → ${placeWords(rota, to)}`),
    ...gone.map(place => `gone: ${placeWords(published, place)}`),
  ]
  return { name: person.name, counts: counts.join(', '), slots }
}

/** What changed for everybody, as text to send. */
export function changesText(rota: Rota, published: Rota, changes: readonly PersonsChanges[]): string {
  return changes
    .map(change => {
      const { name, counts, slots } = personsWords(rota, published, change)
      return [`${name}: ${counts}`, ...slots.map(slot => `  ${slot}`)].join('\n')
    })
    .join('\n')
}

function placeWords(rota: Rota, { booking, slot }: Place): string {
  const shadow = booking.place === 'shadow' ? ' as shadow' : ''
  return `${rota.get('role', slot.roleId).code}, ${datedMoment(rota.zone, slot.start)}${shadow}`
}
