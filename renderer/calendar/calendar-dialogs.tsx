import type { CalendarDialog } from './calendar-dialog.ts'
import { CopyDialog } from './copy-dialog.tsx'
import { KindRemovalDialog } from './kind-removal-dialog.tsx'
import { PeriodDialog } from './period-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'

/** The dialogs about the operations calendar. */
export function CalendarDialogs({ dialog }: { readonly dialog: CalendarDialog }) {
  switch (dialog.kind) {
    case 'period':
      return <PeriodDialog entry={dialog.entry} />
    case 'period-split':
      return <SplitDialog periodId={dialog.periodId} date={dialog.date} />
    case 'calendar-copy':
      return <CopyDialog />
    case 'kind-removal':
      return <KindRemovalDialog kindId={dialog.kindId} />
  }
}
