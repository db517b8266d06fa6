import { Button, SegmentedControl } from '@mantine/core'
import { type RefObject, useEffect, useMemo, useState } from 'react'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import type { Slot } from '../../rota/slot.ts'
import type { DateRange } from '../../rota/time.ts'
import { notify } from '../notice.ts'
import { copyTable, DataTable, inOrder, type Order } from '../ui/data-table.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { lookAtCoverage, useView } from '../view.ts'
import type { Shade } from '../words/coverage.ts'
import { coverageBar, coverageTable } from '../words/year.ts'
import classes from './coverage-table.module.css'
import { gapColumns, slotColumns } from './slot-columns.tsx'
import { type GapLine, gapLines, type SlotLine, slotLines } from './slot-lines.ts'

const byDate: Order = { column: 'date', down: false }
const copied = (lines: number) => notify('done', coverageTable.copied(lines))

/** Coverage as a table: the slots of the years one by one, or their gaps. */
export function CoverageTable(props: {
  readonly rota: Rota
  readonly roles: readonly Role[]
  readonly years: DateRange
  /** Only slots of these; empty: all. */
  readonly shades: readonly Shade[]
  /** Whose people stand out; null: nobody's. */
  readonly institute: string | null
  readonly tableRef: RefObject<HTMLTableElement | null>
  /** Somebody chose a slot. */
  readonly onOpen: (slot: Slot) => void
}) {
  const { rota, roles, years, shades, tableRef } = props
  const [list, setList] = useState<'slots' | 'gaps'>('slots')
  const [order, setOrder] = useState(byDate)
  const [active, activate] = useState<string | null>(null)
  const opened = useView(view => view.open?.slotId ?? null)
  const all = useMemo(() => slotLines(rota, roles, years), [rota, roles, years])
  const slots = useMemo(() => all.filter(({ shade }) => shades.length === 0 || shades.includes(shade)), [all, shades])
  const gaps = useMemo(() => gapLines(all), [all])

  useEffect(() => {
    // Wherever else somebody goes to a slot, its row is the active one.
    if (opened !== null) activate(opened)
  }, [opened])

  const shown = list === 'slots' ? slots.length : gaps.length
  const common = { order, onOrder: setOrder, activeId: active, onActive: activate, onCopied: copied, tableRef }
  return (
    <>
      <div className={classes.bar}>
        <SegmentedControl
          size="xs"
          aria-label={coverageTable.list}
          value={list}
          onChange={value => {
            setList(value === 'gaps' ? 'gaps' : 'slots')
            setOrder(byDate)
          }}
          data={[
            { value: 'slots', label: coverageTable.slotList },
            { value: 'gaps', label: coverageTable.gapList },
          ]}
        />
        <span className={classes.count} aria-live="polite">
          {list === 'slots'
            ? coverageTable.slotCount(slots.length, all.length)
            : coverageTable.gapCount(
                gaps.length,
                gaps.reduce((sum, gap) => sum + gap.slots, 0),
              )}
        </span>
        <Button disabled={shown === 0} onClick={() => copyTable(tableRef)}>
          {coverageTable.copy}
        </Button>
      </div>
      {list === 'slots' && shown > 0 && <SlotTable {...props} lines={slots} common={common} />}
      {list === 'gaps' && shown > 0 && <GapTable {...props} lines={gaps} common={common} />}
      {shown === 0 && (
        <EmptyState
          inline
          title={list === 'slots' ? coverageTable.noSlot : coverageTable.noGap}
          advice={list === 'slots' ? coverageTable.noSlotAdvice : coverageTable.noGapAdvice}
          action={
            shades.length > 0 && <Button onClick={() => lookAtCoverage({ shades: [] })}>{coverageBar.clear}</Button>
          }
        />
      )}
    </>
  )
}

/** What both tables are given. */
interface Common {
  readonly order: Order
  readonly onOrder: (order: Order) => void
  readonly activeId: string | null
  readonly onActive: (id: string) => void
  readonly onCopied: (lines: number) => void
  readonly tableRef: RefObject<HTMLTableElement | null>
}

const slotId = ({ slot }: SlotLine) => slot.id
const firstSlotId = ({ first }: GapLine) => first.id

function SlotTable(props: {
  readonly rota: Rota
  readonly institute: string | null
  readonly lines: readonly SlotLine[]
  readonly common: Common
  readonly onOpen: (slot: Slot) => void
}) {
  const { rota, institute, lines, common } = props
  const columns = useMemo(() => slotColumns(rota, institute), [rota, institute])
  const sorted = useMemo(() => inOrder(lines, columns, common.order), [lines, columns, common.order])
  return (
    <DataTable
      {...common}
      label={coverageTable.slotsLabel}
      columns={columns}
      lines={sorted}
      idOf={slotId}
      onOpen={({ slot }) => props.onOpen(slot)}
    />
  )
}

function GapTable(props: {
  readonly rota: Rota
  readonly lines: readonly GapLine[]
  readonly common: Common
  readonly onOpen: (slot: Slot) => void
}) {
  const { rota, lines, common } = props
  const columns = useMemo(() => gapColumns(rota), [rota])
  const sorted = useMemo(() => inOrder(lines, columns, common.order), [lines, columns, common.order])
  return (
    <DataTable
      {...common}
      label={coverageTable.gapsLabel}
      columns={columns}
      lines={sorted}
      idOf={firstSlotId}
      onOpen={({ first }) => props.onOpen(first)}
    />
  )
}
