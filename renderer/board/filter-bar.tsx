import { CloseButton, TextInput } from '@mantine/core'
import { memo } from 'react'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { Icon } from '../ui/icon.tsx'
import { board } from '../words/board.ts'
import { type Filters, lookAtBoard, narrow, noFilters, useBoard } from './board-view.ts'
import { institutes, subsystems } from './groups.ts'
import { Legend } from './legend.tsx'
import type { BoardRow } from './rows.ts'
import { SelectionCount } from './selection-count.tsx'
import classes from './tool-bar.module.css'

/** What narrows the rows, as fields and as chips, and how many rows are left. */
export function FilterBar(props: {
  readonly rota: Rota
  /** The rows that pass the filters. */
  readonly rows: readonly BoardRow[]
  /** How many there are without filters. */
  readonly all: number
}) {
  const { rota } = props
  const filters = useBoard(view => view.filters)
  const rowsAre = useBoard(view => view.rows)
  const ofPeople = rowsAre === 'people'
  const chips = chipsOf(rota, filters, ofPeople)
  return (
    <div className={classes.filters}>
      <Find text={filters.text} />
      <Choice
        label={board.role}
        none={board.anyRole}
        value={filters.roleId}
        options={rolesInOrder(rota).map(({ id, code }) => [id, ofPeople ? board.qualifiedFor(code) : code])}
        onChange={roleId => narrow({ roleId })}
      />
      {ofPeople && (
        <>
          <Choice
            label={board.institute}
            none={board.anyInstitute}
            value={filters.institute}
            options={institutes(rota).map(name => [name, name])}
            onChange={institute => narrow({ institute })}
          />
          <Choice
            label={board.subsystem}
            none={board.anySubsystem}
            value={filters.subsystem}
            options={subsystems(rota).map(name => [name, name])}
            onChange={subsystem => narrow({ subsystem })}
          />
        </>
      )}
      <Choice
        label={board.only}
        none={board.onlyAny}
        value={filters.only}
        options={
          ofPeople
            ? [['breaches', board.onlyBreaches]]
            : [
                ['gaps', board.onlyGaps],
                ['breaches', board.onlyBreaches],
              ]
        }
        onChange={only => narrow({ only: only as Filters['only'] })}
      />
      {chips.length > 0 && (
        <ul className={classes.chips} aria-label={board.chips}>
          {chips.map(({ name, without }) => (
            <li key={name} className={classes.chip}>
              {name}
              <CloseButton size={16} aria-label={board.drop(name)} onClick={() => narrow(without)} />
            </li>
          ))}
        </ul>
      )}
      <span className={classes.space} />
      <SelectionCount rota={rota} rows={props.rows} />
      <span className={classes.left} aria-live="polite">
        {board.left(props.rows.length, props.all, rowsAre)}
      </span>
      {chips.length > 0 && (
        <button type="button" className={classes.clear} onClick={() => lookAtBoard({ filters: noFilters })}>
          {board.clear}
        </button>
      )}
      <Legend />
    </div>
  )
}

const Find = memo(function Find({ text }: { readonly text: string }) {
  return (
    <TextInput
      size="xs"
      className={classes.find}
      leftSection={<Icon name="search" size={14} />}
      aria-label={board.find}
      placeholder={board.find}
      value={text}
      onChange={event => narrow({ text: event.currentTarget.value })}
    />
  )
})

/** The filters that narrow, each with what has to change for it to go. */
export function chipsOf(
  rota: Rota,
  filters: Filters,
  ofPeople: boolean,
): readonly { readonly name: string; readonly without: Partial<Filters> }[] {
  const { text, roleId, institute, subsystem, only } = filters
  const role = roleId === null ? undefined : rota.rows.role.get(roleId)
  const chips: { name: string; without: Partial<Filters> }[] = []
  if (text.trim() !== '') chips.push({ name: `“${text.trim()}”`, without: { text: '' } })
  if (role) {
    chips.push({ name: ofPeople ? board.qualifiedFor(role.code) : board.ofRole(role.code), without: { roleId: null } })
  }
  if (ofPeople && institute !== null) chips.push({ name: institute, without: { institute: null } })
  if (ofPeople && subsystem !== null) chips.push({ name: subsystem, without: { subsystem: null } })
  if (only !== null)
    chips.push({ name: only === 'gaps' ? board.withGaps : board.withBreaches, without: { only: null } })
  return chips
}

function Choice(props: {
  readonly label: string
  readonly none: string
  readonly value: string | null
  readonly options: readonly (readonly [value: string, name: string])[]
  readonly onChange: (value: string | null) => void
}) {
  return (
    <select
      className={classes.select}
      aria-label={props.label}
      data-on={props.value !== null || undefined}
      value={props.value ?? ''}
      onChange={event => props.onChange(event.currentTarget.value === '' ? null : event.currentTarget.value)}
    >
      <option value="">{props.none}</option>
      {props.options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  )
}
