import { Select } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { likelyDuplicates } from '../../rota/likely-duplicates.ts'
import type { Person } from '../../rota/person.ts'
import type { PersonFields } from '../../rota/person-edit.ts'
import { mergeClashes } from '../../rota/person-merge.ts'
import type { Rota } from '../../rota/rota.ts'
import { useRota } from '../snapshot.ts'
import { datedDay } from '../words/dates.ts'
import { peopleDialogs } from '../words/people.ts'
import { slotName } from '../words.ts'
import { commit } from './act.ts'
import { MergeChoice } from './merge-choice.tsx'
import classes from './task-dialog.module.css'
import { TaskDialog } from './task-dialog.tsx'

const fieldNames = ['name', 'email', 'institute', 'subsystem', 'joined', 'left'] as const

/** Finds people who may be there twice and makes one of two: which fields stay, and who stays where both are booked. */
export function MergeDialog(props: { readonly pair: readonly [string, string] | null }) {
  const rota = useRota()
  const likely = likelyDuplicates(rota)
  const [chosen, setChosen] = useState(0)
  const given = props.pair?.map(id => rota.rows.person.get(id))
  const pair = given?.[0] && given[1] ? ([given[0], given[1]] as const) : likely[chosen]?.people
  if (!pair) {
    return (
      <TaskDialog title={peopleDialogs.mergeTitle} width={460} does={null} check={() => false} run={async () => null}>
        <p>{peopleDialogs.mergeNone}</p>
      </TaskDialog>
    )
  }
  const options = likely.map(({ people: [a, b], because }, index) => ({
    value: String(index),
    label: `${a.name}, ${b.name}: ${peopleDialogs.mergeBecause[because]}`,
  }))
  return (
    <MergePair key={`${pair[0].id} ${pair[1].id}`} rota={rota} pair={pair}>
      {!props.pair && (
        <Select
          label={peopleDialogs.mergePairs}
          data={options}
          value={String(chosen)}
          allowDeselect={false}
          withScrollArea={false}
          openOnFocus={false}
          classNames={{ options: classes.options }}
          onChange={value => setChosen(Number(value ?? 0))}
        />
      )}
    </MergePair>
  )
}

function MergePair(props: {
  readonly rota: Rota
  readonly pair: readonly [Person, Person]
  readonly children: ReactNode
}) {
  const { rota, pair } = props
  const [from, setFrom] = useState<Readonly<Record<keyof PersonFields, number>>>(() => bestOf(pair))
  const [stays, setStays] = useState<ReadonlyMap<string, 'kept' | 'dropped' | 'both'>>(new Map())
  // The row that goes on is the one whose name stays: history and calendars follow it.
  const keep = pair[from.name] as Person
  const drop = pair[1 - from.name] as Person
  const clashes = mergeClashes(rota, keep.id, drop.id)
  const open = clashes.filter(clash => clash.sameSlot && !stays.has(clash.dropped.id)).length
  const fields = Object.fromEntries(fieldNames.map(field => [field, pair[from[field]]?.[field]])) as PersonFields
  const takeOff = clashes.flatMap(({ kept, dropped }) => {
    const choice = stays.get(dropped.id)
    return choice === 'kept' ? [dropped.id] : choice === 'dropped' ? [kept.id] : []
  })
  const moves = (table: 'booking' | 'qualification' | 'absence' | 'wish') =>
    [...rota.rows[table].values()].filter(({ personId }) => personId === drop.id).length
  const told = (person: Person, field: keyof PersonFields) => {
    const value = person[field]
    if (!value) return peopleDialogs.mergeEmpty
    return field === 'joined' || field === 'left' ? datedDay(value as NonNullable<Person['left']>) : value
  }

  return (
    <TaskDialog
      title={peopleDialogs.mergeTitle}
      width={680}
      does={peopleDialogs.mergeDo(drop.name, fields.name)}
      note={
        open > 0
          ? peopleDialogs.mergeOpen(open)
          : peopleDialogs.mergeMoves(moves('booking'), moves('qualification'), moves('absence'), moves('wish'))
      }
      check={() => open === 0}
      run={() =>
        commit(rota, 'people.merge', { keepId: keep.id, dropId: drop.id, fields, takeOff: [...new Set(takeOff)] })
      }
    >
      {props.children}
      <div className={classes.fields}>
        {fieldNames.map(field => (
          <MergeChoice
            key={field}
            name={field}
            title={peopleDialogs[field]}
            label={peopleDialogs.mergeChoose(peopleDialogs[field].toLowerCase())}
            options={pair.map((person, index) => ({ value: String(index), text: told(person, field) }))}
            value={String(from[field])}
            onChange={value => setFrom({ ...from, [field]: Number(value) })}
          />
        ))}
      </div>
      {clashes.length > 0 && (
        <>
          <p className={classes.warning}>{peopleDialogs.mergeClashes}</p>
          <div className={classes.fields}>
            {clashes.map(({ kept, dropped, sameSlot }) => {
              const slot = rota.get('slot', dropped.slotId)
              const title = slotName(rota, slot)
              const other = slotName(rota, rota.get('slot', kept.slotId))
              return (
                <MergeChoice
                  key={`${kept.id} ${dropped.id}`}
                  name={`${kept.id}${dropped.id}`}
                  title={title}
                  label={peopleDialogs.mergeStays(title)}
                  options={[
                    { value: 'kept', text: sameSlot ? keep.name : other },
                    { value: 'dropped', text: sameSlot ? drop.name : title },
                    ...(sameSlot ? [] : [{ value: 'both', text: peopleDialogs.mergeBoth }]),
                  ]}
                  value={stays.get(dropped.id) ?? (sameSlot ? '' : 'both')}
                  onChange={value => setStays(new Map(stays).set(dropped.id, value as 'kept' | 'dropped' | 'both'))}
                />
              )
            })}
          </div>
        </>
      )}
    </TaskDialog>
  )
}

/** Which of two says more, field by field: the first, unless only the second says anything. */
function bestOf([a, b]: readonly [Person, Person]): Record<keyof PersonFields, number> {
  return Object.fromEntries(fieldNames.map(field => [field, !a[field] && b[field] ? 1 : 0])) as Record<
    keyof PersonFields,
    number
  >
}
