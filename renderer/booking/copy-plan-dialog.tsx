import { Button, Select } from '@mantine/core'
import { type FormEvent, useMemo, useState } from 'react'
import type { Failure } from '../../rota/failure.ts'
import { type CopiedBooking, planCopy } from '../../rota/plan-copy.ts'
import type { Rota } from '../../rota/rota.ts'
import { isHard } from '../../rota/rules/check.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import type { LocalDate } from '../../rota/time.ts'
import { Account } from '../ui/account.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { refusalWords } from '../words/booking.ts'
import { grouped } from '../words/number.ts'
import { fates, planWords } from '../words/plan.ts'
import { slotName } from '../words.ts'
import { attempt } from './attempt.ts'
import { BreachLine } from './breach-line.tsx'
import classes from './plan-dialog.module.css'
import { PlanScope } from './plan-scope.tsx'
import { shownDate, stretchBefore, stretchesOf, stretchName, stretchOf, type Unit } from './stretches.ts'

/** Most bookings of a kind that are listed. */
const most = 50

/** Copies the bookings of a week or month to another one; shows beforehand what would become of each. */
export function CopyPlanDialog({ rota }: { readonly rota: Rota }) {
  const [roleIds, setRoleIds] = useState<readonly string[]>(() => rolesInOrder(rota).map(({ id }) => id))
  const [unit, setUnit] = useState<Unit>('week')
  const [to, setTo] = useState(() => stretchOf('week', shownDate(rota)))
  const [from, setFrom] = useState(() => stretchBefore('week', to))
  const [failure, setFailure] = useState<Failure | null>(null)
  const same = from.start === to.start
  const order = useMemo(() => ({ roleIds, from, to }), [roleIds, from, to])
  const copied = useMemo(
    () => (same ? [] : planCopy(rota, order, () => crypto.randomUUID()).bookings),
    [rota, order, same],
  )
  const options = useMemo(() => [...stretchesOf(rota, unit)], [rota, unit])
  const booked = copied.filter(({ fate }) => fate === 'booked')
  const close = () => look({ dialog: null })

  function changeUnit(next: Unit): void {
    setUnit(next)
    const target = stretchOf(next, to.start)
    setTo(target)
    setFrom(stretchBefore(next, target))
  }

  async function copy(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (booked.length === 0) return
    setFailure(await attempt('plan.copy', { ...order, roleIds: [...roleIds] }))
  }

  return (
    <Dialog title={planWords.copyTitle} closeLabel={planWords.close} width={600} onClose={close}>
      <form className={classes.form} noValidate onSubmit={event => void copy(event)}>
        {failure && <Account {...refusalWords(rota, failure)} />}
        <PlanScope rota={rota} roleIds={roleIds} unit={unit} onRoles={setRoleIds} onUnit={changeUnit} />
        <div className={classes.ranges}>
          {(['from', 'to'] as const).map(end => (
            <Select
              key={end}
              label={planWords[end]}
              data-autofocus={end === 'from' || undefined}
              openOnFocus={false}
              data={options}
              allowDeselect={false}
              withScrollArea={false}
              classNames={{ options: classes.options }}
              value={end === 'from' ? from.start : to.start}
              onChange={value => value && (end === 'from' ? setFrom : setTo)(stretchOf(unit, value as LocalDate))}
            />
          ))}
        </div>
        <p className={classes.note}>{planWords.shift}</p>
        <section className={classes.preview} aria-live="polite">
          {same ? <p>{planWords.same}</p> : booked.length === 0 ? <p>{planWords.nothingToCopy}</p> : null}
          <ul className={classes.counts}>
            {(Object.keys(fates) as CopiedBooking['fate'][]).map(fate => {
              const n = copied.filter(each => each.fate === fate).length
              return n === 0 ? null : (
                <li key={fate} data-fate={fate}>
                  <b>{grouped(n)}</b> {fates[fate]}
                </li>
              )
            })}
          </ul>
          <Told
            rota={rota}
            heading={planWords.refused}
            copied={copied.filter(({ fate }) => fate === 'refused')}
            onlyHard
          />
          <Told
            rota={rota}
            heading={planWords.warned}
            copied={booked.filter(({ breaches }) => breaches.length > 0)}
            onlyHard={false}
          />
        </section>
        <footer className={classes.foot}>
          <span className={classes.note}>{planWords.undoable}</span>
          <Button onClick={close}>{planWords.cancel}</Button>
          <Button type="submit" variant="filled" disabled={booked.length === 0}>
            {planWords.copy(booked.length, stretchName(unit, to))}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

/** Copied bookings that break rules, each in words. */
function Told(props: {
  readonly rota: Rota
  readonly heading: string
  readonly copied: readonly CopiedBooking[]
  readonly onlyHard: boolean
}) {
  const { rota, copied } = props
  if (copied.length === 0) return null
  return (
    <>
      <h3 className={classes.heading}>{props.heading}</h3>
      <ul className={classes.told}>
        {copied.slice(0, most).map(
          ({ booking, slot, breaches }) =>
            slot && (
              <li key={booking.id}>
                <b>{rota.get('person', booking.personId).name}</b> {slotName(rota, slot)}
                {breaches
                  .filter(breach => !props.onlyHard || isHard(rota, breach))
                  .map(breach => (
                    <BreachLine key={breach.rule} rota={rota} slot={slot} breach={breach} />
                  ))}
              </li>
            ),
        )}
        {copied.length > most && <li>{planWords.more(copied.length - most)}</li>}
      </ul>
    </>
  )
}
