import { Button, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addDays, dateOf } from '../../rota/civil-time.ts'
import type { Decision } from '../../rota/decision.ts'
import type { Failure } from '../../rota/failure.ts'
import { decideAbsence, decideAbsences, whoOf } from '../../rota/person-stretches.ts'
import { now } from '../clock.ts'
import { OptionalDateField } from '../date-field.tsx'
import { tellFailure } from '../perform.ts'
import { useRota } from '../snapshot.ts'
import { availability } from '../words/availability.ts'
import { peopleDialogs, personMistakes } from '../words/people.ts'
import { slotName } from '../words.ts'
import { brokenBy, commit } from './act.ts'
import { closeTask } from './people-view.ts'
import classes from './task-dialog.module.css'
import { TaskDialog } from './task-dialog.tsx'

const mostSlots = 5

/** Says when people are away or what they wish for, or edits one such stretch; tells which bookings an absence breaks. */
export function StretchDialog(props: {
  readonly what: 'absence' | 'wish'
  readonly personIds: readonly string[]
  readonly rowId: string | null
}) {
  const { what, rowId } = props
  const rota = useRota()
  const personIds = [...props.personIds]
  const row = rowId === null ? undefined : rota.rows[what].get(rowId)
  const source = row?.sourceId ? rota.rows.calendarSource.get(row.sourceId) : undefined
  const today = dateOf(rota.zone, now())
  const [start, setStart] = useState(row?.start ?? null)
  const [last, setLast] = useState(row ? addDays(row.end, -1) : null)
  const [reason, setReason] = useState(row && 'reason' in row ? row.reason : '')
  const [wish, setWish] = useState<'wanted' | 'unwanted'>(row && 'wish' in row ? row.wish : 'unwanted')
  const [told, setTold] = useState(false)

  const end = last ?? start
  const range = start !== null && end !== null && end >= start ? { start, end: addDays(end, 1) } : null
  const newId = () => crypto.randomUUID()
  const decision: Decision | null =
    range === null || what === 'wish'
      ? null
      : rowId === null
        ? decideAbsences(rota, personIds, { ...range, reason }, newId)
        : decideAbsence(rota, rowId, { ...range, reason })
  const broken = decision ? brokenBy(rota, decision) : []

  async function run(): Promise<Failure | null> {
    if (range === null) return null
    if (what === 'wish') {
      return rowId === null
        ? commit(rota, 'wish.add', { personIds, ...range, wish })
        : commit(rota, 'wish.change', { wishId: rowId, ...range, wish })
    }
    return rowId === null
      ? commit(rota, 'absence.add', { personIds, ...range, reason }, broken)
      : commit(rota, 'absence.change', { absenceId: rowId, ...range, reason }, broken)
  }

  async function remove(): Promise<void> {
    if (rowId === null) return
    const failure =
      what === 'wish'
        ? await commit(rota, 'wish.remove', { wishIds: [rowId] })
        : await commit(rota, 'absence.remove', { absenceIds: [rowId] })
    closeTask()
    if (failure) await tellFailure(failure)
  }

  return (
    <TaskDialog
      title={peopleDialogs.stretchTitle[what]}
      width={480}
      does={rowId === null ? peopleDialogs.add : peopleDialogs.save}
      buttons={rowId !== null && <Button onClick={() => void remove()}>{peopleDialogs.removeIt}</Button>}
      check={() => {
        setTold(true)
        return range !== null
      }}
      run={run}
    >
      <p className={classes.quiet}>
        {peopleDialogs.stretchOf(whoOf(rota, personIds))}
        {source && ` ${availability.cameFrom(source.name)}`}
      </p>
      <div className={classes.pair}>
        <OptionalDateField
          wide
          autoFocus
          label={peopleDialogs.first}
          value={start}
          around={today}
          error={told && start === null && personMistakes.start}
          onChange={setStart}
        />
        <OptionalDateField
          wide
          label={peopleDialogs.last}
          placeholder={peopleDialogs.sameDay}
          value={last}
          around={start ?? today}
          error={told && start !== null && range === null && personMistakes.last}
          onChange={setLast}
        />
      </div>
      {what === 'absence' ? (
        <TextInput
          label={peopleDialogs.reason}
          placeholder={peopleDialogs.reasonHint}
          maxLength={200}
          value={reason}
          onChange={event => setReason(event.currentTarget.value)}
        />
      ) : (
        <Radio.Group
          size="xs"
          label={peopleDialogs.wishKind}
          value={wish}
          onChange={value => setWish(value as typeof wish)}
        >
          <div className={classes.choices}>
            <Radio size="xs" value="unwanted" label={peopleDialogs.unwanted} />
            <Radio size="xs" value="wanted" label={peopleDialogs.wanted} />
          </div>
        </Radio.Group>
      )}
      {what === 'absence' && range !== null && (
        <div role="status" className={broken.length > 0 ? classes.warning : classes.quiet}>
          {broken.length === 0 ? peopleDialogs.awayFree : peopleDialogs.awayOver(broken.length)}
          {broken.length > 0 && (
            <ul className={classes.slots}>
              {broken.slice(0, mostSlots).map(({ booking, slot }) => (
                <li key={booking.id}>
                  {slotName(rota, slot)}
                  {personIds.length > 1 && `, ${rota.get('person', booking.personId).name}`}
                </li>
              ))}
              {broken.length > mostSlots && <li>{`+ ${broken.length - mostSlots}`}</li>}
            </ul>
          )}
        </div>
      )}
    </TaskDialog>
  )
}
