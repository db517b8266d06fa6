import '@mantine/dates/styles.layer.css'
import { DateInput } from '@mantine/dates'
import { LocalDate } from '../rota/time.ts'
import 'dayjs/locale/de'
import 'dayjs/locale/es'
import 'dayjs/locale/fr'
import 'dayjs/locale/it'
import { useState } from 'react'
import { useAppState } from './app-state.ts'
import classes from './date-field.module.css'
import { readDate } from './read-date.ts'
import { listedDate, monthSteps, noDate, weekStart } from './words/dates.ts'

interface Looks {
  readonly label: string
  /** Whether the label is only for screen readers: what stands around the field says it. */
  readonly bare?: boolean
  /** Whether the field is as wide as its place, instead of as a date. */
  readonly wide?: boolean
  /** Said below the field. */
  readonly description?: string | undefined
  /** What is wrong with the date, said below the field. */
  readonly error?: string | false | undefined
  readonly autoFocus?: boolean | undefined
}

/**
 * A field for a date, typed as people write it (`14 jul`, `14.7.2018`) or picked from a month.
 *
 * The month opens with arrow down or a click, so that it is in nobody's way who only passes by.
 */
export function DateField(props: Looks & { readonly value: LocalDate; readonly onChange: (date: LocalDate) => void }) {
  const { onChange, ...rest } = props
  return <Field {...rest} around={props.value} onChange={date => date !== null && onChange(date)} />
}

/** The same for a date that may be missing. @param around  a date near those that are typed without a year */
export function OptionalDateField(
  props: Looks & {
    readonly value: LocalDate | null
    readonly around: LocalDate
    /** What an empty field says. */
    readonly placeholder?: string
    readonly onChange: (date: LocalDate | null) => void
  },
) {
  return <Field {...props} clearable />
}

function Field(
  props: Looks & {
    readonly value: LocalDate | null
    readonly around: LocalDate
    readonly placeholder?: string
    readonly clearable?: boolean
    readonly onChange: (date: LocalDate | null) => void
  },
) {
  const { value, around } = props
  const language = useAppState(({ state }) => state?.preferences.dates ?? 'en')
  const [opened, setOpened] = useState(false)
  return (
    <DateInput
      size="xs"
      w={props.wide ? undefined : 134}
      label={props.bare ? undefined : props.label}
      aria-label={props.bare ? props.label : undefined}
      placeholder={props.placeholder}
      description={props.description}
      error={props.error}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      data-autofocus={props.autoFocus || undefined}
      // Escape closes the month alone, not the dialog around it.
      data-mantine-stop-propagation={opened || undefined}
      value={value}
      clearable={props.clearable === true}
      clearButtonProps={{ 'aria-label': noDate }}
      valueFormat={(date: string) => listedDate(date as LocalDate)}
      dateParser={text => readDate(text, around)}
      firstDayOfWeek={weekStart() === 7 ? 0 : 1}
      previousLabel={monthSteps.previous}
      nextLabel={monthSteps.next}
      hideOutsideDates
      classNames={{ day: classes.day, error: classes.below, description: classes.below }}
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
