import { Button, Select } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import type { Failure } from '../../rota/failure.ts'
import { planClear } from '../../rota/plan-clear.ts'
import type { Rota } from '../../rota/rota.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { Account } from '../ui/account.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { look, useView } from '../view.ts'
import { refusalWords } from '../words/booking.ts'
import { planWords } from '../words/plan.ts'
import { attempt } from './attempt.ts'
import classes from './plan-dialog.module.css'
import { PlanScope } from './plan-scope.tsx'
import { shownDate, stretchesOf, stretchName, stretchOf, type Unit } from './stretches.ts'

/** Takes all bookings of some roles in a week or month off; the button says which and how many. */
export function ClearPlanDialog({ rota }: { readonly rota: Rota }) {
  const [roleIds, setRoleIds] = useState<readonly string[]>(() => [shownRole(rota)].filter(id => id !== undefined))
  const [unit, setUnit] = useState<Unit>('week')
  const [range, setRange] = useState(() => stretchOf('week', shownDate(rota)))
  const [failure, setFailure] = useState<Failure | null>(null)
  const { cleared, pinned } = useMemo(() => planClear(rota, { roleIds, range }), [rota, roleIds, range])
  const options = useMemo(() => [...stretchesOf(rota, unit)], [rota, unit])
  const codes = rolesInOrder(rota)
    .filter(({ id }) => roleIds.includes(id))
    .map(({ code }) => code)
  const close = () => look({ dialog: null })

  async function clear(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (cleared.length === 0) return
    setFailure(await attempt('plan.clear', { roleIds: [...roleIds], range }))
  }

  return (
    <Dialog title={planWords.clearTitle} closeLabel={planWords.close} width={600} onClose={close}>
      <form className={classes.form} noValidate onSubmit={event => void clear(event)}>
        {failure && <Account {...refusalWords(rota, failure)} />}
        <PlanScope
          rota={rota}
          roleIds={roleIds}
          unit={unit}
          onRoles={setRoleIds}
          onUnit={next => {
            setUnit(next)
            setRange(stretchOf(next, range.start))
          }}
        />
        <Select
          label={planWords.range}
          data-autofocus
          openOnFocus={false}
          data={options}
          allowDeselect={false}
          withScrollArea={false}
          classNames={{ options: classes.options }}
          value={range.start}
          onChange={value => value && setRange(stretchOf(unit, value as LocalDate))}
        />
        <section className={classes.preview} aria-live="polite">
          {cleared.length === 0 && roleIds.length > 0 && <p>{planWords.nothingToClear}</p>}
          {pinned.length > 0 && <p>{planWords.pinnedStay(pinned.length)}</p>}
        </section>
        <footer className={classes.foot}>
          <span className={classes.note}>{planWords.undoable}</span>
          <Button onClick={close}>{planWords.cancel}</Button>
          <Button type="submit" variant="filled" disabled={cleared.length === 0}>
            {planWords.clear(cleared.length, stretchName(unit, range), codes)}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

/** The role that is looked at: of the open slot, else of the cursor, else the first. */
function shownRole(rota: Rota): string | undefined {
  const { open, cursor } = useView.getState()
  const slot = open?.slotId ? rota.rows.slot.get(open.slotId) : undefined
  return slot?.roleId ?? cursor?.roleId ?? rolesInOrder(rota)[0]?.id
}
