import { Autocomplete, Select, TextInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { dateOf } from '../../rota/civil-time.ts'
import type { Person } from '../../rota/person.ts'
import type { PeopleStep, PersonFields } from '../../rota/person-edit.ts'
import { type Level, levels } from '../../rota/qualification.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { now } from '../clock.ts'
import { OptionalDateField } from '../date-field.tsx'
import { useRota } from '../snapshot.ts'
import { peopleDialogs } from '../words/people.ts'
import { slotName } from '../words.ts'
import { brokenBy, changePeople, foresee } from './act.ts'
import { checkPerson, type PersonMistakes } from './person-entry.ts'
import classes from './task-dialog.module.css'
import { TaskDialog } from './task-dialog.tsx'

const below = { description: classes.below, error: classes.below, options: classes.options }

/** Adds a person, or edits one: all that is said of them; for a new one also what they may do. */
export function PersonDialog({ person }: { readonly person: Person | null }) {
  const rota = useRota()
  const [entry, setEntry] = useState<PersonFields>(() => ({
    name: person?.name ?? '',
    email: person?.email ?? '',
    institute: person?.institute ?? '',
    subsystem: person?.subsystem ?? '',
    joined: person?.joined ?? null,
    left: person?.left ?? null,
  }))
  const [mistakes, setMistakes] = useState<PersonMistakes>({})
  const [held, setHeld] = useState<ReadonlyMap<string, Level>>(new Map())
  const people = rota.rows.person
  const others = useMemo(() => {
    const distinct = (field: 'institute' | 'subsystem') =>
      [...new Set([...people.values()].map(each => each[field]))].filter(each => each !== '').sort()
    return { institute: distinct('institute'), subsystem: distinct('subsystem') }
  }, [people])
  const checked = checkPerson(rota, entry, person?.id ?? null)
  const step: PeopleStep | null = !checked.ok
    ? null
    : person
      ? { kind: 'change', personId: person.id, fields: checked.fields }
      : {
          kind: 'add',
          fields: checked.fields,
          roles: [...held].map(([roleId, level]) => ({ roleId, tenures: [{ level, from: null, until: null }] })),
        }
  const broken = person && step ? brokenBy(rota, foresee(rota, [step])) : []
  const [first] = broken

  const today = dateOf(rota.zone, now())

  const field = (name: 'name' | 'email' | 'institute' | 'subsystem') => ({
    label: peopleDialogs[name],
    classNames: below,
    value: entry[name],
    error: mistakes[name],
  })
  const day = (name: 'joined' | 'left') => ({
    wide: true,
    label: peopleDialogs[name],
    value: entry[name],
    error: mistakes[name],
    onChange: (date: LocalDate | null) => enter(name, date),
  })
  function enter<Name extends keyof PersonFields>(name: Name, value: PersonFields[Name]): void {
    setEntry({ ...entry, [name]: value })
    const { [name]: _mended, ...rest } = mistakes
    setMistakes(rest)
  }
  return (
    <TaskDialog
      title={person ? peopleDialogs.editTitle(person.name) : peopleDialogs.addTitle}
      width={520}
      does={person ? peopleDialogs.save : peopleDialogs.add}
      note={peopleDialogs.enterHint}
      check={() => {
        setMistakes(checked.ok ? {} : checked.mistakes)
        return checked.ok
      }}
      run={async () => (step ? changePeople(rota, [step]) : null)}
    >
      <TextInput data-autofocus {...field('name')} onChange={event => enter('name', event.currentTarget.value)} />
      <TextInput {...field('email')} onChange={event => enter('email', event.currentTarget.value)} />
      <div className={classes.pair}>
        <Autocomplete
          size="xs"
          data={others.institute}
          withScrollArea={false}
          openOnFocus={false}
          {...field('institute')}
          onChange={value => enter('institute', value)}
        />
        <Autocomplete
          size="xs"
          data={others.subsystem}
          withScrollArea={false}
          openOnFocus={false}
          {...field('subsystem')}
          onChange={value => enter('subsystem', value)}
        />
        <OptionalDateField description={peopleDialogs.joinedHint} around={today} {...day('joined')} />
        <OptionalDateField description={peopleDialogs.leftHint} around={entry.joined ?? today} {...day('left')} />
      </div>
      {first && (
        <p role="status" className={classes.warning}>
          {peopleDialogs.broken(broken.length, slotName(rota, first.slot))}
        </p>
      )}
      {!person && (
        <>
          <h3 className={classes.heading}>{peopleDialogs.levels}</h3>
          <div className={classes.levels}>
            {rolesInOrder(rota).map(({ id, code }) => (
              <Select
                key={id}
                label={code}
                aria-label={peopleDialogs.level(code)}
                placeholder={peopleDialogs.noLevel}
                clearable
                withScrollArea={false}
                openOnFocus={false}
                classNames={below}
                data={levels.map(level => ({ value: level, label: rota.heading.levelNames[level] }))}
                value={held.get(id) ?? null}
                onChange={level => {
                  const next = new Map(held)
                  if (level === null) next.delete(id)
                  else next.set(id, level as Level)
                  setHeld(next)
                }}
              />
            ))}
          </div>
        </>
      )}
    </TaskDialog>
  )
}
