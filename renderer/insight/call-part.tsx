import { Button } from '@mantine/core'
import { useMemo } from 'react'
import type { OpenSlot } from '../../rota/call.ts'
import type { Rota } from '../../rota/rota.ts'
import { goToSlot } from '../gaps.ts'
import { notify } from '../notice.ts'
import { perform } from '../perform.ts'
import { copyFormatted, copyText } from '../ui/copy.ts'
import { DataTable, type Order } from '../ui/data-table.tsx'
import { useSorted } from '../ui/sorted.ts'
import { look } from '../view.ts'
import { openWords, callWords as words } from '../words/call.ts'
import classes from './call.module.css'
import { callColumns } from './call-columns.ts'
import { CallFields } from './call-fields.tsx'
import { CallGroups } from './call-groups.tsx'
import { callHtml, callMarkdown, callTitle } from './call-text.ts'
import { callIn, type ShownCall, useCall } from './call-view.ts'
import shared from './insight.module.css'
import type { PartProps } from './insight-view.ts'

const idOf = ({ slot }: OpenSlot) => slot.id
const copied = (lines: number) => notify('done', words.copied(lines))
/** An order by no column: the worst harm first. */
const worstFirst: Order = { column: '', down: false }

/** The open places worth advertising, worst harm first, for whom they are, and ways to send them. */
export function CallPart({ rota, year }: PartProps) {
  const view = useCall()
  const call = useMemo(() => callIn(rota, year, view), [rota, year, view])
  const columns = useMemo(() => callColumns(rota), [rota])
  const { table } = useSorted(call.open, columns, idOf, worstFirst)
  const isNarrow = call.filter.institute !== null || call.filter.subsystem !== null
  return (
    <>
      <CallFields rota={rota} call={call} />
      {call.open.length === 0 ? (
        <p className={classes.nothing}>{isNarrow ? words.nothingFor : words.nothing}</p>
      ) : (
        <>
          <div className={classes.send}>
            <p className={shared.line}>{openWords(call.open)}</p>
            <Ways rota={rota} call={call} />
          </div>
          <div className={classes.parts}>
            <div className={classes.slots}>
              <DataTable
                label={words.table}
                {...table}
                onOpen={({ slot }) => goToSlot(rota, slot, true)}
                onCopied={copied}
              />
            </div>
            <CallGroups rota={rota} open={call.open} by={view.by} />
          </div>
        </>
      )}
    </>
  )
}

/** The ways to send a call. */
function Ways({ rota, call }: { readonly rota: Rota; readonly call: ShownCall }) {
  const { by } = useCall()

  function copyMarkdown(): void {
    copyText(callMarkdown(rota, call, by))
    copied(call.open.length)
  }

  function copyHtml(): void {
    copyFormatted(callHtml(rota, call, by), callMarkdown(rota, call, by))
    copied(call.open.length)
  }

  async function save(): Promise<void> {
    const saved = await perform('export.call', { name: callTitle(rota, call), html: callHtml(rota, call, by) })
    if (saved) notify('done', words.saved(saved.path))
  }

  function exportCalendar(): void {
    look({ dialog: { kind: 'export', way: 'file', scope: { kind: 'call', range: call.range, ...call.filter } } })
  }

  return (
    <div className={classes.ways}>
      <Button onClick={copyMarkdown}>{words.copyMarkdown}</Button>
      <Button onClick={copyHtml}>{words.copyHtml}</Button>
      <Button onClick={() => void save()}>{words.saveHtml}</Button>
      <Button onClick={exportCalendar}>{words.calendar}</Button>
      <Button onClick={() => look({ dialog: { kind: 'print' } })}>{words.print}</Button>
    </div>
  )
}
