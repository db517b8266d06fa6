import type { PersonFields, Tenure } from '../../rota/person-edit.ts'
import { stateOn, type TenureState, telling } from '../../rota/person-tenures.ts'
import type { PersonLine } from '../../rota/person-year.ts'
import { levels } from '../../rota/qualification.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { levelLetters, levelNames } from '../words/coverage.ts'
import { dateRange, dayInSentence } from '../words/dates.ts'
import { cellWords, endingWords, peopleColumns, pointsWords } from '../words/people.ts'
import type { ColumnId } from './people-view.ts'

/** A column of the list of people. */
export interface PeopleColumn {
  readonly id: ColumnId
  readonly title: string
  /** Width in pixels; the first takes what is left, too. */
  readonly width: number
  /** The field that is typed into; null: none. */
  readonly field: 'name' | 'institute' | 'subsystem' | 'joined' | 'left' | null
  /** The role whose level is typed; null: none. */
  readonly roleId: string | null
  /** Compares two lines, smallest first. */
  readonly order: (a: PersonLine, b: PersonLine) => number
  /** What a screen reader hears of a cell. */
  readonly says: (line: PersonLine) => string
  /** What a spreadsheet is given of a cell. */
  readonly copies: (line: PersonLine) => string
}

/** What the cells of the list are judged by. */
export interface Ground {
  readonly rota: Rota
  readonly year: number
  /** As of when levels hold, absences come and ends are soon. */
  readonly date: LocalDate
  /** Mean credit of the pool in the year. */
  readonly average: number
}

const dateFields: ReadonlySet<keyof PersonFields> = new Set(['joined', 'left'])

/** Whether a field holds a date. */
export function isDateField(field: keyof PersonFields): field is 'joined' | 'left' {
  return dateFields.has(field)
}

/** What a role's cell shows of a person, and how that lies to the date; null without any level. */
export function shownTenure(
  line: PersonLine,
  roleId: string,
  date: LocalDate,
): { readonly tenure: Tenure; readonly state: TenureState; readonly others: number } | null {
  const tenures = line.held.get(roleId) ?? []
  const tenure = telling(tenures, date)
  return tenure && { tenure, state: stateOn(tenure, date), others: tenures.length - 1 }
}

/** The columns of a rota, a role each in the middle. */
export function columnsFor(ground: Ground): readonly PeopleColumn[] {
  const { rota, date, average } = ground
  const year = date.slice(0, 4)
  const codeOf = (roleId: string) => rota.get('role', roleId).code
  const text = (field: 'name' | 'institute' | 'subsystem' | 'joined' | 'left', width: number): PeopleColumn => {
    const told = ({ person }: PersonLine) => person[field] ?? ''
    return {
      id: field,
      title: peopleColumns[field],
      width,
      field,
      roleId: null,
      order: (a, b) => emptyLast(told(a), told(b)),
      says: line => {
        const value = told(line)
        if (value === '') return cellWords.empty
        return isDateField(field) ? dayInSentence(value as LocalDate, '') : value
      },
      copies: told,
    }
  }
  const told = (
    id: 'load' | 'absence' | 'ends' | 'breaches',
    width: number,
    says: PeopleColumn['says'],
    order: PeopleColumn['order'],
  ): PeopleColumn => ({ id, title: peopleColumns[id], width, field: null, roleId: null, order, says, copies: says })
  const roles = rolesInOrder(rota).map(({ id, code, name }): PeopleColumn => {
    const height = (line: PersonLine) => heightOf(shownTenure(line, id, date))
    return {
      id: `role:${id}`,
      title: code,
      width: 104,
      field: null,
      roleId: id,
      order: (a, b) => height(b) - height(a),
      says: line => `${name}: ${tenureWords(shownTenure(line, id, date), year)}`,
      copies: line => copiedLevel(shownTenure(line, id, date)),
    }
  })
  return [
    text('name', 150),
    text('institute', 84),
    text('subsystem', 76),
    text('joined', 72),
    text('left', 72),
    ...roles,
    told(
      'load',
      112,
      ({ carried }) => cellWords.load(carried.bookings, pointsWords(carried.credit), pointsWords(average)),
      (a, b) => a.carried.credit - b.carried.credit,
    ),
    told(
      'absence',
      112,
      ({ absence }) => (absence ? dateRange(absence, year) : cellWords.notAway),
      (a, b) => emptyLast(a.absence?.start ?? '', b.absence?.start ?? ''),
    ),
    told(
      'ends',
      100,
      ({ ends }) => ends.map(ending => endingWords(ending, codeOf, year)).join(', ') || cellWords.nothingEnds,
      (a, b) => emptyLast(a.ends[0]?.date ?? '', b.ends[0]?.date ?? ''),
    ),
    told(
      'breaches',
      76,
      ({ breaches }) => (breaches.length === 0 ? cellWords.noBreach : cellWords.breaches(breaches.length)),
      (a, b) => b.breaches.length - a.breaches.length,
    ),
  ]
}

type Shown = ReturnType<typeof shownTenure>

function heightOf(shown: Shown): number {
  if (!shown) return -1
  const height = levels.indexOf(shown.tenure.level)
  return shown.state === 'over' ? height / 10 : height + 1
}

function copiedLevel(shown: Shown): string {
  return shown && shown.state !== 'over' ? levelLetters[shown.tenure.level] : ''
}

/** A level with its dates in words: `expert until 1 March`. */
export function tenureWords(shown: Shown, year: string): string {
  if (!shown) return cellWords.nothing
  const { tenure, state, others } = shown
  const { level, from, until } = tenure
  const more = others > 0 ? cellWords.more(others) : ''
  if (state === 'over')
    return `${levelNames[level]}, ${cellWords.ended(dayInSentence(until as LocalDate, year))}${more}`
  const begins = state === 'later' && from !== null ? ` ${cellWords.from(dayInSentence(from, year))}` : ''
  return `${levelNames[level]}${begins}${until === null ? '' : ` ${cellWords.until(dayInSentence(until, year))}`}${more}`
}

const collator = new Intl.Collator('en')

function emptyLast(a: string, b: string): number {
  if (a === '' || b === '') return a === b ? 0 : a === '' ? 1 : -1
  return collator.compare(a, b)
}
