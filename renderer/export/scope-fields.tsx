import { Radio, Select } from '@mantine/core'
import { useRef } from 'react'
import { useRota } from '../snapshot.ts'
import { exporting, exportMistakes } from '../words/export.ts'
import classes from './export.module.css'
import { instituteOptions, personOptions, roleOptions, type ScopeChoice } from './scope-choice.ts'

/** Which part of the rota: a kind, and which role, person or institute. @param missing  says that it is not chosen yet */
export function ScopeFields(props: {
  readonly choice: ScopeChoice
  readonly missing: boolean
  readonly onChange: (choice: ScopeChoice) => void
}) {
  const { choice, missing, onChange } = props
  const rota = useRota()
  const fields = useRef<HTMLDivElement>(null)

  function choosePart(kind: ScopeChoice['kind']): void {
    onChange({ ...choice, kind })
    // Who walks through the parts by arrows has to get past it, and goes in by Tab.
    if (document.activeElement?.matches(':focus-visible')) return
    fields.current?.querySelector<HTMLElement>(`[data-which=${kind}]`)?.focus()
  }

  const choose = (kind: 'role' | 'person' | 'institute') => ({
    'aria-label': exporting[kind],
    'data-which': kind,
    value: choice[kind],
    error: missing && choice.kind === kind && exportMistakes[kind],
    allowDeselect: false,
    withScrollArea: false,
    openOnFocus: false,
    classNames: { options: classes.options, error: classes.error },
    onChange: (value: string | null) => onChange({ ...choice, kind, [kind]: value }),
  })
  return (
    <Radio.Group size="xs" label={exporting.part} value={choice.kind} onChange={choosePart}>
      <div ref={fields} className={classes.parts}>
        <Part kind="rota" chosen={choice.kind} />
        <Part kind="role" chosen={choice.kind} />
        <Select data={roleOptions(rota)} {...choose('role')} />
        <Part kind="person" chosen={choice.kind} />
        <Select
          data={personOptions(rota)}
          placeholder={exporting.personExample}
          nothingFoundMessage={exporting.nobodyFound}
          searchable
          selectFirstOptionOnChange
          selectFirstOptionOnDropdownOpen
          {...choose('person')}
        />
        <Part kind="institute" chosen={choice.kind} />
        <Select
          data={instituteOptions(rota)}
          placeholder={exporting.instituteExample}
          nothingFoundMessage={exporting.noInstitute}
          searchable
          selectFirstOptionOnChange
          selectFirstOptionOnDropdownOpen
          {...choose('institute')}
        />
        <Part kind="open" chosen={choice.kind} />
        {choice.call && <Part kind="call" chosen={choice.kind} />}
      </div>
    </Radio.Group>
  )
}

function Part({ kind, chosen }: { readonly kind: ScopeChoice['kind']; readonly chosen: ScopeChoice['kind'] }) {
  return (
    <Radio
      size="xs"
      value={kind}
      label={exporting.kinds[kind]}
      className={classes.part}
      data-part={kind}
      data-autofocus={kind === chosen || undefined}
    />
  )
}
