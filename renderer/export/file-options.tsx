import { Checkbox, Select } from '@mantine/core'
import type { CalendarOptions } from '../../rota/ical/options.ts'
import { calendarExtras } from '../words/export.ts'
import classes from './export.module.css'

/** What a calendar file may tell beyond its events. */
export type FileExtras = Omit<CalendarOptions, 'times'>

/** Minutes before a shift at which a calendar can remind. */
const alarms = [30, 60, 120, 720, 1440, 2880, 10_080] as const

/** What few people need of a calendar file, folded away. @param ofOne  whether it is the calendar of one person */
export function FileOptions(props: {
  readonly extras: FileExtras
  readonly ofOne: boolean
  readonly onChange: (extras: FileExtras) => void
}) {
  const { extras, ofOne, onChange } = props
  return (
    <details>
      <summary className={classes.more}>{calendarExtras.more}</summary>
      <div className={classes.extras}>
        <Checkbox
          size="xs"
          label={calendarExtras.tombstones}
          description={calendarExtras.tombstonesMeaning}
          checked={extras.tombstones}
          onChange={event => onChange({ ...extras, tombstones: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={calendarExtras.attendees}
          description={calendarExtras.attendeesMeaning}
          checked={extras.attendees}
          onChange={event => onChange({ ...extras, attendees: event.currentTarget.checked })}
        />
        {ofOne && (
          <Select
            size="xs"
            className={classes.year}
            label={calendarExtras.alarm}
            data={[
              { value: '', label: calendarExtras.noAlarm },
              ...alarms.map(minutes => ({ value: String(minutes), label: calendarExtras.alarmBefore(minutes) })),
            ]}
            value={extras.alarm === null ? '' : String(extras.alarm)}
            allowDeselect={false}
            withScrollArea={false}
            onChange={value => onChange({ ...extras, alarm: value === null || value === '' ? null : Number(value) })}
          />
        )}
      </div>
    </details>
  )
}
