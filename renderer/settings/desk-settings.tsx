import { Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dateOf, timeOf } from '../../rota/civil-time.ts'
import type { Preferences } from '../../rota/preferences.ts'
import { now } from '../clock.ts'
import { listedDate, timeOfDay, weekdayLong } from '../words/dates.ts'
import { dateLanguages, settingsWords as words } from '../words/settings.ts'
import { prefer } from './prefer.ts'
import classes from './settings.module.css'

/** How this desk likes to see things, and who sits at it; each choice holds at once. */
export function DeskSettings({ preferences }: { readonly preferences: Preferences }) {
  return (
    <div className={classes.fields}>
      <YourName name={preferences.name} />
      <Choice
        label={words.theme}
        value={preferences.theme}
        options={words.themes}
        onChange={theme => prefer({ theme: theme as Preferences['theme'] })}
      />
      <Choice
        label={words.clock}
        value={String(preferences.clock)}
        options={words.clocks}
        onChange={clock => prefer({ clock: clock === '12' ? 12 : 24 })}
      />
      <Choice
        label={words.weekStart}
        value={String(preferences.weekStart)}
        options={{ 1: weekdayLong(1), 7: weekdayLong(7) }}
        onChange={start => prefer({ weekStart: start === '7' ? 7 : 1 })}
      />
      <p className={classes.hint}>{words.weekStartHint}</p>
      <NativeSelect
        size="xs"
        w={220}
        label={words.dates}
        value={preferences.dates}
        data={Object.entries(dateLanguages).map(([value, label]) => ({ value, label }))}
        onChange={event => prefer({ dates: event.currentTarget.value })}
      />
      <p className={classes.hint}>
        {words.example(`${listedDate(dateOf('UTC', now()))}, ${timeOfDay(timeOf('UTC', now()))}`)} {words.atOnce}
      </p>
      <Checkbox
        size="xs"
        label={words.alerts}
        description={words.alertsHint}
        checked={preferences.alerts}
        onChange={event => prefer({ alerts: event.currentTarget.checked })}
      />
    </div>
  )
}

/** The name of who sits here; kept on Enter, on leaving the field and on closing the dialog. */
function YourName({ name }: { readonly name: string }) {
  const [typed, setTyped] = useState(name)
  const latest = useRef(name)
  const kept = useRef(name)
  const keep = useCallback(() => {
    const next = latest.current.trim()
    if (next === kept.current) return
    kept.current = next
    prefer({ name: next })
  }, [])
  useEffect(() => keep, [keep])
  return (
    <TextInput
      label={words.you}
      description={words.youHint}
      inputWrapperOrder={['label', 'input', 'description']}
      w={300}
      maxLength={100}
      value={typed}
      onChange={event => {
        latest.current = event.currentTarget.value
        setTyped(latest.current)
      }}
      onBlur={keep}
      onKeyDown={event => {
        if (event.key === 'Enter') keep()
      }}
    />
  )
}

function Choice(props: {
  readonly label: string
  readonly value: string
  readonly options: Readonly<Record<string, string>>
  readonly onChange: (value: string) => void
}) {
  return (
    <div className={classes.choice}>
      <span className={classes.label} aria-hidden="true">
        {props.label}
      </span>
      <SegmentedControl
        size="xs"
        aria-label={props.label}
        value={props.value}
        data={Object.entries(props.options).map(([value, label]) => ({ value, label }))}
        onChange={props.onChange}
      />
    </div>
  )
}
