import { Button } from '@mantine/core'
import { lazy, Suspense, useEffect } from 'react'
import classes from './app.module.css'
import { useAppState } from './app-state.ts'
import { onMessage } from './bridge.ts'
import { dismissNotice } from './notice.ts'
import { obey } from './obey.ts'
import { NoticeBar } from './shell/notice-bar.tsx'
import { Shell } from './shell/shell.tsx'
import { refresh, useSnapshot } from './snapshot.ts'
import { useContextMenu } from './ui/context-menu.ts'
import { EmptyState } from './ui/empty-state.tsx'
import { useLate } from './ui/late.ts'
import { useLoaded } from './ui/loaded.ts'
import { hearUndoKeys } from './undo-keys.ts'
import { useView } from './view.ts'
import { failureWords } from './words/failure.ts'
import { shell } from './words.ts'

const Welcome = lazy(async () => ({ default: (await import('./welcome/welcome.tsx')).Welcome }))
const NewRotaDialog = lazy(async () => ({ default: (await import('./welcome/new-rota-dialog.tsx')).NewRotaDialog }))
const ImportDialog = lazy(async () => ({ default: (await import('./import/import-dialog.tsx')).ImportDialog }))
const ExportDialog = lazy(async () => ({ default: (await import('./export/export-dialog.tsx')).ExportDialog }))
const AvailabilityDialog = lazy(async () => ({
  default: (await import('./availability/availability-dialog.tsx')).AvailabilityDialog,
}))
const PublishDialog = lazy(async () => ({ default: (await import('./publish/publish-dialog.tsx')).PublishDialog }))
const MessagesDialog = lazy(async () => ({ default: (await import('./messages/messages-dialog.tsx')).MessagesDialog }))
const FinderDialog = lazy(async () => ({ default: (await import('./finder/finder-dialog.tsx')).FinderDialog }))
const SlotDialogs = lazy(async () => ({ default: (await import('./slots/slot-dialogs.tsx')).SlotDialogs }))
const SettingsDialog = lazy(async () => ({ default: (await import('./settings/settings-dialog.tsx')).SettingsDialog }))
const RetireDialog = lazy(async () => ({ default: (await import('./roles/retire-dialog.tsx')).RetireDialog }))
const KeySheet = lazy(async () => ({ default: (await import('./finder/key-sheet.tsx')).KeySheet }))
const ContextMenuHost = lazy(async () => ({ default: (await import('./ui/context-menu-host.tsx')).ContextMenuHost }))

const BookingDialogs = lazy(async () => ({ default: (await import('./booking/booking-dialogs.tsx')).BookingDialogs }))
const PeopleDialogs = lazy(async () => ({ default: (await import('./people/people-dialogs.tsx')).PeopleDialogs }))
const PrintDialog = lazy(async () => ({ default: (await import('./print/print-dialog.tsx')).PrintDialog }))
const ReasonDialog = lazy(async () => ({ default: (await import('./board/reason-dialog.tsx')).ReasonDialog }))
const PasteDialog = lazy(async () => ({ default: (await import('./board/paste-dialog.tsx')).PasteDialog }))
const CalendarDialogs = lazy(async () => ({
  default: (await import('./calendar/calendar-dialogs.tsx')).CalendarDialogs,
}))
const loadDropZone = async () => (await import('./import/drop-zone.tsx')).DropZone

/** The whole window: the welcome or the open rota, the dialog over it, the notice. */
export function App() {
  const name = useAppState(app => app.state?.file?.name ?? null)
  const words = useWordChoice()
  const DropZone = useLoaded(loadDropZone)
  useEffect(() => onMessage(obey), [])
  useEffect(hearUndoKeys, [])
  useEffect(() => {
    document.title = shell.title(name)
  }, [name])
  return (
    <>
      <Screen key={words} />
      <Suspense fallback={null}>
        <OpenDialog />
        <OpenContextMenu />
        {DropZone !== null && <DropZone />}
      </Suspense>
      <NoticeBar />
    </>
  )
}

/** Differs whenever the same thing is to be said in other words: then everything is drawn again. */
function useWordChoice(): string {
  const dates = useAppState(({ state }) => {
    const { dates, clock, weekStart } = state?.preferences ?? {}
    return `${dates} ${clock} ${weekStart}`
  })
  const levels = useSnapshot(state => (state.status === 'ready' ? state.rota.heading.levelNames : null))
  return `${dates} ${JSON.stringify(levels)}`
}

function Screen() {
  const state = useAppState(app => app.state)
  const snapshot = useSnapshot()
  if (state === null) return <Loading />
  if (state.file === null) {
    return (
      <Suspense fallback={<Loading />}>
        <Welcome state={state} />
      </Suspense>
    )
  }
  switch (snapshot.status) {
    case 'ready':
      return <Shell rota={snapshot.rota} fileName={state.file.name} undo={snapshot.undo} redo={snapshot.redo} />
    case 'failed': {
      const { title, advice } = failureWords(snapshot.failure)
      return (
        <main className={classes.whole}>
          <EmptyState
            title={`${shell.notRead}: ${title}`}
            advice={advice}
            action={<Button onClick={() => void refresh()}>{shell.tryAgain}</Button>}
          />
        </main>
      )
    }
    default:
      return <Loading />
  }
}

/** Where a rota will be: nothing for the first moments, then its outlines. */
function Loading() {
  const late = useLate(300)
  if (!late) return null
  return (
    <main className={classes.skeleton} aria-busy="true" aria-label={shell.loading}>
      <span />
      <span />
      <span />
    </main>
  )
}

function OpenContextMenu() {
  const menu = useContextMenu(state => state.menu)
  return menu && <ContextMenuHost menu={menu} />
}

function OpenDialog() {
  const dialog = useView(view => view.dialog)
  useEffect(() => {
    // What the notice offers cannot be done while a dialog waits for an answer.
    if (dialog !== null) dismissNotice()
  }, [dialog])
  switch (dialog?.kind) {
    case 'new-rota':
      return <NewRotaDialog />
    case 'import':
      return <ImportDialog files={dialog.files} />
    case 'export':
      return <ExportDialog scope={dialog.scope} way={dialog.way} />
    case 'availability':
      return <AvailabilityDialog task={dialog.task} />
    case 'publish':
      return <PublishDialog />
    case 'messages':
      return <MessagesDialog revision={dialog.revision} />
    case 'finder':
      return <FinderDialog key={dialog.only} only={dialog.only} />
    case 'keys':
      return <KeySheet />
    case 'slot-demand':
    case 'extra-slot':
    case 'open-slots':
      return <SlotDialogs dialog={dialog} />
    case 'settings':
      return <SettingsDialog />
    case 'retire-role':
      return <RetireDialog roleId={dialog.roleId} />
    case 'reason':
      return <ReasonDialog steps={dialog.steps} refused={dialog.refused} />
    case 'paste':
      return <PasteDialog text={dialog.text} html={dialog.html} />
    case 'print':
      return <PrintDialog />
    case 'swap':
    case 'hand-over':
    case 'take':
    case 'offers':
    case 'copy-plan':
    case 'clear-plan':
      return <BookingDialogs dialog={dialog} />
    case 'period':
    case 'period-split':
    case 'calendar-copy':
    case 'kind-removal':
      return <CalendarDialogs dialog={dialog} />
    case 'people':
      return <PeopleDialogs task={dialog.task} />
    case undefined:
      return null
  }
}
