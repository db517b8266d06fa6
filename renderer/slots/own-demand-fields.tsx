import { TextInput } from '@mantine/core'
import type { OwnDemand } from '../../rota/edit-slots.ts'
import { NumberField } from '../ui/number-field.tsx'
import { demandWords as words } from '../words/slots.ts'
import classes from './slots.module.css'

/** How many people a slot needs by itself, and why. */
export function OwnDemandFields(props: {
  readonly own: OwnDemand
  readonly reasonMissing: boolean
  readonly onChange: (own: OwnDemand) => void
}) {
  const { own, onChange } = props
  const { required, experts } = own.demand
  return (
    <>
      <div className={classes.row}>
        <NumberField
          label={words.people}
          width={90}
          value={required}
          min={0}
          max={99}
          onChange={n => onChange({ ...own, demand: { required: n ?? 0, experts: Math.min(experts, n ?? 0) } })}
        />
        <NumberField
          label={words.experts}
          width={130}
          value={experts}
          min={0}
          max={99}
          onChange={n => onChange({ ...own, demand: { required: Math.max(required, n ?? 0), experts: n ?? 0 } })}
        />
      </div>
      <TextInput
        label={words.reason}
        maxLength={500}
        value={own.reason}
        error={props.reasonMissing && words.reasonMissing}
        onChange={event => onChange({ ...own, reason: event.currentTarget.value })}
      />
    </>
  )
}
