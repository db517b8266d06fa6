import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import type { ImportFile, ImportPlan } from '../../rota/csv/plan.ts'
import { tallyOf } from '../../rota/csv/tally.ts'
import type { Failure } from '../../rota/failure.ts'
import { call } from '../bridge.ts'
import { notify } from '../notice.ts'
import { tellDone } from '../tell-done.ts'
import { Account } from '../ui/account.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { useLate } from '../ui/late.ts'
import { look } from '../view.ts'
import { failureWords } from '../words/failure.ts'
import { importButton, imported, importing, importNote, nothingToImport } from '../words/import.ts'
import { FileChoice } from './file-choice.tsx'
import classes from './import-dialog.module.css'
import { usePlanning } from './planning.ts'
import { Preview } from './preview.tsx'

const mostFiles = 50

const show = (files: readonly ImportFile[]) => look({ dialog: { kind: 'import', files } })
const close = () => look({ dialog: null })

/** Imports CSV files: asks which, if there are none yet; shows what they would do; does it as one change. */
export function ImportDialog({ files }: { readonly files: readonly ImportFile[] }) {
  const [failure, setFailure] = useState<Failure | null>(null)

  async function choose(): Promise<void> {
    setFailure(null)
    const reply = await call('import.choose', undefined)
    if (!reply.ok) setFailure(reply.failure)
    else if (reply.value.length > 0) show([...files, ...reply.value])
  }

  return (
    <Dialog title={importing.title} closeLabel={importing.close} width={960} onClose={close}>
      <div className={classes.body}>
        {failure && <Account {...failureWords(failure)} />}
        {files.length === 0 ? (
          <FileChoice onChoose={() => void choose()} />
        ) : files.length > mostFiles ? (
          <Account {...importing.tooMany} />
        ) : (
          <Planned files={files} onAdd={() => void choose()} onFailure={setFailure} />
        )}
      </div>
    </Dialog>
  )
}

function Planned(props: {
  readonly files: readonly ImportFile[]
  readonly onAdd: () => void
  readonly onFailure: (failure: Failure | null) => void
}) {
  const { files, onAdd, onFailure } = props
  const { planning, planAnew } = usePlanning(files)
  const [busy, setBusy] = useState(false)
  const [chosen, choose] = useState<number | null>(null)

  async function take(plan: ImportPlan, revision: number): Promise<void> {
    setBusy(true)
    onFailure(null)
    const reply = await call('import.apply', { files: [...files], revision })
    setBusy(false)
    if (reply.ok) {
      close()
      if (reply.value === null) notify('done', importing.nothingLeft)
      else tellDone(imported(tallyOf(plan.files)))
    } else if (reply.failure.kind === 'conflict') await planAnew()
    else onFailure(reply.failure)
  }

  if (planning.status === 'reading') return <Reading />
  if (planning.status === 'failed') return <Account {...failureWords(planning.failure)} />
  const { plan, revision, anew } = planning
  return (
    <>
      {anew && <Account {...importing.changedMeanwhile} />}
      <Preview
        plan={plan}
        chosen={chosen}
        onChoose={choose}
        onLeaveOut={index => {
          choose(null)
          show(files.filter((_, place) => place !== index))
        }}
        onTell={(index, { mapping, grid }) => {
          choose(index)
          show(files.map((file, place) => (place === index ? { ...file, mapping, grid } : file)))
        }}
      />
      <Footer plan={plan} busy={busy} onAdd={onAdd} onTake={() => void take(plan, revision)} />
    </>
  )
}

function Reading() {
  const late = useLate(300)
  return (
    <p role="status" className={classes.reading}>
      {late && importing.reading}
    </p>
  )
}

function Footer(props: {
  readonly plan: ImportPlan
  readonly busy: boolean
  readonly onAdd: () => void
  readonly onTake: () => void
}) {
  const { plan, busy } = props
  const tally = tallyOf(plan.files)
  const nothing = plan.rows === 0
  const first = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // What is asked of a file goes before giving up.
    const asked = nothing ? document.querySelector<HTMLElement>('[role=dialog] [data-goal]:not(:disabled)') : null
    const goal = asked ?? first.current
    goal?.focus()
  }, [nothing])
  return (
    <footer className={classes.foot}>
      <Button onClick={props.onAdd}>{importing.addFiles}</Button>
      <span id="import-note" role="status" className={classes.note}>
        {busy ? importing.importing : nothing ? nothingToImport(tally) : importNote(plan)}
      </span>
      <Button ref={nothing ? first : null} onClick={close}>
        {importing.cancel}
      </Button>
      <Button
        ref={nothing ? null : first}
        variant="filled"
        aria-describedby="import-note"
        disabled={nothing}
        aria-disabled={busy}
        onClick={() => {
          if (!busy) props.onTake()
        }}
      >
        {nothing ? importing.import : importButton(tally)}
      </Button>
    </footer>
  )
}
