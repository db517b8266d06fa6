import { Button, Radio } from '@mantine/core'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import type { Failure } from '../../rota/failure.ts'
import { notify } from '../notice.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { look, useView } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { printing } from '../words/print.ts'
import { yearScreen } from '../words/year.ts'
import { useShownYears } from '../year/shown.ts'
import { yearsIn } from '../year/zooming.ts'
import classes from './print-dialog.module.css'
import { type Form, printForm, useSheet } from './sheet.ts'

const PrintSheet = lazy(async () => ({ default: (await import('./print-sheet.tsx')).PrintSheet }))

const forms: readonly Form[] = ['heatmap', 'slots', 'gaps']

/** Prints coverage as it is on the screen, or saves it as a PDF. */
export function PrintDialog() {
  const rota = useRota()
  const years = useShownYears(rota)
  const as = useView(view => view.coverage.as)
  const laidOut = useSheet(sheet => sheet.form)
  const [form, setForm] = useState<Form>(as === 'table' ? 'slots' : 'heatmap')
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  // What is being laid out for paper must stay until it is there.
  const close = () => {
    if (!busy) look({ dialog: null })
  }
  const title = yearScreen.title(yearsIn(years))

  async function print(to: 'printer' | 'pdf'): Promise<void> {
    if (busy) return
    setBusy(true)
    setFailure(null)
    const reply = await printForm(form, `${rota.heading.name} – ${title}`, to)
    setBusy(false)
    if (!reply.ok) setFailure(reply.failure)
    else if (reply.value !== null) {
      look({ dialog: null })
      notify('done', reply.value.path === null ? printing.printed : printing.saved(reply.value.path))
    }
  }

  function onSubmit(event: FormEvent): void {
    event.preventDefault()
    void print('pdf')
  }

  return (
    <Dialog title={printing.title} closeLabel={printing.close} width={440} onClose={close}>
      <form className={classes.form} onSubmit={onSubmit}>
        {failure && <Account {...failureWords(failure)} />}
        <p className={classes.what}>
          <b>{title}</b> {printing.pages}
        </p>
        <Radio.Group
          size="xs"
          aria-label={printing.what}
          value={form}
          onChange={value => setForm(forms.find(each => each === value) ?? 'heatmap')}
        >
          <div className={classes.forms}>
            {forms.map(each => (
              <Radio
                key={each}
                size="xs"
                value={each}
                data-autofocus={each === form || undefined}
                label={
                  <>
                    {printing.forms[each].name} <span className={classes.about}>{printing.forms[each].about}</span>
                  </>
                }
              />
            ))}
          </div>
        </Radio.Group>
        <div className={classes.buttons}>
          <Button onClick={close}>{printing.cancel}</Button>
          <Button disabled={busy} onClick={() => void print('printer')}>
            {printing.print}
          </Button>
          <Button type="submit" variant="filled" disabled={busy}>
            {printing.pdf}
          </Button>
        </div>
      </form>
      {laidOut !== null && (
        <Suspense fallback={null}>
          <PrintSheet rota={rota} years={years} form={laidOut} />
        </Suspense>
      )}
    </Dialog>
  )
}
