import { dateOf, yearOf } from '../../rota/civil-time.ts'
import { pageOfRole } from '../../rota/handbook.ts'
import type { Person } from '../../rota/person.ts'
import { plain } from '../../rota/plain-letters.ts'
import type { Rota } from '../../rota/rota.ts'
import { checkBooking, isHard } from '../../rota/rules/check.ts'
import { dateOfSlot, rolesInOrder } from '../../rota/slots.ts'
import { instantly } from '../booking/instantly.ts'
import { matches } from '../booking/match.ts'
import { now } from '../clock.ts'
import { type Command, titleOf } from '../commands/command.ts'
import { allCommands, canRun } from '../commands/run.ts'
import { goToSlot } from '../gaps.ts'
import { showPerson } from '../people/people-view.ts'
import { showPage } from '../roles/drafts.ts'
import { useSnapshot } from '../snapshot.ts'
import { look, useView, visitDay } from '../view.ts'
import { breachWords } from '../words/breach.ts'
import { isoWeek, longDate } from '../words/dates.ts'
import { finderWords, lackWords, menuTitles } from '../words/finder.ts'
import { handbook } from '../words/handbook.ts'
import { keysWords } from '../words/keys.ts'
import { slotName } from '../words.ts'
import { shownYear } from '../year/shown-year.ts'
import { recentCommands, remember } from './recent.ts'
import { readBooking } from './sentence.ts'
import { findWhen } from './when.ts'

/** Something that the palette offers. */
export interface FinderEntry {
  readonly id: string
  readonly label: string
  /** What more there is to say: where it stands, a verdict. */
  readonly about: string
  readonly keys: string | undefined
  readonly tone: 'plain' | 'fine' | 'warning' | 'refused'
  /** Null: it only says something. */
  readonly run: (() => void) | null
}

/** Entries under a heading. */
export interface FinderGroup {
  readonly heading: string
  readonly entries: readonly FinderEntry[]
}

/** Most people that are listed. */
const mostPeople = 8

const plainEntry = { about: '', keys: undefined, tone: 'plain' } as const

/**
 * What matches a query, best groups first: a sentence about a booking, dates, commands, people, roles; people before
 * commands where a name begins so.
 */
export function entriesFor(query: string, only: 'all' | 'people'): readonly FinderGroup[] {
  const shown = useSnapshot.getState()
  const rota = shown.status === 'ready' ? shown.rota : null
  if (only === 'people') return rota ? filled([[finderWords.group.person, people(rota, query)]]) : []
  if (rota === null) return filled([[finderWords.group.command, commands(query)]])
  const today = dateOf(rota.zone, now())
  const year = shownYear(rota, useView.getState().year, yearOf(today))
  const asked = query.trim() !== ''
  const recent = asked ? [] : recentCommands()
  const found = commands(query).filter(({ id }) => !recent.some(command => command.id === id))
  const named = asked && [...rota.rows.person.values()].some(person => isNamed(person, query))
  const acts = [finderWords.group.command, found] as const
  const persons = [finderWords.group.person, asked ? people(rota, query) : []] as const
  return filled([
    [finderWords.group.book, bookings(rota, query, year, today)],
    [finderWords.group.go, dates(query, year, today)],
    [finderWords.group.recent, recent.map(commandEntry)],
    ...(named ? [persons, acts] : [acts, persons]),
    [finderWords.group.role, asked ? [...roles(rota, query), ...pages(rota, query)] : []],
  ])
}

function filled(groups: readonly (readonly [heading: string, entries: readonly FinderEntry[]])[]): FinderGroup[] {
  return groups.filter(([, entries]) => entries.length > 0).map(([heading, entries]) => ({ heading, entries }))
}

function bookings(rota: Rota, query: string, year: number, today: ReturnType<typeof dateOf>): FinderEntry[] {
  const sentence = readBooking(rota, query, year, today)
  if (sentence === null) return []
  if (sentence.kind === 'open')
    return [{ ...plainEntry, id: 'book-lacks', label: lackWords[sentence.lacks], run: null }]
  return sentence.bookings.map(({ person, slot }): FinderEntry => {
    const breaches = checkBooking(rota, { slotId: slot.id, personId: person.id, place: 'shifter' })
    const why = breaches.map(breach => breachWords(rota, slot, breach))
    const refused = breaches.some(breach => isHard(rota, breach))
    return {
      id: `book-${person.id}-${slot.id}`,
      label: finderWords.book(person.name, slotName(rota, slot)),
      about: refused ? finderWords.refused(why) : why.length > 0 ? finderWords.warns(why) : finderWords.fine,
      keys: undefined,
      tone: refused ? 'refused' : why.length > 0 ? 'warning' : 'fine',
      run: () => {
        if (refused) goToSlot(rota, slot, true)
        else void instantly(rota, slot, person)
      },
    }
  })
}

