import { type Balance, balanceOf, institutesOf } from '../../rota/balance.ts'
import { addMonths, yearStart } from '../../rota/civil-time.ts'
import { type Earned, earnedIn } from '../../rota/credits.ts'
import { Due } from '../../rota/due.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { Judgement, SheetColumn } from '../calendar/sheet.ts'
import { perform } from '../perform.ts'
import { tellChange } from '../tell-done.ts'
import type { Column } from '../ui/data-table.tsx'
import { signed, creditsWords as words } from '../words/credits.ts'
import { monthHead } from '../words/dates.ts'
import { rounded } from '../words/number.ts'

/** Whether each role or each month has a column. */
export type Across = 'role' | 'month'

/** What somebody earned, and who they are. */
interface CreditLine {
  /** A person's id, or an institute's name. */
  readonly id: string
  readonly earned: Earned
}

export interface PersonCredits extends CreditLine {
  readonly name: string
  readonly institute: string
}

export interface InstituteCredits extends CreditLine {
  readonly balance: Balance
}

const nothing: Earned = { total: 0, byRole: new Map(), byMonth: [] }

/** What each person earned in a year; those who earned nothing are left out. */
export function creditsOfPeople(rota: Rota, year: number): readonly PersonCredits[] {
  return [...earnedIn(rota, year, 'person')].map(([id, earned]) => {
    const { name, institute } = rota.get('person', id)
    return { id, name, institute, earned }
  })
}

/** What each institute earned and owes in a year. */
export function creditsOfInstitutes(rota: Rota, year: number): readonly InstituteCredits[] {
  const earned = earnedIn(rota, year, 'institute')
  return institutesOf(rota).map(id => ({
    id,
    earned: earned.get(id) ?? nothing,
    balance: balanceOf(rota, id, year),
  }))
}

/** A column that shows points, as both kinds of table have it. */
function points<Line>(id: string, name: string, width: number, of: (line: Line) => number) {
  const order = (a: Line, b: Line) => of(a) - of(b)
  return { id, name, width, numeric: true, text: (line: Line) => shown(of(line)), order }
}

const shown = (amount: number) => (amount === 0 ? words.nothing : rounded(amount, 2))

/** A column for each role or each month, then what was earned in all of them. */
function earnings<Line extends CreditLine>(rota: Rota, year: number, across: Across) {
  const parts =
    across === 'role'
      ? rolesInOrder(rota).map(({ id, code }) => points<Line>(id, code, 82, ({ earned }) => earned.byRole.get(id) ?? 0))
      : Array.from({ length: 12 }, (_, month) =>
          points<Line>(
            `month ${month}`,
            monthHead(addMonths(yearStart(year), month)),
            56,
            ({ earned }) => earned.byMonth[month] ?? 0,
          ),
        )
  return [...parts, points<Line>('total', words.total, 82, ({ earned }) => earned.total)]
}

/** The columns of the table of people. */
export function personColumns(rota: Rota, year: number, across: Across): readonly Column<PersonCredits>[] {
  const name: Column<PersonCredits> = {
    id: 'name',
    name: words.person,
    width: null,
    text: line => line.name,
    order: (a, b) => a.name.localeCompare(b.name),
  }
  const institute: Column<PersonCredits> = {
    id: 'institute',
    name: words.institute,
    width: 110,
    text: line => line.institute,
    order: (a, b) => a.institute.localeCompare(b.institute),
  }
  return [name, institute, ...earnings<PersonCredits>(rota, year, across)]
}

/** The columns of the table of institutes; what is due is written into its cell. */
export function instituteColumns(rota: Rota, year: number, across: Across): readonly SheetColumn<InstituteCredits>[] {
  const due: SheetColumn<InstituteCredits> = {
    ...points('due', words.due, 76, ({ balance }) => balance.due ?? -1),
    text: ({ balance }) => (balance.due === null ? words.nothing : rounded(balance.due, 2)),
    written: ({ balance }) => (balance.due === null ? '' : String(balance.due)),
    judge: ({ id }, text) => judgeDue(id, year, text),
  }
  return [
    { id: 'institute', name: words.institute, width: null, text: ({ id }) => id },
    ...earnings<InstituteCredits>(rota, year, across),
    due,
    { ...points<InstituteCredits>('carried', words.carriedOver, 106, over), text: line => signedOf(line, over(line)) },
    { ...points<InstituteCredits>('balance', words.balance, 86, left), text: line => signedOf(line, left(line)) },
  ]
}

const over = ({ balance }: InstituteCredits) => balance.carriedOver
const left = ({ balance }: InstituteCredits) => balance.balance

/** A number of a balance; nothing where no due was ever said. */
function signedOf({ balance }: InstituteCredits, amount: number): string {
  return balance.due === null && balance.carriedOver === 0 ? words.nothing : signed(amount)
}

/** What becomes of a due that somebody writes. */
function judgeDue(institute: string, year: number, text: string): Judgement {
  const typed = text.trim().replace(',', '.')
  const due = typed === '' ? null : Number(typed)
  if (due !== null && !Due.shape.points.safeParse(due).success) return { ok: false, words: words.notANumber }
  return {
    ok: true,
    words: due === null ? words.willOweNothing(institute, year) : words.willBe(institute, year, rounded(due, 2)),
    async apply() {
      const committed = await perform('due.set', { dues: [{ institute, year, points: due }] })
      if (committed) tellChange(committed.label)
      return committed !== undefined
    },
  }
}
