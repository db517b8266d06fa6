import { Button, Select } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { kindsInOrder } from '../../rota/kind-by-code.ts'
import { decideKindRemoval } from '../../rota/kinds.ts'
import { useRota } from '../snapshot.ts'
import { Dialog } from '../ui/dialog.tsx'
import { look } from '../view.ts'
import { entryDialog, kindRemoval } from '../words/calendar.ts'
import { act } from './act.ts'
import classes from './dialogs.module.css'
import { prospectOf } from './effect.ts'

const close = () => look({ dialog: null })

/** Asks what the entries of a kind become before it is deleted. */
export function KindRemovalDialog({ kindId }: { readonly kindId: string }) {
  const rota = useRota()
  const kind = rota.rows.kind.get(kindId)
  const others = kindsInOrder(rota).filter(({ id }) => id !== kindId)
  const [instead, setInstead] = useState(others[0]?.code ?? null)
  if (!kind) return null
  const used = [...rota.rows.period.values()].filter(period => period.kind === kind.code).length
  const prospect = instead === null ? null : prospectOf(rota, decideKindRemoval(rota, kindId, instead))

  async function remove(event: FormEvent): Promise<void> {
    event.preventDefault()
    if (instead !== null && (await act('kind.remove', { kindId, instead }, prospect))) close()
  }

  return (
    <Dialog title={kindRemoval.title(kind.name)} closeLabel={entryDialog.close} width={440} onClose={close}>
      <form className={classes.form} onSubmit={event => void remove(event)}>
        <p className={classes.text}>{kindRemoval.used(used, kind.name)}</p>
        <Select
          label={kindRemoval.instead}
          data={others.map(({ code, name }) => ({ value: code, label: name }))}
          value={instead}
          allowDeselect={false}
          withScrollArea={false}
          data-autofocus
          classNames={{ options: classes.options }}
          onChange={setInstead}
        />
        <p className={classes.effect} role="status">
          <b>{entryDialog.effect}</b> {prospect?.words ?? ''}
        </p>
        <div className={classes.buttons}>
          <span className={classes.space} />
          <Button onClick={close}>{entryDialog.cancel}</Button>
          <Button type="submit" variant="filled">
            {kindRemoval.remove}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
