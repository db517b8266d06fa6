import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, dateOf } from '../../rota/civil-time.ts'
import { cut, phaseOf } from '../../rota/pattern.ts'
import type { Pattern } from '../../rota/role.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { DateField } from '../date-field.tsx'
import { TimeField } from '../time-field.tsx'
import { readTimes } from '../times.ts'
import { NumberField } from '../ui/number-field.tsx'
import { timeOfDay, weekdayLong } from '../words/dates.ts'
import { rolesScreen as words } from '../words/roles.ts'
import classes from './roles.module.css'

const weekdays = [1, 2, 3, 4, 5, 6, 7]
const morning = '09:00' as TimeOfDay

/** What each kind of pattern starts from when it is chosen. */
const starts: Readonly<Record<Pattern['kind'], Pattern>> = {
  daily: { kind: 'daily', starts: [morning] },
  weekly: { kind: 'weekly', weekday: 3, at: morning, every: 1, phase: 0 },
  monthly: { kind: 'monthly', at: morning, every: 1 },
}

/** How a role's year is cut. */
export function PatternFields(props: {
  readonly pattern: Pattern
  /** The date from which the pattern is looked at, to say which of every n weeks are its own. */
  readonly from: LocalDate
  readonly onChange: (pattern: Pattern) => void
}) {
  const { pattern, onChange } = props
  return (
    <div className={classes.row}>
      <SegmentedControl
        size="xs"
        aria-label={words.pattern}
        value={pattern.kind}
        data={Object.entries(words.kinds).map(([value, label]) => ({ value, label }))}
        onChange={kind => onChange(starts[kind as Pattern['kind']])}
      />
      {pattern.kind === 'daily' && (
        <>
          <StartTimes starts={pattern.starts} onChange={onChange} />
          <p className={classes.hint}>{words.startsHint}</p>
        </>
      )}
      {pattern.kind === 'weekly' && <Weeks pattern={pattern} from={props.from} onChange={onChange} />}
      {pattern.kind === 'monthly' && (
        <>
          <NumberField
            label={words.everyMonths}
            width={110}
            value={pattern.every}
            min={1}
            max={12}
            onChange={every => onChange({ ...pattern, every: every ?? 1 })}
          />
          <TimeField label={words.at} value={pattern.at} onChange={at => onChange({ ...pattern, at })} />
          <p className={classes.hint}>{words.everyMonthsHint}</p>
        </>
      )}
    </div>
  )
}

function StartTimes(props: { readonly starts: readonly TimeOfDay[]; readonly onChange: (pattern: Pattern) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? props.starts.map(timeOfDay).join(', ')
  const wrong = readTimes(shown) === null
  return (
    <TextInput
      label={words.starts}
      error={wrong}
      aria-description={wrong ? words.startsWrong() : words.startsHint}
      w={320}
      value={shown}
      onChange={event => {
        setTyped(event.currentTarget.value)
        const times = readTimes(event.currentTarget.value)
        if (times) props.onChange({ kind: 'daily', starts: times })
      }}
      onBlur={() => setTyped(null)}
    />
  )
}

function Weeks(props: {
  readonly pattern: Extract<Pattern, { kind: 'weekly' }>
  readonly from: LocalDate
  readonly onChange: (pattern: Pattern) => void
}) {
  const { pattern, onChange } = props
  const [first] = cut(pattern, 'UTC', props.from, addDays(props.from, 7 * pattern.every))
  return (
    <>
      <NativeSelect
        size="xs"
        label={words.weekday}
        value={String(pattern.weekday)}
        data={weekdays.map(day => ({ value: String(day), label: weekdayLong(day) }))}
        onChange={event => onChange({ ...pattern, weekday: Number(event.currentTarget.value) })}
      />
      <TimeField label={words.at} value={pattern.at} onChange={at => onChange({ ...pattern, at })} />
      <NumberField
        label={words.everyWeeks}
        width={100}
        value={pattern.every}
        min={1}
        max={52}
        onChange={every => onChange({ ...pattern, every: every ?? 1, phase: phaseOf(props.from, every ?? 1) })}
      />
      {pattern.every > 1 && first && (
        <DateField
          label={words.firstWeek}
          value={dateOf('UTC', first.start)}
          onChange={date => onChange({ ...pattern, phase: phaseOf(date, pattern.every) })}
        />
      )}
    </>
  )
}
