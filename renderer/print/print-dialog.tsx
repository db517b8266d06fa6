import { Button, NativeSelect, Radio, SegmentedControl } from '@mantine/core'
import { type FormEvent, lazy, Suspense, useState } from 'react'
import { dateOf } from '../../rota/civil-time.ts'
import type { Failure } from '../../rota/failure.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { now } from '../clock.ts'
import { notify } from '../notice.ts'
import { useDraft, usePublished } from '../publish/published.ts'
import { useRota } from '../snapshot.ts'
import { Account } from '../ui/account.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { look, useView } from '../view.ts'
import { datedDay } from '../words/dates.ts'
import { failureWords } from '../words/failure.ts'
import { printing } from '../words/print.ts'
import { publishedWords } from '../words/publish.ts'
import classes from './print-dialog.module.css'
import { roleInView } from './role-in-view.ts'
import { type Form, formsOf, papers, printSheet, type Size, sizes, useSheet } from './sheet.ts'
import { shownPeriod } from './shown-period.ts'

const PrintSheet = lazy(async () => ({ default: (await import('./print-sheet.tsx')).PrintSheet }))

/** Prints what the screen is about, or saves it as a PDF. */
export function PrintDialog() {
  const rota = useRota()
  const [forms] = useState(() => formsOf(useView.getState()))
  const publication = usePublished(state => state.published?.publication ?? null)
  const draft = useDraft(rota)
  const laidOut = useSheet(({ sheet }) => sheet)
  const [form, setForm] = useState<Form>(forms[0] ?? 'heatmap')
  const [period] = useState(() => shownPeriod(rota))
  const [roleId, setRoleId] = useState(() => roleInView(rota, period))
  const [chosenSize, setSize] = useState<Size | null>(null)
  const [failure, setFailure] = useState<Failure | null>(null)
  const [busy, setBusy] = useState(false)
  const size = chosenSize ?? papers[form].size
  // What is being laid out for paper must stay until it is there.
  const close = () => {
    if (!busy) look({ dialog: null })
  }

  async function print(to: 'printer' | 'pdf'): Promise<void> {
    if (busy) return
    setBusy(true)
    setFailure(null)
    const { name } = rota.heading
    const state = publishedWords(rota.zone, publication, draft?.changes ?? null)
    const footer = printing.footer(name, state, datedDay(dateOf(rota.zone, now())))
    const reply = await printSheet({ form, size, roleId, period }, `${name} – ${printing.forms[form].name}`, footer, to)
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
    <Dialog title={printing.title} closeLabel={printing.close} width={460} onClose={close}>
      <form className={classes.form} onSubmit={onSubmit}>
        {failure && <Account {...failureWords(failure)} />}
        <Radio.Group
          size="xs"
          aria-label={printing.what}
          value={form}
          onChange={value => setForm(forms.find(each => each === value) ?? form)}
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
        {form === 'months' && roleId !== null && (
          <div className={classes.paper}>
            <span>{printing.role}</span>
            <NativeSelect
              size="xs"
              aria-label={printing.role}
              value={roleId}
              data={rolesInOrder(rota).map(({ id, code, name }) => ({ value: id, label: `${code}, ${name}` }))}
              onChange={event => setRoleId(event.currentTarget.value)}
            />
          </div>
        )}
        <div className={classes.paper}>
          <span>{printing.paper}</span>
          <SegmentedControl
            size="xs"
            aria-label={printing.paper}
            data={[...sizes]}
            value={size}
            onChange={value => setSize(sizes.find(each => each === value) ?? null)}
          />
        </div>
        <p className={classes.what}>{printing.pages}</p>
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
          <PrintSheet rota={rota} sheet={laidOut} />
        </Suspense>
      )}
    </Dialog>
  )
}