function dates(query: string, year: number, today: ReturnType<typeof dateOf>): FinderEntry[] {
  const found = findWhen(query.trim().split(/\s+/), year, today)
  if (!found || found.rest.length > 0) return []
  const { date, unit } = found.when
  const label = unit === 'day' ? finderWords.day(longDate(date)) : finderWords.week(isoWeek(date))
  const run = () => {
    const cursor = useView.getState().cursor
    look({ year: yearOf(date), cursor: cursor && { ...cursor, date } })
    visitDay(date, null)
  }
  return [{ ...plainEntry, id: `date-${date}`, label, run }]
}

function commands(query: string): FinderEntry[] {
  const words = plain(query).split(/\s+/)
  return allCommands()
    .filter(command => (canRun(command) || saysWhyNot(command)) && command.id !== 'palette')
    .filter(command => words.every(word => plain(`${command.name()} ${menuTitles[command.menu]}`).includes(word)))
    .map(commandEntry)
}

function commandEntry(command: Command): FinderEntry {
  const [keys] = command.keys
  return {
    id: command.id,
    label: titleOf(command),
    about: saysWhyNot(command) ? command.why() : menuTitles[command.menu],
    keys: keys && keysWords(keys),
    tone: 'plain',
    run: saysWhyNot(command)
      ? null
      : () => {
          remember(command.id)
          void command.run()
        },
  }
}

/** Whether a command cannot be carried out on the rota as it is, and says why. */
function saysWhyNot(command: Command): command is Command & Required<Pick<Command, 'why'>> {
  return command.why !== undefined && useSnapshot.getState().status === 'ready' && !command.enabled()
}

function people(rota: Rota, query: string): FinderEntry[] {
  return [...rota.rows.person.values()]
    .filter(person => matches(person, query))
    .sort((a, b) => Number(isNamed(b, query)) - Number(isNamed(a, query)) || a.name.localeCompare(b.name, 'en'))
    .slice(0, mostPeople)
    .map(person => ({
      ...plainEntry,
      id: person.id,
      label: person.name,
      about: [person.institute, person.subsystem].filter(Boolean).join(' · '),
      run: () => {
        showPerson(person.id)
        // The list takes the focus where nothing has it.
        if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
      },
    }))
}

/** Whether a word of the name begins as the query does. */
function isNamed({ name }: Person, query: string): boolean {
  return ` ${plain(name)}`.includes(` ${plain(query)}`)
}

function roles(rota: Rota, query: string): FinderEntry[] {
  const looked = plain(query)
  return rolesInOrder(rota)
    .filter(({ code, name }) => plain(`${code} ${name}`).includes(looked))
    .map(role => ({
      ...plainEntry,
      id: role.id,
      label: role.code,
      about: role.name,
      run: () => {
        const [slot] = [...rota.rows.slot.values()]
          .filter(({ roleId, end }) => roleId === role.id && end > now())
          .sort((a, b) => a.start - b.start)
        const date = slot ? dateOfSlot(rota, slot) : (useView.getState().cursor?.date ?? dateOf(rota.zone, now()))
        look({ screen: 'year', cursor: { roleId: role.id, line: 0, date }, year: yearOf(date) })
      },
    }))
}

function pages(rota: Rota, query: string): FinderEntry[] {
  const words = plain(query).split(/\s+/)
  return rolesInOrder(rota)
    .filter(({ id }) => pageOfRole(rota).has(id))
    .map(({ id, code, name }) => ({
      ...plainEntry,
      id: `page-${id}`,
      label: handbook.open(code),
      about: name,
      run: () => showPage(id),
    }))
    .filter(({ label, about }) => words.every(word => plain(`${label} ${about}`).includes(word)))
}
