import { Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { addDays, dateOf, yearOf, yearStart } from '../../rota/civil-time.ts'
import { demandOf } from '../../rota/demand.ts'
import type { OwnDemand } from '../../rota/edit-slots.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { LocalDate, TimeOfDay } from '../../rota/time.ts'
import { now } from '../clock.ts'
import { committed } from '../committed.ts'
import { DateField } from '../date-field.tsx'
import { useRota } from '../snapshot.ts'
import { TimeField } from '../time-field.tsx'
import { look, useView } from '../view.ts'
import { demandWords, extraWords, openWords } from '../words/slots.ts'
import { slotName } from '../words.ts'
import { shownYear } from '../year/shown-year.ts'
import { OwnDemandFields } from './own-demand-fields.tsx'
import type { SlotDialog } from './slot-dialog.ts'
import { SlotForm } from './slot-form.tsx'
import classes from './slots.module.css'

/** The dialog about slots that is asked for. */
export function SlotDialogs({ dialog }: { readonly dialog: SlotDialog }) {
  switch (dialog.kind) {
    case 'slot-demand':
      return <SlotDemandDialog slotId={dialog.slotId} />
    case 'extra-slot':
      return <ExtraSlotDialog roleId={dialog.roleId} date={dialog.date} />
    case 'open-slots':
      return <OpenSlotsDialog />
  }
}

function SlotDemandDialog({ slotId }: { readonly slotId: string }) {
  const rota = useRota()
  const slot = rota.rows.slot.get(slotId)
  const [own, setOwn] = useState<OwnDemand>(() =>
    slot ? (slot.override ?? { demand: demandOf(rota, slot), reason: '' }) : nobody,
  )
  const [tried, setTried] = useState(false)
  if (!slot) return null
  const missing = own.reason.trim() === ''
  return (
    <SlotForm
      title={demandWords.title(slotName(rota, slot))}
      closeLabel={demandWords.close}
      action={demandWords.set}
      wrong={null}
      onSubmit={() => {
        setTried(true)
        if (!missing) answer(committed('slot.demand', { slotId, own }))
      }}
    >
      <OwnDemandFields own={own} reasonMissing={tried && missing} onChange={setOwn} />
    </SlotForm>
  )
}

const nobody: OwnDemand = { demand: { required: 1, experts: 0 }, reason: '' }

function ExtraSlotDialog({ roleId, date }: { readonly roleId: string | null; readonly date: LocalDate }) {
  const roles = rolesInOrder(useRota())
  const [role, setRole] = useState(roleId ?? roles[0]?.id ?? '')
  const [start, setStart] = useState({ date, time: '09:00' as TimeOfDay })
  const [end, setEnd] = useState({ date, time: '17:00' as TimeOfDay })
  const [own, setOwn] = useState(nobody)
  const [tried, setTried] = useState(false)
  const missing = own.reason.trim() === ''
  const backwards = `${end.date} ${end.time}` <= `${start.date} ${start.time}`
  return (
    <SlotForm
      title={extraWords.title}
      closeLabel={extraWords.close}
      action={extraWords.add}
      wrong={backwards ? extraWords.wrong : null}
      onSubmit={() => {
        setTried(true)
        if (!missing && !backwards) answer(committed('slot.add', { roleId: role, start, end, own }))
      }}
    >
      <p className={classes.hint}>{extraWords.hint}</p>
      <NativeSelect
        size="xs"
        data-autofocus
        label={extraWords.role}
        value={role}
        data={roles.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}` }))}
        onChange={event => setRole(event.currentTarget.value)}
      />
      <div className={classes.row}>
        <DateField
          label={extraWords.startDate}
          value={start.date}
          onChange={from => {
            setStart({ ...start, date: from })
            if (end.date < from) setEnd({ ...end, date: from })
          }}
        />
        <TimeField label={extraWords.startTime} value={start.time} onChange={time => setStart({ ...start, time })} />
        <DateField label={extraWords.endDate} value={end.date} onChange={until => setEnd({ ...end, date: until })} />
        <TimeField label={extraWords.endTime} value={end.time} onChange={time => setEnd({ ...end, time })} />
      </div>
      <OwnDemandFields own={own} reasonMissing={tried && missing} onChange={setOwn} />
    </SlotForm>
  )
}

function OpenSlotsDialog() {
  const rota = useRota()
  const roles = rolesInOrder(rota)
  const chosenYear = useView(view => view.year)
  const year = shownYear(rota, chosenYear, yearOf(dateOf(rota.zone, now())))
  const [from, setFrom] = useState(yearStart(year))
  const [last, setLast] = useState(addDays(yearStart(year + 1), -1))
  const [chosen, setChosen] = useState<readonly string[]>(() => roles.map(({ id }) => id))
  const wrong = last < from ? openWords.wrong : chosen.length === 0 ? openWords.none : null
  const all = chosen.length === roles.length
  return (
    <SlotForm
      title={openWords.title}
      closeLabel={openWords.close}
      action={openWords.open}
      wrong={wrong}
      onSubmit={() => {
        if (wrong === null)
          answer(committed('slots.open', { roleIds: all ? null : [...chosen], start: from, end: addDays(last, 1) }))
      }}
    >
      <p className={classes.hint}>{openWords.hint}</p>
      <div className={classes.row}>
        <DateField label={openWords.from} value={from} onChange={setFrom} />
        <DateField label={openWords.until} value={last} onChange={setLast} />
      </div>
      <Checkbox.Group label={openWords.roles} value={[...chosen]} onChange={setChosen}>
        <div className={classes.roles}>
          {roles.map(({ id, code, name }) => (
            <Checkbox key={id} size="xs" value={id} label={`${code} ${name}`} />
          ))}
        </div>
      </Checkbox.Group>
    </SlotForm>
  )
}

/** Closes the dialog when what it asked for is done. */
function answer(asked: Promise<boolean>): void {
  void asked.then(done => {
    if (done) look({ dialog: null })
  })
}
