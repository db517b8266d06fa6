import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import { useRef } from 'react'
import { addDays, dateOf } from '../../rota/civil-time.ts'
import { lateLeads } from '../../rota/leads.ts'
import { run } from '../commands/run.ts'
import type { ScreenProps } from '../screens.tsx'
import { Edits } from '../ui/edits.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Tip } from '../ui/tip.tsx'
import { calendarScreen, lateWords } from '../words/calendar.ts'
import { shortRange } from '../words/dates.ts'
import { dateAt } from '../year/axis.ts'
import { zooms } from '../year/zooming.ts'
import classes from './calendar-screen.module.css'
import {
  type CalendarView,
  calendarAxis,
  lookAtCalendar,
  panCalendar,
  useCalendar,
  zoomCalendar,
} from './calendar-view.ts'
import { HolidayActions, HolidaysTable } from './holidays-table.tsx'
import { KindActions, KindsTable } from './kinds-table.tsx'
import { PeriodsTable } from './periods-table.tsx'
import { entriesOf } from './placed.ts'
import { Timeline } from './timeline.tsx'

/** The Calendar screen: the year's operations on a time axis, and under it the entries, kinds and holidays as tables. */
export function CalendarScreen({ rota, year, now }: ScreenProps) {
  const box = useRef<HTMLDivElement>(null)
  const part = useCalendar(view => view.part)
  const today = dateOf(rota.zone, now)
  const isEmpty = entriesOf(rota, year).length === 0
  const late = lateLeads(rota, today)
  return (
    <main className={classes.screen}>
      <Bar year={year} />
      <Timeline rota={rota} year={year} now={now} boxRef={box} />
      {late.length > 0 && (
        <ul className={classes.late}>
          {late.slice(0, 3).map(each => (
            <li key={each.lead.id}>! {lateWords(each)}</li>
          ))}
        </ul>
      )}
      <div className={classes.parts}>
        <SegmentedControl
          size="xs"
          aria-label={calendarScreen.part}
          value={part}
          onChange={value => lookAtCalendar({ part: value as CalendarView['part'] })}
          data={(['periods', 'kinds', 'holidays'] as const).map(value => ({
            value,
            label: calendarScreen.parts[value],
          }))}
        />
        <span className={classes.space} />
        <Edits>
          {part === 'kinds' && <KindActions rota={rota} />}
          {part === 'holidays' && <HolidayActions rota={rota} year={year} />}
        </Edits>
      </div>
      {part === 'kinds' && <KindsTable rota={rota} />}
      {part === 'holidays' && <HolidaysTable rota={rota} year={year} />}
      {part === 'periods' &&
        (isEmpty ? (
          <EmptyState
            inline
            title={calendarScreen.empty(year)}
            advice={calendarScreen.emptyAdvice}
            action={
              <Edits>
                <Button onClick={() => run('import')}>{calendarScreen.import}</Button>
              </Edits>
            }
          />
        ) : (
          <PeriodsTable rota={rota} year={year} today={today} />
        ))}
    </main>
  )
}

/** Over the timeline: how near, which part of the year, and what can be added. */
function Bar({ year }: { readonly year: number }) {
  const view = useCalendar()
  const axis = calendarAxis(year, 1, view)
  const middle = dateAt(axis, Math.floor(axis.days / 2))
  const step = Math.max(1, Math.floor(axis.days / 14))
  return (
    <div className={classes.bar} role="toolbar" aria-label={calendarScreen.bar}>
      <h1 className={classes.title}>{calendarScreen.title(year)}</h1>
      <SegmentedControl
        size="xs"
        aria-label={calendarScreen.zoom}
        value={view.zoom}
        onChange={value => {
          const zoom = zooms.find(each => each === value)
          if (zoom) zoomCalendar(zoom, middle)
        }}
        data={zooms.map(value => ({ value, label: calendarScreen.zooms[value] }))}
      />
      {view.zoom !== 'years' && (
        <span className={classes.group}>
          <BarButton label={calendarScreen.earlier} icon="left" onClick={() => panCalendar(year, -step)} />
          <span className={classes.range} aria-live="polite">
            {shortRange({ start: addDays(axis.first, axis.from), end: addDays(axis.first, axis.to) })}
          </span>
          <BarButton label={calendarScreen.later} icon="right" onClick={() => panCalendar(year, step)} />
        </span>
      )}
      <span className={classes.space} />
      <Edits>
        <Button onClick={() => run('copy-calendar')}>{calendarScreen.copy}</Button>
        <Button variant="filled" onClick={() => run('add-entry')}>
          {calendarScreen.add}
        </Button>
      </Edits>
    </div>
  )
}

function BarButton(props: { readonly label: string; readonly icon: IconName; readonly onClick: () => void }) {
  return (
    <Tip text={props.label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={26}
        aria-label={props.label}
        className={classes.button}
        onClick={props.onClick}
      >
        <Icon name={props.icon} />
      </ActionIcon>
    </Tip>
  )
}
