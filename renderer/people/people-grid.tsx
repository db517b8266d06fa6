import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type RefObject, useEffect, useId, useMemo, useState } from 'react'
import type { PersonLine } from '../../rota/person-year.ts'
import { notify } from '../notice.ts'
import { useClipboardEvents } from '../ui/clipboard-events.ts'
import { isFromKeyboard } from '../ui/context-menu.ts'
import { useSize } from '../ui/size.ts'
import { look, useView } from '../view.ts'
import { cellWords, peopleWords } from '../words/people.ts'
import { changePeople, changePeopleOrTell } from './act.ts'
import { type After, CellEditor } from './cell-editor.tsx'
import { fieldStep, levelOfKey, levelSteps, mistakeOf } from './cell-entry.ts'
import { ColumnHeads } from './column-heads.tsx'
import type { Ground, PeopleColumn } from './columns.ts'
import { span, stepTo } from './grid-steps.ts'
import classes from './people-grid.module.css'
import { offerFor } from './people-menu.ts'
import { lookAtPeople, openTask, showPerson, usePeople } from './people-view.ts'
import { PersonRow, rowHeight } from './person-row.tsx'

const headHeight = 30

/**
 * People by roles: read, sorted, typed into and chosen, by keyboard as by mouse.
 *
 * Only the rows in sight are on the page. The grid has the focus as a whole, and one cell that says everything of where
 * the keyboard is.
 */
