import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react'
import { calendarTables } from '../words/calendar.ts'
import { CellField } from './cell-field.tsx'
import classes from './sheet.module.css'
import { type CellAt, type Judgement, moveCell, type SheetColumn, type SheetOrder, sorted } from './sheet.ts'

/**
 * A table whose cells are edited where they stand, as in a spreadsheet.
 *
 * It takes the focus as a whole and says which cell is active. Enter, F2, a double click or typing edits; what is written
 * is judged letter by letter, with what it would change below; Enter does it, Escape leaves it.
 */
export function SheetTable<Line>(props: {
  readonly label: string
  readonly columns: readonly SheetColumn<Line>[]
  readonly lines: readonly Line[]
  readonly idOf: (line: Line) => string
  /** The active line, if somebody else has it as well. */
  readonly activeId?: string | null
  readonly onActive?: (line: Line) => void
  /** Somebody pressed Enter where nothing can be edited. */
  readonly onOpen?: (line: Line) => void
  readonly onRemove?: (line: Line) => void
  readonly firstOrder?: SheetOrder
}) {
  const { columns, idOf } = props
  const prefix = useId()
  const table = useRef<HTMLTableElement>(null)
  const [order, setOrder] = useState<SheetOrder | null>(props.firstOrder ?? null)
  const [at, setAt] = useState<CellAt | null>(null)
  const [editing, setEditing] = useState<string | null>(null)
  const lines = useMemo(() => sorted(props.lines, columns, order), [props.lines, columns, order])
  const ids = lines.map(idOf)
  const columnIds = columns.map(({ id }) => id)
  const wanted = props.activeId ?? at?.line
  const lineId = wanted !== undefined && ids.includes(wanted) ? wanted : (ids[0] ?? '')
  const active: CellAt = { line: lineId, column: at?.column ?? columnIds[0] ?? '' }
  const line = lines.find(each => idOf(each) === active.line)
  const column = columns.find(({ id }) => id === active.column)
  const judgement: Judgement | null = editing === null || !line || !column?.judge ? null : column.judge(line, editing)
  const cellId = ({ line, column }: CellAt) => `${prefix}-${line}-${column}`

  useEffect(() => {
    document
      .getElementById(`${prefix}-${active.line}-${active.column}`)
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [prefix, active.line, active.column])

  function goTo(next: CellAt): void {
    setAt(next)
    const to = lines.find(each => idOf(each) === next.line)
    if (to && next.line !== active.line) props.onActive?.(to)
  }

  function begin(text: string | null): void {
    if (!line || !column?.judge) return
    setEditing(text ?? (column.written ?? column.text)(line))
  }

  function end(): void {
    setEditing(null)
    table.current?.focus({ preventScroll: true })
  }

  async function commit(key: 'Enter' | 'Tab' | 'ShiftTab' | null): Promise<void> {
    if (editing === null || !line || !column) return
    const before = (column.written ?? column.text)(line)
    if (editing !== before) {
      if (!judgement?.ok || !(await judgement.apply())) return
    }
    if (key === null) return setEditing(null)
    end()
    const way = key === 'Enter' ? 'ArrowDown' : key === 'Tab' ? 'ArrowRight' : 'ArrowLeft'
    const next = moveCell(ids, columnIds, active, way, false)
    if (next) goTo(next)
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = editing === null ? actionOf(event) : null
    if (!action) return
    event.preventDefault()
    action()
  }

  function actionOf({ key, altKey, ctrlKey, metaKey }: KeyboardEvent): (() => void) | null {
    const ctrl = ctrlKey || metaKey
    const next = moveCell(ids, columnIds, active, key, ctrl)
    if (next) return () => goTo(next)
    if (!line || altKey) return null
    if (key === 'Enter' || key === 'F2') return () => (column?.judge ? begin(null) : props.onOpen?.(line))
    if (key === 'Delete') return () => props.onRemove?.(line)
    const types = key.length === 1 && key !== ' ' && !ctrl && column?.judge && !column.options
    return types ? () => begin(key) : null
  }

  const says = judgement?.words ?? ''
  return (
    <div className={classes.sheet}>
      <div className={classes.scroller}>
        <table
          ref={table}
          className={classes.table}
          role="grid"
          tabIndex={0}
          aria-label={props.label}
          aria-rowcount={lines.length + 1}
          aria-activedescendant={line ? cellId(active) : undefined}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={width === null ? undefined : { width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map(({ id, name, numeric }) => (
                <th
                  key={id}
                  scope="col"
                  data-numeric={numeric}
                  aria-sort={order?.column === id ? (order.down ? 'descending' : 'ascending') : 'none'}
                >
                  <button
                    type="button"
                    tabIndex={-1}
                    className={classes.sort}
                    title={calendarTables.sort(name)}
                    onClick={() => setOrder({ column: id, down: order?.column === id && !order.down })}
                  >
                    {name}
                    {order?.column === id && (
                      <svg width="8" height="8" viewBox="0 0 8 8" aria-hidden="true">
                        <path d={order.down ? 'M1 2.5h6L4 6.5z' : 'M1 5.5h6L4 1.5z'} fill="currentColor" />
                      </svg>
                    )}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((each, index) => (
              <tr
                key={idOf(each)}
                className={classes.row}
                data-active={idOf(each) === active.line || undefined}
                aria-rowindex={index + 2}
              >
                {columns.map(col => {
                  const here = { line: idOf(each), column: col.id }
                  const isActive = here.line === active.line && here.column === active.column
                  return (
                    <td
                      key={col.id}
                      id={cellId(here)}
                      role="gridcell"
                      data-numeric={col.numeric}
                      data-active={isActive || undefined}
                      aria-selected={isActive}
                      aria-readonly={col.judge === undefined}
                      title={col.cell || isActive ? undefined : col.text(each)}
                      onPointerDown={() => {
                        if (!isActive) goTo(here)
                      }}
                      onDoubleClick={() => (col.judge ? begin(null) : props.onOpen?.(each))}
                    >
                      {isActive && editing !== null ? (
                        <CellField
                          label={`${col.name}, ${columns[0]?.text(each) ?? ''}`}
                          value={editing}
                          options={col.options}
                          invalid={judgement?.ok === false}
                          describedBy={`${prefix}-says`}
                          onChange={setEditing}
                          onCommit={key => void commit(key)}
                          onCancel={end}
                        />
                      ) : (
                        (col.cell?.(each) ?? col.text(each))
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p
        id={`${prefix}-says`}
        className={classes.says}
        role="status"
        data-wrong={judgement?.ok === false || undefined}
        data-on={says !== '' || undefined}
      >
        {says === '' ? (props.onRemove ? calendarTables.edit : calendarTables.editOnly) : says}
      </p>
    </div>
  )
}
