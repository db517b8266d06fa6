import { memo } from 'react'
import { bookingsOf } from '../../rota/bookings.ts'
import { yearInterval, yearOf } from '../../rota/civil-time.ts'
import { qualificationsOfRole } from '../../rota/people.ts'
import type { Level } from '../../rota/qualification.ts'
import type { Rota } from '../../rota/rota.ts'
import { dateOfSlot, rolesInOrder } from '../../rota/slots.ts'
import { overlaps } from '../../rota/time.ts'
import { roleColour } from '../palette.ts'
import { board } from '../words/board.ts'
import { levelLetters, levelNames } from '../words/coverage.ts'
import { timeOfDay } from '../words/dates.ts'
import classes from './board.module.css'
import { rowName } from './cell-words.ts'
import type { BoardRow } from './rows.ts'

/** How good somebody is in a role in a year. */
export interface Badge {
  readonly code: string
  readonly level: Level
  readonly colour: string
}

const order: readonly Level[] = ['trainee', 'qualified', 'expert']

/** The highest level that somebody holds in each role at some time of a year. */
export function badgesOf(rota: Rota, personId: string, year: number): Badge[] {
  const time = yearInterval(rota.zone, year)
  return rolesInOrder(rota).flatMap(role => {
    const held = (qualificationsOfRole(rota).get(role.id)?.get(personId) ?? []).filter(each => overlaps(each, time))
    const level = order.findLast(each => held.some(({ row }) => row.level === each))
    const colour = roleColour(role.colour)
    return level === undefined ? [] : [{ code: role.code, level, colour }]
  })
}

/** How many shifter bookings somebody has in a year, of one role if it is named. */
export function loadOf(rota: Rota, personId: string, year: number, roleId: string | null): number {
  return bookingsOf(rota, personId).filter(
    ({ booking, slot }) =>
      booking.place === 'shifter' &&
      (roleId === null || slot.roleId === roleId) &&
      yearOf(dateOfSlot(rota, slot)) === year,
  ).length
}

/** The name of a row: of people with levels and load, of places with the role's colour. */
export const RowName = memo(
  function RowName(props: {
    readonly rota: Rota
    readonly row: BoardRow
    readonly width: number
    readonly year: number
    readonly roleId: string | null
    readonly badges: readonly Badge[]
    readonly load: number
  }) {
    const { row, badges } = props
    if (row.kind === 'place') {
      const { role } = row
      const start =
        role.pattern.kind === 'daily' && role.pattern.starts.length > 1 ? (role.pattern.starts[row.line] ?? '') : ''
      const isFirst = row.line === 0 && row.place === 'shifter' && row.seat === 1
      return (
        <div className={classes.name} style={{ width: props.width }} title={`${role.name}, ${rowName(row)}`}>
          <span
            className={classes.code}
            data-quiet={!isFirst || undefined}
            style={{ background: roleColour(role.colour) }}
          >
            {role.code}
          </span>
          <span className={classes.place}>
            {board.place(start === '' ? '' : timeOfDay(start), row.place, row.seat)}
          </span>
        </div>
      )
    }
    const { name } = row.person
    const levels = badges.map(({ code, level }) => board.level(code, levelNames[level])).join(', ')
    const about = [name, row.person.institute, levels, board.load(props.load, props.year)].filter(part => part !== '')
    return (
      <div className={classes.name} style={{ width: props.width }} title={about.join('\n')}>
        <span className={classes.person}>{name}</span>
        <span className={classes.badges}>
          {badges.map(({ code, level, colour }) => (
            <span key={code} className={classes.badge} style={{ background: colour }} data-level={level}>
              {levelLetters[level]}
            </span>
          ))}
        </span>
        <span className={classes.load}>{props.load}</span>
      </div>
    )
  },
  (a, b) =>
    a.row === b.row &&
    a.width === b.width &&
    a.load === b.load &&
    a.year === b.year &&
    a.badges.length === b.badges.length &&
    a.badges.every(({ code, level }, index) => code === b.badges[index]?.code && level === b.badges[index]?.level),
)
