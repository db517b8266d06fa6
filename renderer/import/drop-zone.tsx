import { useEffect, useState } from 'react'
import { largestCalendar } from '../../rota/availability/place.ts'
import { give } from '../bridge.ts'
import { notify } from '../notice.ts'
import { useSnapshot } from '../snapshot.ts'
import { look, useView } from '../view.ts'
import { availability } from '../words/availability.ts'
import { dropping } from '../words/import.ts'
import classes from './drop-zone.module.css'
import { readDropped } from './dropped-files.ts'

/** Takes CSV files that are dropped anywhere on the window, and shows the import of them. */
export function DropZone() {
  const [over, setOver] = useState(false)
  useEffect(() => {
    const listening = new AbortController()
    const { signal } = listening
    const onDrag = (event: DragEvent) => {
      if (event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return
      // Without this the window would go to the file.
      event.preventDefault()
      const welcome = isWelcome()
      event.dataTransfer.dropEffect = welcome ? 'copy' : 'none'
      setOver(welcome)
    }
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false)
    }
    const onDrop = (event: DragEvent) => {
      setOver(false)
      if (event.dataTransfer === null || !holdsFiles(event.dataTransfer)) return
      event.preventDefault()
      void take([...event.dataTransfer.files])
    }
    window.addEventListener('dragenter', onDrag, { signal })
    window.addEventListener('dragover', onDrag, { signal })
    window.addEventListener('dragleave', onLeave, { signal })
    window.addEventListener('drop', onDrop, { signal })
    return () => listening.abort()
  }, [])
  return (
    over && (
      <div className={classes.over}>
        <div className={classes.invitation}>
          <strong>{dropping.invitation}</strong>
          <span>{dropping.preview}</span>
        </div>
      </div>
    )
  )
}

/** A drag of text, or of a picture of a page, is none of ours. */
function holdsFiles({ types }: DataTransfer): boolean {
  return types.includes('Files')
}

/** While another dialog is open, what is typed there comes first. */
function isWelcome(): boolean {
  const { dialog } = useView.getState()
  return dialog === null || dialog.kind === 'import'
}

async function take(dropped: readonly File[]): Promise<void> {
  if (!isWelcome() || dropped.length === 0) return
  if (useSnapshot.getState().status !== 'ready') return notify('problem', dropping.noRota)
  if (dropped.some(isCalendar)) return takeCalendar(dropped)
  const reading = await readDropped(dropped)
  if (!reading.ok) return notify('problem', reading.sentence)
  const { dialog } = useView.getState()
  if (!isWelcome()) return
  const before = dialog?.kind === 'import' ? dialog.files : []
  look({ dialog: { kind: 'import', files: [...before, ...reading.files] } })
}

function isCalendar({ name, type }: File): boolean {
  return /\.(ics|ical|ifb)$/i.test(name) || type === 'text/calendar'
}

/** A person's calendar: it is asked whose it is. */
async function takeCalendar(dropped: readonly File[]): Promise<void> {
  const [file] = dropped
  if (!file || dropped.length > 1 || useView.getState().dialog !== null) {
    return notify('problem', availability.severalDropped)
  }
  if (file.size > largestCalendar) return notify('problem', availability.tooLargeDropped(file.name))
  const text = await file.text().catch(() => null)
  if (text === null) return notify('problem', dropping.unreadable(file.name))
  const calendar = { name: file.name, text, path: await give(file) }
  look({ dialog: { kind: 'availability', task: { what: 'take', personId: null, dropped: calendar } } })
}
