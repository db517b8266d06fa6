import type { PersonLine } from '../../rota/person-year.ts'
import { levelLetters } from '../words/coverage.ts'
import { shortRange } from '../words/dates.ts'
import { count } from '../words/number.ts'
import { cellDate, cellWords, endingWords, pointsWords } from '../words/people.ts'
import { type Ground, isDateField, type PeopleColumn, shownTenure } from './columns.ts'
import classes from './people-grid.module.css'

/** What a cell of the list shows. Its words for screen readers are the column's. */
export function PersonCell(props: {
  readonly column: PeopleColumn
  readonly line: PersonLine
  readonly ground: Ground
}) {
  const { column, line, ground } = props
  const { person } = line
  const year = ground.date.slice(0, 4)
  if (column.field !== null) {
    const value = person[column.field]
    if (value === null) return null
    return isDateField(column.field) ? cellDate(value as NonNullable<typeof person.left>, year) : value
  }
  if (column.roleId !== null) return <LevelCell {...props} roleId={column.roleId} />
  switch (column.id) {
    case 'load':
      return <LoadBar {...line.carried} average={ground.average} />
    case 'absence':
      return line.absence && shortRange(line.absence)
    case 'ends': {
      const codeOf = (roleId: string) => ground.rota.get('role', roleId).code
      const words = line.ends.map(ending => endingWords(ending, codeOf, year))
      return words.length > 0 && <span className={classes.warning}>{words.join(', ')}</span>
    }
    default:
      return (
        line.breaches.length > 0 && (
          <span className={classes.breach}>{count(line.breaches.length, 'breach', 'breaches')}</span>
        )
      )
  }
}

function LevelCell(props: { readonly line: PersonLine; readonly ground: Ground; readonly roleId: string }) {
  const { date } = props.ground
  const shown = shownTenure(props.line, props.roleId, date)
  if (!shown) return null
  const { tenure, state } = shown
  const year = date.slice(0, 4)
  const validity =
    state === 'later' && tenure.from !== null
      ? cellWords.from(cellDate(tenure.from, year))
      : tenure.until === null
        ? null
        : cellWords.until(cellDate(tenure.until, year))
  return (
    <span className={classes.held} data-state={state}>
      <span className={classes.level} data-level={tenure.level}>
        {levelLetters[tenure.level]}
      </span>
      {validity && <span className={classes.validity}>{validity}</span>}
      {shown.others > 0 && <span className={classes.others}>+{shown.others}</span>}
    </span>
  )
}

/** Bookings and credit as numbers, and a bar whose tick is the average of the pool. */
export function LoadBar(props: { readonly bookings: number; readonly credit: number; readonly average: number }) {
  const { bookings, credit, average } = props
  if (bookings === 0 && average === 0) return null
  const full = Math.max(2 * average, 0.01)
  const part = (points: number) => Math.min(1, points / full) * 36
  return (
    <span className={classes.load}>
      <svg width="36" height="10" viewBox="0 0 36 10" className={classes.bar} aria-hidden="true">
        <rect x="0" y="2" width="36" height="6" rx="1" className={classes.track} />
        <rect x="0" y="2" width={part(credit)} height="6" rx="1" className={classes.fill} />
        <path d={`M${part(average)} 0v10`} className={classes.tick} />
      </svg>
      <span>{bookings}</span>
      <span className={classes.points}>{pointsWords(credit)}</span>
    </span>
  )
}
