import { Button, CloseButton, NumberInput, Select } from '@mantine/core'
import type { LeadEntry } from '../../rota/periods.ts'
import type { Rota } from '../../rota/rota.ts'
import { Icon } from '../ui/icon.tsx'
import { entryDialog } from '../words/calendar.ts'
import { datedDay } from '../words/dates.ts'
import classes from './dialogs.module.css'

/** The lead times that an entry has to keep, one in a row; a row without what it comes before is left out. */
export function LeadFields(props: {
  readonly rota: Rota
  /** The entry itself; null: it is new. */
  readonly ownId: string | null
  readonly leads: readonly LeadEntry[]
  readonly onChange: (leads: readonly LeadEntry[]) => void
}) {
  const { leads, onChange } = props
  const others = [...props.rota.rows.period.values()]
    .filter(({ id }) => id !== props.ownId)
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .map(({ id, name, start }) => ({ value: id, label: `${name}, ${datedDay(start)}` }))
  const change = (at: number, changed: Partial<LeadEntry>) =>
    onChange(leads.map((lead, index) => (index === at ? { ...lead, ...changed } : lead)))
  const whole = (value: string | number, most: number) => Math.min(most, Math.max(0, Math.floor(Number(value)) || 0))
  return (
    <fieldset className={classes.leads}>
      <legend>{entryDialog.leads}</legend>
      {leads.map((lead, index) => {
        const name = others.find(({ value }) => value === lead.beforeId)?.label ?? ''
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own before they are complete
          <div key={index} className={classes.lead}>
            <NumberInput
              size="xs"
              w={64}
              aria-label={entryDialog.months}
              min={0}
              max={60}
              value={lead.months}
              onChange={value => change(index, { months: whole(value, 60) })}
            />
            {entryDialog.months.toLowerCase()}
            <NumberInput
              size="xs"
              w={64}
              aria-label={entryDialog.days}
              min={0}
              max={366}
              value={lead.days}
              onChange={value => change(index, { days: whole(value, 366) })}
            />
            {entryDialog.days.toLowerCase()} {entryDialog.before}
            <Select
              className={classes.before}
              aria-label={entryDialog.before}
              data={others}
              value={lead.beforeId === '' ? null : lead.beforeId}
              searchable
              placeholder={entryDialog.which}
              allowDeselect={false}
              withScrollArea={false}
              maxDropdownHeight={260}
              classNames={{ options: classes.options }}
              onChange={beforeId => change(index, { beforeId: beforeId ?? lead.beforeId })}
            />
            <CloseButton
              size="sm"
              aria-label={entryDialog.removeLead(name)}
              onClick={() => onChange(leads.filter((_, at) => at !== index))}
            />
          </div>
        )
      })}
      <Button
        size="compact-xs"
        leftSection={<Icon name="plus" size={12} />}
        onClick={() => onChange([...leads, { beforeId: '', months: 2, days: 0 }])}
      >
        {entryDialog.addLead}
      </Button>
    </fieldset>
  )
}
