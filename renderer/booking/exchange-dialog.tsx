import { Button } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { Failure } from '../../rota/failure.ts'
import type { Rota } from '../../rota/rota.ts'
import { Account } from '../ui/account.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { exchange, refusalWords } from '../words/booking.ts'
import type { Choice, Exchange } from './choice.ts'
import { ChoiceList } from './choice-list.tsx'
import { EffectLine } from './effect-line.tsx'
import classes from './exchange-dialog.module.css'
import { ReasonField } from './reason-field.tsx'

/**
 * A dialog in which somebody is chosen to whom a booking goes: the choices with their verdicts, a reason where rules
 * refuse, and why it did not happen. What was typed stays until it has happened.
 */
export function ExchangeDialog(props: {
  readonly rota: Rota
  readonly title: string
  readonly label: string
  readonly listLabel: string
  readonly empty: string
  readonly choices: readonly Exchange[]
  /** What stands between title and choices. */
  readonly children?: ReactNode
  readonly confirm: (choice: Choice) => string
  readonly confirmAnyway: string
  /** @returns why it did not happen; null: it did */
  readonly onConfirm: (choice: Choice, reason: string | null) => Promise<Failure | null>
}) {
  const { rota, choices } = props
  const [chosenId, choose] = useState<string | null | undefined>(undefined)
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const chosen = chosenId === undefined ? choices[0] : choices.find(({ id }) => id === chosenId)
  const refused = chosen?.verdict.kind === 'refused'
  const asksReason = refused && chosen.verdict.canOverride
  const close = () => look({ dialog: null })

  async function confirm(event?: FormEvent): Promise<void> {
    event?.preventDefault()
    if (!chosen || (refused && !asksReason)) return
    setAsked(true)
    if (asksReason && reason.trim() === '') return
    setFailure(await props.onConfirm(chosen, asksReason ? reason.trim() : null))
  }

  return (
    <Dialog title={props.title} closeLabel={exchange.close} width={560} onClose={close}>
      <form className={classes.form} noValidate onSubmit={event => void confirm(event)}>
        {failure && <Account {...refusalWords(rota, failure)} />}
        {props.children}
        <ChoiceList
          rota={rota}
          label={props.label}
          listLabel={props.listLabel}
          choices={choices}
          empty={props.empty}
          chosen={chosen}
          onChoose={choice => choose(choice?.id ?? null)}
          onConfirm={() => void confirm()}
        />
        {chosen && !refused && <EffectLine rota={rota} steps={chosen.steps} name={chosen.name} shifts={null} />}
        {asksReason && <ReasonField value={reason} missing={asked && reason.trim() === ''} onChange={setReason} />}
        <footer className={classes.foot}>
          <Button onClick={close}>{exchange.cancel}</Button>
          <Button
            type="submit"
            variant="filled"
            className={refused ? classes.anyway : undefined}
            disabled={!chosen || (refused && !asksReason)}
          >
            {chosen && !refused ? props.confirm(chosen) : props.confirmAnyway}
          </Button>
        </footer>
      </form>
    </Dialog>
  )
}

/** Says that the booking that a dialog is about is gone. */
export function GoneDialog() {
  const close = () => look({ dialog: null })
  return (
    <Dialog title={exchange.gone} closeLabel={exchange.close} width={440} onClose={close}>
      <Account title={exchange.gone} advice={exchange.goneAdvice} />
    </Dialog>
  )
}
