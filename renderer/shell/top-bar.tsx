import { ActionIcon, Button } from '@mantine/core'
import { memo } from 'react'
import { countBreached } from '../../rota/breached.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import { keysOf, run } from '../commands/run.ts'
import { gapsInOrder } from '../gaps.ts'
import { PublishButton } from '../publish/publish-button.tsx'
import { Icon, type IconName } from '../ui/icon.tsx'
import { Tip } from '../ui/tip.tsx'
import { look } from '../view.ts'
import { shell } from '../words.ts'
import { shownRoles, useDeskChoice } from '../year/desk-choice.ts'
import { yearsOpen } from '../year/shown-year.ts'
import { YearCount } from '../year/year-count.tsx'
import classes from './shell.module.css'

const [earliest, latest] = [1990, 2100]

/** File, year, undo and redo, and how many gaps are left. */
export function TopBar(props: {
  readonly rota: Rota
  readonly year: number
  readonly fileName: string
  readonly undo: string | null
  readonly redo: string | null
}) {
  const { year } = props
  const { heading } = props.rota
  const roleIds = useDeskChoice(choice => choice.roleIds)
  const roles = shownRoles(props.rota, roleIds)
  const isShown = ({ roleId }: Slot) => roles.some(({ id }) => id === roleId)
  const gaps = gapsInOrder(props.rota).filter(isShown).length
  const breaches = countBreached(props.rota, isShown)
  const stops = gaps + breaches
  const some = roles.length < props.rota.rows.role.size ? roles.map(({ code }) => code) : []
  return (
    <header className={classes.bar}>
      <span className={classes.file}>
        <span className={classes.rota}>{heading.name}</span>
        {props.fileName !== heading.name && <span className={classes.fileName}>{props.fileName}</span>}
      </span>
      <YearStepper year={year} />
      <YearCount />
      <span className={classes.space} />
      <Search />
      <BarButton
        label={shell.undo(props.undo)}
        keys={keysOf('undo')}
        icon="undo"
        off={props.undo === null}
        onClick={undo}
      />
      <BarButton
        label={shell.redo(props.redo)}
        keys={keysOf('redo')}
        icon="redo"
        off={props.redo === null}
        onClick={redo}
      />
      <PublishButton rota={props.rota} />
      <Button className={classes.gaps} disabled={stops === 0} onClick={() => run('next-gap')} aria-keyshortcuts="F8">
        {shell.stops(gaps, breaches, yearsOpen(props.rota).length, some)}
        {stops > 0 && (
          <span className={classes.key} aria-hidden="true">
            {keysOf('next-gap')}
          </span>
        )}
      </Button>
    </header>
  )
}

const undo = () => run('undo')
const redo = () => run('redo')

// A change of the rota draws none of these again: they are many elements, and say the same.

const YearStepper = memo(function YearStepper({ year }: { readonly year: number }) {
  const go = (to: number) => look({ year: Math.min(latest, Math.max(earliest, to)), open: null })
  return (
    <span className={classes.stepper}>
      <BarButton label={shell.previousYear} icon="left" onClick={() => go(year - 1)} />
      <span className={classes.year} aria-live="polite">
        {year}
      </span>
      <BarButton label={shell.nextYear} icon="right" onClick={() => go(year + 1)} />
    </span>
  )
})

const Search = memo(function Search() {
  return (
    <Button className={classes.search} leftSection={<Icon name="search" size={14} />} onClick={() => run('palette')}>
      {shell.search}
      <span className={classes.key} aria-hidden="true">
        {keysOf('palette')}
      </span>
    </Button>
  )
})

const BarButton = memo(function BarButton(props: {
  readonly label: string
  readonly keys?: string | undefined
  readonly icon: IconName
  readonly off?: boolean
  readonly onClick: () => void
}) {
  return (
    <Tip text={props.label} keys={props.keys} align={props.keys ? 'right' : 'left'}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={props.label}
        aria-disabled={props.off === true}
        data-off={props.off === true || undefined}
        className={classes.barButton}
        onClick={() => {
          if (!props.off) props.onClick()
        }}
      >
        <Icon name={props.icon} />
      </ActionIcon>
    </Tip>
  )
})
