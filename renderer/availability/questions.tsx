import { Checkbox, NativeSelect, Select } from '@mantine/core'
import { useMemo } from 'react'
import type { Availability } from '../../rota/availability/reading.ts'
import { type CalendarChoices, defaultChoices } from '../../rota/calendar-source.ts'
import { NumberField } from '../ui/number-field.tsx'
import { allZones } from '../welcome/zones.ts'
import { availability as words } from '../words/availability.ts'
import classes from './availability.module.css'
import type { Reviewed } from './reviewed.ts'

/** What a calendar cannot say itself, asked; each answer is kept for the next time. */
export function Questions(props: {
  readonly reviewed: Reviewed
  readonly availability: Availability
  readonly onChange: (changes: Partial<Reviewed>, reading?: 'fetched') => void
}) {
  const { reviewed, availability } = props
  const { choices } = reviewed
  const zones = useMemo(allZones, [])
  const { busy, unknownZones } = availability
  const wholeDays = busy.filter(({ wholeDay }) => wholeDay).length
  const tentative = busy.filter(each => each.tentative).length
  const set = (changes: Partial<CalendarChoices>, reading?: 'fetched') =>
    props.onChange({ choices: { ...choices, ...changes } }, reading)
  const zoneField = {
    data: zones,
    searchable: true,
    selectFirstOptionOnChange: true,
    selectFirstOptionOnDropdownOpen: true,
    nothingFoundMessage: words.noZone,
    withScrollArea: false,
    openOnFocus: false,
    classNames: { options: classes.options },
  } as const
  const answered = Object.keys(choices.zones).map(name => ({ name, events: 0 }))
  const asked = [...unknownZones, ...answered.filter(({ name }) => unknownZones.every(each => each.name !== name))]
  const settled = reviewed.sourceId !== null && unknownZones.length === 0
  return (
    <details className={classes.questions} open={!settled}>
      <summary>{words.questions}</summary>
      {asked.map(({ name, events }) => (
        <Select
          key={name}
          {...zoneField}
          label={words.zoneNamed(name, events)}
          placeholder={words.zoneOpen}
          clearable
          value={choices.zones[name] ?? null}
          onChange={zone => {
            const { [name]: _, ...others } = choices.zones
            set({ zones: zone === null ? others : { ...others, [name]: zone } }, 'fetched')
          }}
        />
      ))}
      <div className={classes.row}>
        <Checkbox
          size="xs"
          label={words.wholeDays(wholeDays)}
          checked={choices.wholeDays}
          onChange={event => set({ wholeDays: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={words.titles}
          checked={choices.titles}
          onChange={event => set({ titles: event.currentTarget.checked }, 'fetched')}
        />
      </div>
      <div className={classes.row}>
        <NumberField
          label={words.leastHours}
          width={170}
          fractions
          min={0}
          max={24}
          empty={String(defaultChoices.leastHours)}
          value={choices.leastHours}
          onChange={hours => set({ leastHours: hours ?? defaultChoices.leastHours })}
        />
        <NativeSelect
          size="xs"
          label={words.tentative(tentative)}
          value={choices.tentative}
          data={Object.entries(words.tentativeWays).map(([value, label]) => ({ value, label }))}
          onChange={event => set({ tentative: event.currentTarget.value === 'leave' ? 'leave' : 'wish' })}
        />
        <Select
          {...zoneField}
          label={words.zone}
          allowDeselect={false}
          value={choices.zone}
          onChange={zone => zone && set({ zone }, 'fetched')}
        />
      </div>
    </details>
  )
}
