import { memo } from 'react'
import { dateOf, intervalOf } from '../../rota/civil-time.ts'
import { type Figures, figuresOf } from '../../rota/figures.ts'
import { isLuminosityKnown } from '../../rota/luminosity.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import { type Share, shareOf } from '../../rota/share.ts'
import type { Slot } from '../../rota/slot.ts'
import { type DateRange, hoursOf, type Instant } from '../../rota/time.ts'
import { datedDay, datedMoment, dayMonth, duration, moment } from '../words/dates.ts'
import { grouped, percent, perFb } from '../words/number.ts'
import { coverageBar, yearScreen } from '../words/year.ts'
import classes from './figures-table.module.css'
import { inSeveralYears } from './shown-year.ts'

/** Some years in numbers, a row for each role. */
export const FiguresTable = memo(function FiguresTable(props: {
  readonly rota: Rota
  readonly roles: readonly Role[]
  readonly years: DateRange
  /** Whose share is told; null: nobody's. */
  readonly institute: string | null
  readonly now: Instant
  readonly onGap: (slot: Slot) => void
}) {
  const { rota } = props
  const stretch = intervalOf(rota.zone, props.years)
  // Of years that are over every gap lies behind: the first one is then what one can still go to.
  const over = stretch.end <= props.now
  const now = over ? (0 as Instant) : props.now
  const weighed = isLuminosityKnown(rota)
  return (
    // Many roles are scrolled through.
    <div className={classes.place}>
      <table className={classes.figures} aria-label={yearScreen.figures}>
        <thead>
          <tr>
            <th scope="col">{yearScreen.role}</th>
            <th scope="col" className={classes.meterHead}>
              {yearScreen.coverageHead}
            </th>
            <th scope="col">{yearScreen.gaps}</th>
            <th scope="col">{yearScreen.thin}</th>
            <th scope="col" className={classes.minor}>
              {yearScreen.slots}
            </th>
            <th scope="col" className={classes.minor}>
              {yearScreen.demanded}
            </th>
            <th scope="col" className={classes.minor}>
              {yearScreen.gapHours}
            </th>
            {weighed && (
              <th scope="col" title={yearScreen.gapLuminosityMeaning}>
                {yearScreen.gapLuminosity}
              </th>
            )}
            {props.institute !== null && <th scope="col">{coverageBar.share(props.institute)}</th>}
            <th scope="col" className={classes.words}>
              {over ? yearScreen.firstGap : yearScreen.nextGap}
            </th>
            <th scope="col" className={`${classes.words} ${classes.longest}`}>
              {yearScreen.longestGap}
            </th>
          </tr>
        </thead>
        <tbody>
          {props.roles.map(role => (
            <Row
              key={role.id}
              rota={rota}
              role={role}
              dated={inSeveralYears(props.years)}
              figures={figuresOf(rota, role.id, stretch, now)}
              share={props.institute === null ? null : shareOf(rota, role.id, stretch, props.institute)}
              onGap={props.onGap}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
})

function Row(props: {
  readonly rota: Rota
  readonly role: Role
  readonly figures: Figures
  readonly share: Share | null
  /** Whether dates say their year. */
  readonly dated: boolean
  readonly onGap: (slot: Slot) => void
}) {
  const { rota, role, figures, share } = props
  const { nextGap, longestGap, coveragePercent, byStatus } = figures
  const at = (instant: Instant) => (props.dated ? datedMoment(rota.zone, instant) : moment(rota.zone, instant))
  const day = props.dated ? datedDay : dayMonth
  const hours = (n: number) => `${grouped(n)} ${yearScreen.hours}`
  return (
    <tr>
      <th scope="row">
        {role.code} <span className={classes.name}>{role.name}</span>
      </th>
      <td className={classes.meterCell}>
        <span className={classes.meter} aria-hidden="true">
          <span style={{ width: `${coveragePercent ?? 0}%` }} />
        </span>
        <span className={classes.percent}>
          {coveragePercent === null ? yearScreen.nothing : percent(coveragePercent)}
        </span>
      </td>
      <td className={byStatus.gap > 0 ? classes.alarming : undefined}>{grouped(byStatus.gap)}</td>
      <td>{grouped(byStatus.thin)}</td>
      <td className={classes.minor}>{grouped(figures.slots)}</td>
      <td className={classes.minor}>{hours(figures.demandedHours)}</td>
      <td className={classes.minor}>{hours(figures.gapHours)}</td>
      {figures.gapLuminosity !== null && <td>{perFb(figures.gapLuminosity)}</td>}
      {share !== null && <td>{coverageBar.shareOf(share.slots, share.percent)}</td>}
      <td className={classes.words}>
        {nextGap === null ? (
          yearScreen.nothing
        ) : (
          <button
            type="button"
            className={classes.gap}
            aria-label={yearScreen.goToGap(role.code, at(nextGap.start))}
            onClick={() => props.onGap(nextGap)}
          >
            {at(nextGap.start)}
          </button>
        )}
      </td>
      <td className={`${classes.words} ${classes.longest}`}>
        {longestGap === null
          ? yearScreen.nothing
          : yearScreen.lasting(duration(hoursOf(longestGap)), day(dateOf(rota.zone, longestGap.start)))}
      </td>
    </tr>
  )
}