export function PeopleGrid(props: {
  readonly columns: readonly PeopleColumn[]
  /** In the order in which they are shown. */
  readonly lines: readonly PersonLine[]
  readonly ground: Ground
  readonly gridRef: RefObject<HTMLTableElement | null>
}) {
  const { columns, lines, ground, gridRef: grid } = props
  const { cursor, chosen, anchor, order } = usePeople()
  const pageOf = useView(view => view.personId)
  const { ref: scroller, width, height } = useSize<HTMLDivElement>()
  const id = useId()
  const [typing, setTyping] = useState<string | null>(null)

  const ids = useMemo(() => lines.map(({ person }) => person.id), [lines])
  const row = Math.max(0, cursor ? ids.indexOf(cursor.personId) : 0)
  const at = Math.max(
    0,
    columns.findIndex(column => column.id === cursor?.column),
  )
  const line = lines[row]
  const column = columns[at] as PeopleColumn
  const widths = useMemo(() => {
    const rest = columns.slice(1).reduce((sum, each) => sum + each.width, 0)
    return columns.map((each, index) => (index === 0 ? Math.max(each.width, width - rest) : each.width))
  }, [columns, width])
  const total = widths.reduce((sum, each) => sum + each, 0)
  const left = widths.slice(0, at).reduce((sum, each) => sum + each, 0)

  const rows = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  useEffect(() => {
    if (row < ids.length) rows.scrollToIndex(row)
  }, [row, ids.length, rows])
  useEffect(() => {
    const box = scroller.current
    const first = widths[0] ?? 0
    if (!box || at === 0) return
    if (left - first < box.scrollLeft) box.scrollLeft = left - first
    else if (left + column.width > box.scrollLeft + box.clientWidth)
      box.scrollLeft = left + column.width - box.clientWidth
  }, [at, left, column.width, widths, scroller])

  const targets =
    line && chosen.has(line.person.id) ? lines.filter(({ person }) => chosen.has(person.id)) : line ? [line] : []

  function goTo(nextRow: number, nextColumn: number, extend: boolean): void {
    const personId = ids[nextRow]
    const next = columns[nextColumn]
    if (personId === undefined || !next) return
    const from = anchor ?? ids[row] ?? personId
    lookAtPeople({
      cursor: { personId, column: next.id },
      ...(extend ? { anchor: from, chosen: new Set(span(ids, from, personId)) } : { anchor: null }),
    })
    if (pageOf !== null && personId !== pageOf) look({ personId })
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target !== grid.current || event.altKey) return
    const ctrl = event.ctrlKey || event.metaKey
    const size = { rows: lines.length, columns: columns.length, page: Math.max(1, Math.floor(height / rowHeight) - 3) }
    const step = lines.length > 0 ? stepTo({ row, column: at }, { key: event.key, ctrl }, size) : null
    if (step) goTo(step.row, step.column, event.shiftKey)
    else if (!onCommandKey(event.key, ctrl)) return
    event.preventDefault()
  }

  /** Does what a key stands for. @returns whether it stands for something here */
  function onCommandKey(key: string, ctrl: boolean): boolean {
    if (key === 'Escape' && (chosen.size > 0 || pageOf !== null)) {
      if (chosen.size > 0) lookAtPeople({ chosen: new Set(), anchor: null })
      else look({ personId: null })
      return true
    }
    if (!line) return false
    if (ctrl) {
      if (key === 'a') lookAtPeople({ chosen: new Set(ids) })
      else if (key === ' ') toggle(line.person.id)
      else if (key === 'Enter') showPerson(line.person.id)
      else return false
      return true
    }
    if (key === 'Enter' || key === 'F2') return open(key === 'F2')
    if (key === 'Delete' || key === 'Backspace') return clear()
    if (key.length !== 1 || key === ' ') return false
    const level = column.roleId === null ? null : levelOfKey(key)
    if (column.roleId !== null) {
      if (level === null) return false
      void changePeopleOrTell(ground.rota, levelSteps(targets, column.roleId, level, ground.date))
    } else if (column.field !== null) setTyping(key)
    else return false
    return true
  }

  function open(edits: boolean): boolean {
    if (!line) return false
    const { id: personId } = line.person
    if (column.roleId !== null) openTask({ what: 'tenures', personId, roleId: column.roleId })
    else if (column.field !== null) setTyping(editable(line))
    else if (column.id === 'absence' && edits)
      openTask({ what: 'absence', personIds: [personId], rowId: line.absence?.id ?? null })
    else showPerson(personId)
    return true
  }

  function editable({ person }: PersonLine): string {
    return column.field === null ? '' : (person[column.field] ?? '')
  }

  function clear(): boolean {
    if (!line) return false
    if (column.roleId !== null) {
      const steps = levelSteps(targets, column.roleId, null, ground.date)
      if (steps.length > 0) void changePeopleOrTell(ground.rota, steps)
    } else if (column.field === 'name') openTask({ what: 'delete', personIds: targets.map(({ person }) => person.id) })
    else if (column.field !== null) {
      const empty = column.field === 'joined' || column.field === 'left' ? null : ''
      const fields = { [column.field]: empty }
      void changePeopleOrTell(
        ground.rota,
        targets.map(({ person }) => ({ kind: 'change', personId: person.id, fields })),
      )
    } else return false
    return true
  }

  async function enter(text: string, after: After): Promise<string | null> {
    if (!line || column.field === null) return null
    if (text !== editable(line)) {
      const entry = fieldStep(line, column.field, text, ground.date)
      if (!entry.ok) return entry.mistake
      const mistake = mistakeOf(await changePeople(ground.rota, [entry.step]))
      if (mistake !== null) return mistake
    }
    setTyping(null)
    if (after === 'stay') return null
    grid.current?.focus()
    if (after === 'down') goTo(Math.min(lines.length - 1, row + 1), at, false)
    else goTo(row, Math.min(columns.length - 1, at + 1), false)
    return null
  }

  function toggle(personId: string): void {
    const next = new Set(chosen)
    if (!next.delete(personId)) next.add(personId)
    lookAtPeople({ chosen: next, anchor: personId })
  }

  /** The cell under the mouse; null where there is none. */
  function hit(event: MouseEvent): { row: number; column: number } | null {
    const box = grid.current?.getBoundingClientRect()
    const frame = scroller.current?.getBoundingClientRect()
    if (!box || !frame) return null
    const found = Math.floor((event.clientY - box.top) / rowHeight)
    if (found >= lines.length) return null
    if (event.clientX - frame.left < (widths[0] ?? 0)) return { row: found, column: 0 }
    let x = event.clientX - box.left
    const index = widths.findIndex(each => {
      x -= each
      return x < 0
    })
    return { row: found, column: index === -1 ? columns.length - 1 : index }
  }

  function onMouseDown(event: MouseEvent): void {
    if (typing !== null && event.target instanceof HTMLInputElement) return
    const cell = hit(event)
    if (!cell) return
    const personId = ids[cell.row] as string
    if (event.ctrlKey || event.metaKey) {
      toggle(personId)
      lookAtPeople({ cursor: { personId, column: (columns[cell.column] as PeopleColumn).id } })
      return
    }
    if (event.button !== 0 && chosen.has(personId)) {
      lookAtPeople({ cursor: { personId, column: (columns[cell.column] as PeopleColumn).id } })
      return
    }
    if (!event.shiftKey && chosen.size > 0) lookAtPeople({ chosen: new Set(), anchor: null })
    goTo(cell.row, cell.column, event.shiftKey)
  }

  function onContextMenu(event: MouseEvent): void {
    if (!line || typing !== null) return
    event.preventDefault()
    const box = grid.current?.querySelector('td')?.getBoundingClientRect()
    const place = isFromKeyboard(event) && box ? { x: box.left, y: box.bottom } : { x: event.clientX, y: event.clientY }
    offerFor(place, targets, line, column, ground)
  }

  function copy(event: ClipboardEvent): void {
    const copied = chosen.size > 0 ? lines.filter(({ person }) => chosen.has(person.id)) : lines
    const plain = (text: string) => text.replace(/[\t\r\n]+/g, ' ')
    const heads = ['Name', 'email', ...columns.slice(1).map(({ title }) => title)]
    const told = copied.map(each => [each.person.name, each.person.email, ...columns.slice(1).map(c => c.copies(each))])
    event.clipboardData?.setData('text/plain', [heads, ...told].map(cells => cells.map(plain).join('\t')).join('\r\n'))
    notify('done', peopleWords.copied(copied.length))
  }

  function paste(event: ClipboardEvent): void {
    openTask({ what: 'paste', text: event.clipboardData?.getData('text/plain') ?? '' })
  }
  useClipboardEvents(grid, { copy, paste })

  const suggestions = useMemo(() => {
    if (typing === null || (column.field !== 'institute' && column.field !== 'subsystem')) return []
    const { field } = column
    return [...new Set(lines.map(({ person }) => person[field]))].filter(each => each !== '').sort()
  }, [typing, column, lines])

  const label =
    line &&
    `${line.person.name}${line.hasLeft ? `, ${cellWords.hasLeft}` : ''}${
      chosen.has(line.person.id) ? `, ${cellWords.chosen}` : ''
    }; ${column.roleId === null ? `${column.title}: ` : ''}${column.says(line)}`

  return (
    <div ref={scroller} className={classes.scroller}>
      <ColumnHeads columns={columns} widths={widths} order={order} total={total} />
      <div className={classes.sheet} style={{ height: Math.max(rowHeight, rows.getTotalSize()), width: total }}>
        <div aria-hidden="true">
          {rows.getVirtualItems().map(({ index, start }) => {
            const each = lines[index] as PersonLine
            return (
              <PersonRow
                key={each.person.id}
                line={each}
                columns={columns}
                widths={widths}
                ground={ground}
                top={start - headHeight}
                isChosen={chosen.has(each.person.id)}
                isShown={each.person.id === pageOf}
              />
            )
          })}
        </div>
        <table
          ref={grid}
          role="grid"
          tabIndex={0}
          className={classes.grid}
          aria-label={peopleWords.grid}
          aria-multiselectable="true"
          aria-rowcount={lines.length}
          aria-colcount={columns.length}
          aria-activedescendant={line ? `${id}cell` : undefined}
          onKeyDown={onKeyDown}
          onMouseDown={onMouseDown}
          onDoubleClick={() => typing === null && open(true)}
          onContextMenu={onContextMenu}
        >
          <tbody>
            {line && (
              <tr aria-rowindex={row + 1} aria-selected={chosen.has(line.person.id)} style={{ top: row * rowHeight }}>
                <td
                  id={`${id}cell`}
                  aria-colindex={at + 1}
                  aria-label={typing === null ? label : undefined}
                  className={classes.focusCell}
                  data-first={at === 0 || undefined}
                  data-typing={typing !== null || undefined}
                  style={{ marginLeft: left, width: widths[at] }}
                >
                  {typing !== null && (
                    <CellEditor
                      key={`${line.person.id} ${column.id}`}
                      label={`${column.title}, ${line.person.name}`}
                      first={typing}
                      suggestions={suggestions}
                      onEnter={enter}
                      onCancel={() => {
                        setTyping(null)
                        grid.current?.focus()
                      }}
                    />
                  )}
                </td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
    </div>
  )
}
