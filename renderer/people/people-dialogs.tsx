import { useRota } from '../snapshot.ts'
import { BulkDialog } from './bulk-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import type { PeopleTask } from './people-view.ts'
import { PersonDialog } from './person-dialog.tsx'
import { StretchDialog } from './stretch-dialog.tsx'
import { TenuresDialog } from './tenures-dialog.tsx'

/** The dialog for something to do with people; nothing where they are not there any more. */
export function PeopleDialogs({ task }: { readonly task: PeopleTask }) {
  const rota = useRota()
  const there = (ids: readonly string[]) => ids.filter(id => rota.rows.person.has(id))
  switch (task.what) {
    case 'add':
      return <PersonDialog person={null} />
    case 'edit': {
      const person = rota.rows.person.get(task.personId)
      return person ? <PersonDialog person={person} /> : null
    }
    case 'bulk':
      return <BulkDialog personIds={there(task.personIds)} />
    case 'delete':
      return <DeleteDialog personIds={there(task.personIds)} />
    case 'merge':
      return <MergeDialog pair={task.pair} />
    case 'paste':
      return <PasteDialog text={task.text} />
    case 'tenures':
      return <TenuresDialog personId={task.personId} roleId={task.roleId} />
    case 'absence':
    case 'wish':
      return <StretchDialog what={task.what} personIds={there(task.personIds)} rowId={task.rowId} />
  }
}
