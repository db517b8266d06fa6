import '@mantine/dates/styles.layer.css'
import { DateInput } from '@mantine/dates'
import { yearOf } from '../rota/civil-time.ts'
import { LocalDate } from '../rota/time.ts'
import 'dayjs/locale/de'
import 'dayjs/locale/es'
import 'dayjs/locale/fr'
import 'dayjs/locale/it'
import { useState } from 'react'
import { useAppState } from './app-state.ts'
import classes from './date-field.module.css'
import { findWhen } from './finder/when.ts'
import { listedDate, monthSteps, weekStart } from './words/dates.ts'

/**
 * A field for a date, typed as people write it (`14 jul`, `14.7.2018`) or picked from a month.
 *
 * The month opens with arrow down or a click, so that it is in nobody's way who only passes by.
 */
export function DateField(props: {
  readonly label: string
  readonly value: LocalDate
  readonly autoFocus?: boolean
  readonly onChange: (date: LocalDate) => void
}) {
  const { onChange, ...rest } = props
  return <Field {...rest} around={props.value} onChange={date => date !== null && onChange(date)} />
}

/** The same for a date that may be missing. @param around  a date near those that are typed without a year */
export function OptionalDateField(props: {
  readonly label: string
  readonly value: LocalDate | null
  readonly around: LocalDate
  readonly onChange: (date: LocalDate | null) => void
}) {
  return <Field {...props} clearable />
}

function Field(props: {
  readonly label: string
  readonly value: LocalDate | null
  readonly around: LocalDate
  readonly autoFocus?: boolean | undefined
  readonly clearable?: boolean
  readonly onChange: (date: LocalDate | null) => void
}) {
  const { value, around } = props
  const language = useAppState(({ state }) => state?.preferences.dates ?? 'en')
  const [opened, setOpened] = useState(false)
  const read = (text: string): LocalDate | null => {
    const words = text.split(/[\s,]+/).filter(word => word !== '')
    return findWhen(words, yearOf(around), around)?.when.date ?? null
  }
  return (
    <DateInput
      size="xs"
      w={134}
      label={props.label}
      data-autofocus={props.autoFocus || undefined}
      // Escape closes the month alone, not the dialog around it.
      data-mantine-stop-propagation={opened || undefined}
      value={value}
      clearable={props.clearable === true}
      valueFormat={(date: string) => listedDate(date as LocalDate)}
      dateParser={read}
      firstDayOfWeek={weekStart() === 7 ? 0 : 1}
      previousLabel={monthSteps.previous}
      nextLabel={monthSteps.next}
      hideOutsideDates
      classNames={{ day: classes.day }}
      locale={language.slice(0, 2)}
      popoverProps={{ opened, transitionProps: { duration: 0 } }}
      onClick={() => setOpened(true)}
      onBlur={() => setOpened(false)}
      onKeyDown={event => {
        if (event.key === 'ArrowDown') setOpened(true)
        else if (event.key === 'Escape') setOpened(false)
      }}
      onChange={date => {
        setOpened(false)
        const chosen = LocalDate.nullable().safeParse(date)
        if (chosen.success) props.onChange(chosen.data)
      }}
    />
  )
}
