import { callByGroup } from '../../rota/call.ts'
import type { Rota } from '../../rota/rota.ts'
import { shownYearOf } from '../board/shown-year-of.ts'
import { callColumns } from '../insight/call-columns.ts'
import { callTitle } from '../insight/call-text.ts'
import { callIn, useCall } from '../insight/call-view.ts'
import { useView } from '../view.ts'
import { callWords, openWords } from '../words/call.ts'
import classes from './print-sheet.module.css'
import { PrintTable } from './print-table.tsx'
import { SheetHead } from './sheet-head.tsx'

/** The call for shifters as it is shown, to be pinned up. */
export function CallSheet({ rota }: { readonly rota: Rota }) {
  const view = useCall()
  const chosen = useView(view => view.year)
  const call = callIn(rota, shownYearOf(rota, chosen), view)
  const groups = callByGroup(rota, call.open, view.by)
  return (
    <article className={classes.table}>
      <SheetHead rota={rota} title={callTitle(rota, call)} notes={[]} />
      {call.open.length === 0 ? (
        <p>{callWords.nothing}</p>
      ) : (
        <>
          <ul className={classes.groups}>
            {groups.map(each => (
              <li key={`${each.role.id} ${each.group}`}>{callWords.group(each)}</li>
            ))}
          </ul>
          <PrintTable
            title={openWords(call.open)}
            columns={callColumns(rota)}
            lines={call.open}
            idOf={({ slot }) => slot.id}
          />
        </>
      )}
    </article>
  )
}
