import { Radio } from '@mantine/core'
import { useState } from 'react'
import { dateOf } from '../../rota/civil-time.ts'
import type { PeopleStep } from '../../rota/person-edit.ts'
import { hangingOn } from '../../rota/person-leaving.ts'
import { whoOf } from '../../rota/person-stretches.ts'
import { now } from '../clock.ts'
import { DateField } from '../date-field.tsx'
import { useRota } from '../snapshot.ts'
import { look, useView } from '../view.ts'
import { datedMoment, moment } from '../words/dates.ts'
import { peopleDialogs } from '../words/people.ts'
import { brokenBy, changePeople, commit, foresee } from './act.ts'
import classes from './task-dialog.module.css'
import { TaskDialog } from './task-dialog.tsx'

/** Deletes people; where they are booked, says how often and offers a left date instead. */
export function DeleteDialog({ personIds }: { readonly personIds: readonly string[] }) {
  const rota = useRota()
  const today = dateOf(rota.zone, now())
  const hanging = hangingOn(rota, personIds)
  const [way, setWay] = useState<'leave' | 'takeOff'>('leave')
  const [left, setLeft] = useState(today)
  const leaves = hanging !== null && way === 'leave'
  const isPinned = hanging !== null && hanging.pinned > 0
  const steps: PeopleStep[] = leaves ? personIds.map(personId => ({ kind: 'change', personId, fields: { left } })) : []
  const broken = steps.length > 0 ? brokenBy(rota, foresee(rota, steps)) : []
  const [first] = broken
  const does = !hanging
    ? peopleDialogs.deleteNow
    : leaves
      ? peopleDialogs.setLeft
      : peopleDialogs.deleteTakeOff(hanging.bookings)

  return (
    <TaskDialog
      title={peopleDialogs.deleteTitle(personIds.length === 0 ? '' : whoOf(rota, personIds))}
      width={500}
      does={!leaves && isPinned ? null : does}
      danger={!leaves}
      check={() => true}
      run={async () => {
        if (leaves) return changePeople(rota, steps)
        const { personId } = useView.getState()
        const failure = await commit(rota, 'people.delete', { personIds: [...personIds], takeOff: hanging !== null })
        if (failure === null && personId !== null && personIds.includes(personId)) look({ personId: null })
        return failure
      }}
    >
      {!hanging && <p>{peopleDialogs.deleteFree(personIds.length)}</p>}
      {hanging && (
        <>
          <p className={classes.warning}>
            {peopleDialogs.deleteBooked(hanging.bookings, datedMoment(rota.zone, hanging.first))}
          </p>
          <Radio.Group
            size="xs"
            aria-label={peopleDialogs.deleteTitle('')}
            value={way}
            onChange={value => setWay(value as typeof way)}
          >
            <div className={classes.choices}>
              <Radio
                size="xs"
                value="leave"
                data-autofocus
                label={peopleDialogs.deleteLeave}
                description={peopleDialogs.deleteLeaveHint}
                classNames={{ description: classes.below }}
              />
              <Radio size="xs" value="takeOff" label={peopleDialogs.deleteTakeOff(hanging.bookings)} />
            </div>
          </Radio.Group>
          {leaves ? (
            <DateField label={peopleDialogs.leaveOn} value={left} onChange={setLeft} />
          ) : (
            isPinned && <p className={classes.warning}>{peopleDialogs.deletePinned(hanging.pinned)}</p>
          )}
          {first && (
            <p role="status" className={classes.warning}>
              {peopleDialogs.broken(broken.length, moment(rota.zone, first.start))}
            </p>
          )}
        </>
      )}
    </TaskDialog>
  )
}
