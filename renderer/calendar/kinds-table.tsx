import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { type Kind, kindTints } from '../../rota/kind.ts'
import { kindsInOrder } from '../../rota/kind-by-code.ts'
import { decideDemand, decideKind, decideKindRemoval, type KindEntry } from '../../rota/kinds.ts'
import type { Role } from '../../rota/role.ts'
import type { Rota } from '../../rota/rota.ts'
import { Demand } from '../../rota/slot.ts'
import { rolesInOrder } from '../../rota/slots.ts'
import { look } from '../view.ts'
import { calendarTables, demandWords, entryDialog, showsWords } from '../words/calendar.ts'
import { act } from './act.ts'
import { lookAtCalendar, useCalendar } from './calendar-view.ts'
import { newId, prospectOf } from './effect.ts'
import classes from './sheet.module.css'
import type { Judgement, SheetColumn } from './sheet.ts'
import { SheetTable } from './sheet-table.tsx'

/** The kinds of period and what each role needs in them, as one table to edit. */
export function KindsTable({ rota }: { readonly rota: Rota }) {
  const columns = useMemo(() => columnsOf(rota), [rota])
  const chosen = useCalendar(view => view.chosenKind)
  return (
    <SheetTable
      label={calendarTables.kinds}
      columns={columns}
      lines={kindsInOrder(rota)}
      idOf={({ id }) => id}
      activeId={chosen}
      onActive={({ id }) => lookAtCalendar({ chosenKind: id })}
      onRemove={kind => removeKind(rota, kind)}
    />
  )
}

/** What can be done with kinds beside editing their cells. */
export function KindActions({ rota }: { readonly rota: Rota }) {
  const kinds = kindsInOrder(rota)
  const chosen = useCalendar(view => view.chosenKind)
  const active = kinds.find(({ id }) => id === chosen) ?? kinds[0]

  function reorder(step: 1 | -1): void {
    if (!active) return
    const ids = kinds.map(({ id }) => id)
    const at = ids.indexOf(active.id)
    const other = ids[at + step]
    if (other === undefined) return
    ids[at] = other
    ids[at + step] = active.id
    lookAtCalendar({ chosenKind: active.id })
    void act('kind.order', { kindIds: ids }, null)
  }

  return (
    <>
      <Button onClick={() => reorder(-1)}>{calendarTables.up}</Button>
      <Button onClick={() => reorder(1)}>{calendarTables.down}</Button>
      <Button onClick={() => void addKind(rota)}>{calendarTables.addKind}</Button>
    </>
  )
}

async function addKind(rota: Rota): Promise<void> {
  const names = new Set([...rota.rows.kind.values()].map(({ name }) => name))
  let name: string = calendarTables.newKind
  for (let number = 2; names.has(name); number++) name = `${calendarTables.newKind} ${number}`
  await act('kind.save', { id: null, name, tint: 'violet', shows: 'band', demands: true }, null)
}

/** Deletes a kind; asks what its entries become where it has some. */
function removeKind(rota: Rota, kind: Kind): void {
  const decision = decideKindRemoval(rota, kind.id, null)
  if (decision.ok) void act('kind.remove', { kindId: kind.id, instead: null }, null)
  else look({ dialog: { kind: 'kind-removal', kindId: kind.id } })
}

function columnsOf(rota: Rota): SheetColumn<Kind>[] {
  const used = new Map<string, number>()
  for (const { kind } of rota.rows.period.values()) used.set(kind, (used.get(kind) ?? 0) + 1)
  const judgeKind = ({ id, name, tint, shows, demands }: Kind, over: Partial<KindEntry>): Judgement => {
    const entry: KindEntry = { id, name, tint, shows, demands, ...over }
    if (entry.name === '') return { ok: false, words: entryDialog.nameMissing }
    const prospect = prospectOf(rota, decideKind(rota, entry, newId))
    if (!prospect.ok) return prospect
    return { ok: true, words: prospect.words, apply: () => act('kind.save', entry, prospect) }
  }
  const yesNo = (yes: boolean) => (yes ? calendarTables.yes : calendarTables.no)
  return [
    {
      id: 'name',
      name: calendarTables.name,
      width: null,
      text: kind => kind.name,
      cell: kind => (
        <>
          <i className={classes.swatch} style={{ background: `var(--tint-${kind.tint})` }} />
          {kind.name}
        </>
      ),
      judge: (kind, text) => judgeKind(kind, { name: text.trim() }),
    },
    {
      id: 'tint',
      name: calendarTables.tint,
      width: 90,
      text: kind => kind.tint,
      options: kindTints.map(value => ({ value, label: value })),
      judge: (kind, text) => judgeKind(kind, { tint: kindTints.find(tint => tint === text) ?? kind.tint }),
    },
    {
      id: 'shows',
      name: calendarTables.shows,
      width: 90,
      text: kind => showsWords[kind.shows],
      written: kind => kind.shows,
      options: (['band', 'mark'] as const).map(value => ({ value, label: showsWords[value] })),
      judge: (kind, text) => judgeKind(kind, { shows: text === 'mark' ? 'mark' : 'band' }),
    },
    {
      id: 'demands',
      name: calendarTables.demands,
      width: 120,
      text: kind => yesNo(kind.demands),
      written: kind => yesNo(kind.demands),
      options: [true, false].map(value => ({ value: yesNo(value), label: yesNo(value) })),
      judge: (kind, text) => judgeKind(kind, { demands: text === calendarTables.yes }),
    },
    ...rolesInOrder(rota).map(role => demandColumn(rota, role)),
    {
      id: 'entries',
      name: calendarTables.entries,
      width: 80,
      numeric: true,
      text: kind => String(used.get(kind.code) ?? 0),
      order: (a, b) => (used.get(a.code) ?? 0) - (used.get(b.code) ?? 0),
    },
  ]
}

function demandColumn(rota: Rota, role: Role): SheetColumn<Kind> {
  const known = new Map(
    [...rota.rows.kindDemand.values()].filter(({ roleId }) => roleId === role.id).map(row => [row.kind, row.demand]),
  )
  const of = ({ code }: Kind): Demand => known.get(code) ?? { required: 0, experts: 0 }
  return {
    id: role.id,
    name: calendarTables.needed(role.code),
    width: 74,
    numeric: true,
    text: kind => demandWords(of(kind)),
    written: kind => `${of(kind).required}/${of(kind).experts}`,
    order: (a, b) => of(a).required - of(b).required || of(a).experts - of(b).experts,
    judge: (kind, text) => {
      const demand = readDemand(text)
      if (!demand) return { ok: false, words: calendarTables.demandForm }
      const wishes = [{ roleId: role.id, kind: kind.code, demand }]
      const prospect = prospectOf(rota, decideDemand(rota, wishes, newId))
      if (!prospect.ok) return prospect
      return { ok: true, words: prospect.words, apply: () => act('demand.set', { demands: wishes }, prospect) }
    },
  }
}

/** Reads `2/1`, `2`, `0` or nothing; null if it is none. */
export function readDemand(text: string): Demand | null {
  const found = /^(\d{1,2})(?:\s*\/\s*(\d{1,2}))?$/.exec(text.trim() === '' ? '0' : text.trim())
  if (!found) return null
  const demand = Demand.safeParse({ required: Number(found[1]), experts: Number(found[2] ?? 0) })
  return demand.success ? demand.data : null
}
