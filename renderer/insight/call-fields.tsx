import { NativeSelect } from '@mantine/core'
import { addDays } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { institutes, subsystems } from '../board/groups.ts'
import { DateField } from '../date-field.tsx'
import { callWords as words } from '../words/call.ts'
import { narrowCall, type ShownCall, useCall } from './call-view.ts'
import shared from './insight.module.css'

/** The dates and filters of a call. */
export function CallFields({ rota, call }: { readonly rota: Rota; readonly call: ShownCall }) {
  const { range, filter } = call

  /** Dates in the wrong order are taken as the one day that was typed last. */
  function choose(changes: { start?: LocalDate; end?: LocalDate }): void {
    const { start, end } = { ...range, ...changes }
    if (start < end) useCall.setState({ range: { start, end } })
    else
      useCall.setState({ range: changes.start ? { start, end: addDays(start, 1) } : { start: addDays(end, -1), end } })
  }

  return (
    <div className={shared.fields}>
      <DateField label={words.from} value={range.start} onChange={start => choose({ start })} />
      <DateField
        label={words.until}
        value={addDays(range.end, -1)}
        onChange={last => choose({ end: addDays(last, 1) })}
      />
      <Choice
        label={words.role}
        all={words.anyRole}
        value={filter.roleId}
        options={rolesInOrder(rota).map(({ id, code }) => ({ value: id, label: code }))}
        onChange={roleId => narrowCall({ roleId })}
      />
      <Choice
        label={words.institute}
        all={words.anyInstitute}
        value={filter.institute}
        options={institutes(rota).map(name => ({ value: name, label: name }))}
        onChange={institute => narrowCall({ institute })}
      />
      <Choice
        label={words.subsystem}
        all={words.anySubsystem}
        value={filter.subsystem}
        options={subsystems(rota).map(name => ({ value: name, label: name }))}
        onChange={subsystem => narrowCall({ subsystem })}
      />
    </div>
  )
}

function Choice(props: {
  readonly label: string
  readonly all: string
  readonly value: string | null
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | null) => void
}) {
  return (
    <NativeSelect
      size="xs"
      label={props.label}
      value={props.value ?? ''}
      data={[{ value: '', label: props.all }, ...props.options]}
      onChange={({ currentTarget: { value } }) => props.onChange(value === '' ? null : value)}
    />
  )
}
