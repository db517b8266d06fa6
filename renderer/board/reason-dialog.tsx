import { Button, Textarea } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { Step } from '../../rota/arrange.ts'
import type { RefusedBooking } from '../../rota/failure.ts'
import { useRota } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { board, brokenWords } from '../words/board.ts'
import { booking as bookingWords, slotName } from '../words.ts'
import { arrange } from './arrange.ts'
import classes from './reason-dialog.module.css'

/** What of a block that is to be booked breaks no hard rule; nothing where all does, or where more than bookings are asked for. */
function fineOf(steps: readonly Step[], refused: readonly RefusedBooking[]): readonly Step[] {
  if (!steps.every(({ kind }) => kind === 'book')) return []
  const isRefused = (step: Step) =>
    step.kind === 'book' && refused.some(each => each.slotId === step.slotId && each.personId === step.personId)
  return steps.filter(step => !isRefused(step))
}

/** How many refused bookings are listed before the rest is only counted. */
const most = 6

/** Asks why something should be done although a hard rule is broken. */
export function ReasonDialog(props: { readonly steps: readonly Step[]; readonly refused: readonly RefusedBooking[] }) {
  const { refused, steps } = props
  const rota = useRota()
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const rest = fineOf(steps, refused)
  const close = () => look({ dialog: null })

  function submit(event: FormEvent): void {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '') return
    close()
    void arrange(rota, steps, reason.trim())
  }

  return (
    <Dialog title={board.reasonTitle} closeLabel={board.close} width={480} onClose={close}>
      <form className={classes.form} onSubmit={submit}>
        <p>{board.reasonLead(refused.length)}</p>
        <ul className={classes.list}>
          {refused.slice(0, most).map(each => (
            <li key={`${each.slotId} ${each.personId}`}>
              <b>{rota.rows.person.get(each.personId)?.name}</b>, {slotName(rota, rota.get('slot', each.slotId))}:{' '}
              {brokenWords(rota, [each])}
            </li>
          ))}
          {refused.length > most && <li>{board.others(refused.length - most)}</li>}
        </ul>
        <Textarea
          data-autofocus
          label={board.reason}
          maxLength={500}
          rows={3}
          value={reason}
          error={asked && reason.trim() === '' ? bookingWords.reasonMissing : null}
          onChange={event => setReason(event.currentTarget.value)}
        />
        {rest.length > 0 && <p>{board.restFine(rest.length, steps.length)}</p>}
        <div className={classes.buttons}>
          <Button variant="default" onClick={close}>
            {board.cancel}
          </Button>
          {rest.length > 0 && (
            <Button
              onClick={() => {
                close()
                void arrange(rota, rest)
              }}
            >
              {board.doRest(rest.length)}
            </Button>
          )}
          <Button type="submit">{board.anyway}</Button>
        </div>
      </form>
    </Dialog>
  )
}
