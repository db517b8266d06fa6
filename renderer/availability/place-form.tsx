import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useRota } from '../snapshot.ts'
import { availability as words } from '../words/availability.ts'
import classes from './availability.module.css'
import { type ChosenPlace, PlaceFields } from './place-fields.tsx'

/** A calendar that was dropped on the window; of what does not lie in a file, e.g. in a mail, `path` is null. */
export interface DroppedCalendar {
  readonly name: string
  readonly text: string
  readonly path: string | null
}

/** Asks whose calendar it is, and where it lies unless it was dropped on the window. */
export function PlaceForm(props: {
  readonly personId: string | null
  readonly dropped: DroppedCalendar | null
  readonly onChosen: (personId: string, chosen: ChosenPlace) => void
}) {
  const { dropped } = props
  const rota = useRota()
  const [personId, setPersonId] = useState(props.personId)
  const people = [...rota.rows.person.values()]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map(({ id, name, institute }) => ({ value: id, label: institute === '' ? name : `${name} (${institute})` }))
  return (
    <div className={classes.place}>
      <p className={classes.quiet}>{words.about}</p>
      <Select
        label={words.person}
        data={people}
        value={personId}
        searchable
        allowDeselect={false}
        selectFirstOptionOnChange
        selectFirstOptionOnDropdownOpen
        data-autofocus={personId === null || undefined}
        withScrollArea={false}
        openOnFocus={false}
        classNames={{ options: classes.options }}
        onChange={setPersonId}
      />
      {dropped === null ? (
        <PlaceFields
          off={personId === null}
          autoFocus={personId !== null}
          onChosen={chosen => personId !== null && props.onChosen(personId, chosen)}
        />
      ) : (
        <footer className={classes.foot}>
          <span className={classes.note}>{dropped.name}</span>
          <Button
            variant="filled"
            disabled={personId === null}
            onClick={() =>
              personId !== null &&
              props.onChosen(personId, {
                name: dropped.name,
                kind: 'file',
                calendar: { kind: 'text', name: dropped.name, text: dropped.text },
                place: dropped.path === null ? null : { kind: 'file', path: dropped.path },
              })
            }
          >
            {words.read}
          </Button>
        </footer>
      )}
    </div>
  )
}
