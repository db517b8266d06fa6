import { Button, Popover } from '@mantine/core'
import { useState } from 'react'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { instituteOptions } from '../export/scope-choice.ts'
import { Icon } from '../ui/icon.tsx'
import { type CoverageView, lookAtCoverage } from '../view.ts'
import { type Shade, shadeNames } from '../words/coverage.ts'
import { coverageBar } from '../words/year.ts'
import classes from './coverage-filter.module.css'
import { choose } from './desk-choice.ts'
import { Glyph } from './glyph.tsx'

const shades: readonly Shade[] = ['gap', 'thin', 'covered', 'surplus', 'none']

/** The button that opens what can be filtered: status, roles, institute. */
export function CoverageFilter(props: {
  readonly rota: Rota
  readonly view: CoverageView
  /** The roles that are shown. */
  readonly roles: readonly Role[]
}) {
  const [isOpen, open] = useState(false)
  return (
    <Popover
      opened={isOpen}
      onChange={open}
      position="bottom-start"
      width={300}
      shadow="md"
      trapFocus
      returnFocus
      withinPortal={false}
    >
      <Popover.Target>
        <Button
          aria-label={coverageBar.filter}
          title={coverageBar.filter}
          aria-expanded={isOpen}
          onClick={() => open(!isOpen)}
        >
          <Icon name="filter" size={14} />
          <span className={classes.label}>{coverageBar.filter}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes.panel} aria-label={coverageBar.filter}>
        <Statuses chosen={props.view.shades} />
        <Roles rota={props.rota} shown={props.roles} />
        <Institute rota={props.rota} chosen={props.view.institute} />
      </Popover.Dropdown>
    </Popover>
  )
}

function Statuses({ chosen }: { readonly chosen: readonly Shade[] }) {
  return (
    <fieldset className={classes.group}>
      <legend>{coverageBar.status}</legend>
      {shades.map(shade => (
        <label key={shade}>
          <input
            type="checkbox"
            checked={chosen.includes(shade)}
            onChange={() =>
              lookAtCoverage({ shades: shades.filter(each => chosen.includes(each) !== (each === shade)) })
            }
          />
          <Glyph shade={shade} /> {shadeNames[shade]}
        </label>
      ))}
    </fieldset>
  )
}

function Roles({ rota, shown }: { readonly rota: Rota; readonly shown: readonly Role[] }) {
  const all = rolesInOrder(rota)
  const toggle = (role: Role) => {
    const next = all.filter(each => shown.includes(each) !== (each === role))
    // All and none are both: no filter, also for roles that are made later.
    choose({ roleIds: next.length === all.length ? [] : next.map(({ id }) => id) })
  }
  return (
    <fieldset className={classes.group}>
      <legend>{coverageBar.roles}</legend>
      <button
        type="button"
        className={classes.all}
        disabled={shown.length === all.length}
        onClick={() => choose({ roleIds: [] })}
      >
        {coverageBar.allRoles}
      </button>
      <div className={classes.roles}>
        {all.map(role => (
          <label key={role.id}>
            <input
              type="checkbox"
              checked={shown.includes(role)}
              disabled={shown.length === 1 && shown[0] === role}
              onChange={() => toggle(role)}
            />
            <b>{role.code}</b> <span className={classes.name}>{role.name}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function Institute({ rota, chosen }: { readonly rota: Rota; readonly chosen: string | null }) {
  return (
    <label className={classes.institute}>
      {coverageBar.institute}
      <select value={chosen ?? ''} onChange={event => lookAtCoverage({ institute: event.currentTarget.value || null })}>
        <option value="">{coverageBar.anyInstitute}</option>
        {instituteOptions(rota).map(name => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  )
}
