import { Button, SegmentedControl, Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { likelyDuplicates } from '../../rota/likely-duplicates.ts'
import type { PersonLine } from '../../rota/person-year.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { refreshCalendars } from '../availability/commands.ts'
import { keysOf } from '../commands/run.ts'
import { Edits } from '../ui/edits.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tip } from '../ui/tip.tsx'
import { availability } from '../words/availability.ts'
import { datedDay } from '../words/dates.ts'
import { peopleWords } from '../words/people.ts'
import type { Ground } from './columns.ts'
import classes from './people-screen.module.css'
import { lookAtPeople, type Only, openTask, usePeople } from './people-view.ts'

const kinds: readonly Only[] = ['all', 'ends', 'left', 'broken']

/** Filters the list of people and adds to it; below, what can be done with those who are chosen. */
export function PeopleBar(props: {
  readonly ground: Ground
  readonly shown: readonly PersonLine[]
  readonly all: number
  /** The keyboard goes on from the filter to the list. */
  readonly onDown: () => void
}) {
  const { ground, shown } = props
  const { rota } = ground
  const view = usePeople()
  const people = rota.rows.person
  const options = useMemo(() => {
    const distinct = (field: 'institute' | 'subsystem') =>
      [...new Set([...people.values()].map(person => person[field]))].filter(each => each !== '').sort()
    return { institute: distinct('institute'), subsystem: distinct('subsystem') }
  }, [people])
  const calendars = rota.rows.calendarSource.size
  const duplicates = likelyDuplicates(rota).length
  const choose = (label: string, any: string) => ({
    'aria-label': label,
    placeholder: any,
    clearable: true,
    withScrollArea: false,
    openOnFocus: false,
    classNames: { options: classes.options },
  })
  return (
    <>
      <div className={classes.bar}>
        <TextInput
          className={classes.query}
          aria-label={peopleWords.query}
          placeholder={peopleWords.query}
          leftSection={<Icon name="search" size={14} />}
          value={view.query}
          onChange={event => lookAtPeople({ query: event.currentTarget.value })}
          onKeyDown={event => {
            if (event.key === 'ArrowDown') props.onDown()
            else if (event.key === 'Escape' && view.query !== '') lookAtPeople({ query: '' })
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <Select
          className={classes.select}
          data={options.institute}
          value={view.institute}
          searchable
          onChange={institute => lookAtPeople({ institute })}
          {...choose(peopleWords.institute, peopleWords.anyInstitute)}
        />
        <Select
          className={classes.select}
          data={options.subsystem}
          value={view.subsystem}
          searchable
          onChange={subsystem => lookAtPeople({ subsystem })}
          {...choose(peopleWords.subsystem, peopleWords.anySubsystem)}
        />
        <Select
          className={classes.select}
          data={rolesInOrder(rota).map(({ id, code }) => ({ value: id, label: code }))}
          value={view.roleId}
          onChange={roleId => lookAtPeople({ roleId })}
          {...choose(peopleWords.role, peopleWords.anyRole)}
        />
        <SegmentedControl
          size="xs"
          aria-label={peopleWords.onlyLabel}
          data={kinds.map(value => ({ value, label: peopleWords.only[value] }))}
          value={view.only}
          onChange={only => lookAtPeople({ only: only as Only })}
        />
        <span className={classes.space} />
        <Edits>
          {calendars > 0 && (
            <Button onClick={() => refreshCalendars(null)}>{availability.refreshAll(calendars)}</Button>
          )}
          {duplicates > 0 && (
            <Button onClick={() => openTask({ what: 'merge', pair: null })}>
              {peopleWords.duplicates(duplicates)}
            </Button>
          )}
          <Tip text={peopleWords.add} keys={keysOf('person-add')} align="right">
            <Button leftSection={<Icon name="plus" size={14} />} onClick={() => openTask({ what: 'add' })}>
              {peopleWords.add}
            </Button>
          </Tip>
        </Edits>
      </div>
      <div className={classes.chosen}>
        <span role="status" className={classes.count}>
          {peopleWords.title(shown.length, props.all)}
          <span className={classes.asOf}>{peopleWords.asOf(datedDay(ground.date))}</span>
        </span>
        {view.chosen.size > 0 && <ForChosen personIds={[...view.chosen].filter(id => people.has(id))} />}
      </div>
    </>
  )
}

/** What can be done with the people who are chosen, as one change. */
function ForChosen({ personIds }: { readonly personIds: readonly string[] }) {
  const n = personIds.length
  if (n === 0) return null
  return (
    <>
      <span className={classes.number}>{peopleWords.chosen(n)}</span>
      <Edits>
        <Button size="compact-xs" onClick={() => openTask({ what: 'bulk', personIds })}>
          {peopleWords.change(n)}
        </Button>
        <Button size="compact-xs" onClick={() => openTask({ what: 'absence', personIds, rowId: null })}>
          {peopleWords.away}
        </Button>
        <Button size="compact-xs" onClick={() => openTask({ what: 'wish', personIds, rowId: null })}>
          {peopleWords.wish}
        </Button>
        <Button size="compact-xs" onClick={() => openTask({ what: 'delete', personIds })}>
          {peopleWords.remove(n)}
        </Button>
      </Edits>
      <Button size="compact-xs" variant="subtle" onClick={() => lookAtPeople({ chosen: new Set(), anchor: null })}>
        {peopleWords.unchoose}
      </Button>
    </>
  )
}
