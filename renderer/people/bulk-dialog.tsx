import { Autocomplete, Select } from '@mantine/core'
import { useState } from 'react'
import { dateOf } from '../../rota/civil-time.ts'
import type { PeopleStep, Tenure } from '../../rota/person-edit.ts'
import { type Level, levels } from '../../rota/qualification.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { now } from '../clock.ts'
import { OptionalDateField } from '../date-field.tsx'
import { useRota } from '../snapshot.ts'
import { peopleDialogs, personMistakes } from '../words/people.ts'
import { slotName } from '../words.ts'
import { brokenBy, changePeople, foresee } from './act.ts'
import classes from './task-dialog.module.css'
import { TaskDialog } from './task-dialog.tsx'

const below = { error: classes.below, options: classes.options }
const none = 'none'

/** Changes several people in one go: institute, subsystem, left date, a level in a role with its dates. */
export function BulkDialog({ personIds }: { readonly personIds: readonly string[] }) {
  const rota = useRota()
  const today = dateOf(rota.zone, now())
  const [institute, setInstitute] = useState('')
  const [subsystem, setSubsystem] = useState('')
  const [left, setLeft] = useState<LocalDate | null>(null)
  const [roleId, setRole] = useState<string | null>(null)
  const [level, setLevel] = useState<Level | typeof none | null>(null)
  const [from, setFrom] = useState<LocalDate | null>(null)
  const [until, setUntil] = useState<LocalDate | null>(null)
  const [told, setTold] = useState(false)

  const isRight = from === null || until === null || until > from
  const fields = {
    ...(institute.trim() && { institute: institute.trim() }),
    ...(subsystem.trim() && { subsystem: subsystem.trim() }),
    ...(left && { left }),
  }
  const tenures: Tenure[] = level === null || level === none ? [] : [{ level, from, until }]
  const steps: PeopleStep[] = isRight
    ? personIds.flatMap((personId): PeopleStep[] => [
        ...(Object.keys(fields).length > 0 ? [{ kind: 'change' as const, personId, fields }] : []),
        ...(roleId !== null && level !== null ? [{ kind: 'qualify' as const, personId, roleId, tenures }] : []),
      ])
    : []
  const broken = steps.length > 0 ? brokenBy(rota, foresee(rota, steps)) : []
  const [first] = broken
  const people = [...rota.rows.person.values()]
  const distinct = (field: 'institute' | 'subsystem') =>
    [...new Set(people.map(person => person[field]))].filter(each => each !== '').sort()
  const keep = { placeholder: peopleDialogs.bulkKeep, classNames: below }

  return (
    <TaskDialog
      title={peopleDialogs.bulkTitle(personIds.length)}
      width={520}
      does={peopleDialogs.bulkDo(personIds.length)}
      note={peopleDialogs.bulkHint}
      check={() => {
        setTold(true)
        return isRight && steps.length > 0
      }}
      run={() => changePeople(rota, steps)}
    >
      {told && isRight && steps.length === 0 && <p className={classes.warning}>{peopleDialogs.bulkNothing}</p>}
      <div className={classes.pair}>
        <Autocomplete
          data-autofocus
          size="xs"
          label={peopleDialogs.institute}
          maxLength={100}
          data={distinct('institute')}
          withScrollArea={false}
          openOnFocus={false}
          value={institute}
          onChange={setInstitute}
          {...keep}
        />
        <Autocomplete
          size="xs"
          label={peopleDialogs.subsystem}
          maxLength={100}
          data={distinct('subsystem')}
          withScrollArea={false}
          openOnFocus={false}
          value={subsystem}
          onChange={setSubsystem}
          {...keep}
        />
        <OptionalDateField
          wide
          label={peopleDialogs.left}
          placeholder={peopleDialogs.bulkKeep}
          value={left}
          around={today}
          onChange={setLeft}
        />
        <span />
        <Select
          label={peopleDialogs.bulkRole}
          data={rolesInOrder(rota).map(({ id, code }) => ({ value: id, label: code }))}
          clearable
          withScrollArea={false}
          openOnFocus={false}
          value={roleId}
          onChange={setRole}
          {...keep}
        />
        <Select
          label={peopleDialogs.bulkLevel}
          data={[
            ...levels.map(each => ({ value: each as string, label: rota.heading.levelNames[each] })),
            { value: none, label: peopleDialogs.bulkNone },
          ]}
          clearable
          disabled={roleId === null}
          withScrollArea={false}
          openOnFocus={false}
          value={level}
          onChange={value => setLevel(value as typeof level)}
          {...keep}
        />
        {level !== null && level !== none && (
          <>
            <OptionalDateField
              wide
              label={peopleDialogs.from}
              placeholder={peopleDialogs.always}
              value={from}
              around={today}
              onChange={setFrom}
            />
            <OptionalDateField
              wide
              label={peopleDialogs.until}
              placeholder={peopleDialogs.openEnd}
              value={until}
              around={from ?? today}
              error={told && !isRight && personMistakes.end}
              onChange={setUntil}
            />
          </>
        )}
      </div>
      {first && (
        <p role="status" className={classes.warning}>
          {peopleDialogs.broken(broken.length, slotName(rota, first.slot))}
        </p>
      )}
    </TaskDialog>
  )
}
