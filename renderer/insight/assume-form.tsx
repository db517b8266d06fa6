import { Button, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { Assumption } from '../../rota/assumption.ts'
import { intervalOf, yearInterval, yearStart } from '../../rota/civil-time.ts'
import { kindsInOrder } from '../../rota/kind-by-code.ts'
import { levels } from '../../rota/qualification.ts'
import { overlaps } from '../../rota/time.ts'
import { OptionalDateField } from '../date-field.tsx'
import { personOptions, roleOptions } from '../export/scope-choice.ts'
import { levelNames } from '../words/coverage.ts'
import { whatIf as words } from '../words/what-if.ts'
import { type AssumptionDraft, assumptionOf, draftOfPeriod, emptyDraft } from './assumption-draft.ts'
import type { PartProps } from './insight-view.ts'
import own from './what-if.module.css'

const kinds = Object.entries(words.kinds).map(([value, label]) => ({ value, label }))
const list = {
  searchable: true,
  withScrollArea: false,
  openOnFocus: false,
  classNames: { options: own.listed },
} as const

/** The fields of something to assume, and the button that assumes it. */
export function AssumeForm(props: PartProps & { readonly onAssume: (assumed: Assumption) => void }) {
  const { rota, year } = props
  const [draft, setDraft] = useState(emptyDraft)
  const set = (more: Partial<AssumptionDraft>) => setDraft(before => ({ ...before, ...more }))
  const { kind } = draft
  const assumed = assumptionOf(draft)
  const isOf = (...some: Assumption['kind'][]) => some.includes(kind)
  return (
    <form
      className={own.form}
      aria-label={words.assume}
      onSubmit={event => {
        event.preventDefault()
        if (assumed === null) return
        props.onAssume(assumed)
        setDraft({ ...emptyDraft, kind })
      }}
    >
      <Select
        {...list}
        searchable={false}
        w={200}
        label={words.kind}
        data={kinds}
        value={kind}
        allowDeselect={false}
        onChange={value => set({ ...emptyDraft, kind: (value ?? kind) as Assumption['kind'] })}
      />
      {isOf('leaves', 'holds', 'away') && (
        <Select
          {...list}
          w={220}
          label={words.person}
          data={personOptions(rota)}
          value={draft.personId}
          onChange={personId => set({ personId })}
        />
      )}
      {isOf('joins') && (
        <>
          <TextInput
            label={words.name}
            value={draft.name}
            onChange={event => set({ name: event.currentTarget.value })}
          />
          <TextInput
            label={words.email}
            value={draft.email}
            onChange={event => set({ email: event.currentTarget.value })}
          />
        </>
      )}
      {isOf('joins', 'holds') && (
        <>
          <Select
            {...list}
            w={170}
            label={words.role}
            data={roleOptions(rota)}
            value={draft.roleId}
            onChange={roleId => set({ roleId })}
          />
          <Select
            {...list}
            searchable={false}
            w={110}
            label={words.level}
            data={levels.map(value => ({ value, label: levelNames[value] }))}
            value={draft.level}
            allowDeselect={false}
            onChange={value => set({ level: levels.find(level => level === value) ?? draft.level })}
          />
        </>
      )}
      {isOf('period') && (
        <>
          <Select
            {...list}
            w={260}
            label={words.period}
            data={periodOptions({ rota, year })}
            value={draft.periodId}
            onChange={periodId => set(draftOfPeriod(rota.rows.period.get(periodId ?? '')))}
          />
          <Select
            {...list}
            w={200}
            label={words.periodKind}
            data={kindsInOrder(rota).map(({ code, name }) => ({ value: code, label: name }))}
            value={draft.periodKind}
            allowDeselect={false}
            onChange={periodKind => set({ periodKind })}
          />
        </>
      )}
      <OptionalDateField
        label={words.from[kind]}
        value={draft.from}
        around={yearStart(year)}
        onChange={from => set({ from })}
      />
      {kind !== 'leaves' && (
        <OptionalDateField
          label={words.last}
          value={draft.last}
          around={draft.from ?? yearStart(year)}
          onChange={last => set({ last })}
        />
      )}
      <Button type="submit" disabled={assumed === null}>
        {words.add}
      </Button>
    </form>
  )
}

/** The periods of a year to choose from, by start. */
function periodOptions({ rota, year }: PartProps) {
  const stretch = yearInterval(rota.zone, year)
  return [...rota.rows.period.values()]
    .filter(period => overlaps(intervalOf(rota.zone, period), stretch))
    .sort((a, b) => (a.start < b.start ? -1 : 1))
    .map(({ id, name }) => ({ value: id, label: name }))
}
