import { ActionIcon, SegmentedControl } from '@mantine/core'
import { memo } from 'react'
import type { Rota } from '../../rota/rota.ts'
import { Edits } from '../ui/edits.tsx'
import { Icon } from '../ui/icon.tsx'
import { Tip } from '../ui/tip.tsx'
import { board } from '../words/board.ts'
import marks from './board.module.css'
import { lookAtBoard, type RowsAre, showRows, type Tool, useBoard } from './board-view.ts'
import { penIn, pensOf } from './pen.ts'
import { StepButtons } from './step-buttons.tsx'
import { type Range, ranges } from './timeline.ts'
import classes from './tool-bar.module.css'
import { canZoom, zoomBoard } from './zoom.ts'

const tools: readonly Tool[] = ['book', 'away', 'unwanted', 'wanted']

/** What the rows are, how much time is shown, and what dragging over empty cells does. Drawn again only if roles change. */
export const ToolBar = memo(function ToolBar({ rota }: { readonly rota: Rota }) {
  const rows = useBoard(view => view.rows)
  const range = useBoard(view => view.range)
  const tool = useBoard(view => view.tool)
  // The pen in hand hangs on these.
  useBoard(view => view.pen)
  useBoard(view => view.filters)
  const pens = pensOf(rota)
  const pen = penIn(rota)
  return (
    <div className={classes.bar}>
      <SegmentedControl
        size="xs"
        aria-label={board.rows}
        data={[
          { value: 'people', label: board.people },
          { value: 'roles', label: board.roles },
        ]}
        value={rows}
        onChange={value => showRows(value as RowsAre)}
      />
      <SegmentedControl
        size="xs"
        aria-label={board.range}
        data={ranges.map(value => ({ value, label: board.ranges[value] }))}
        value={range}
        onChange={value => lookAtBoard({ range: value as Range })}
      />
      <StepButtons />
      <span className={classes.pair}>
        <ZoomButton label={board.farther} icon="minus" step={1} />
        <ZoomButton label={board.nearer} icon="plus" step={-1} />
      </span>
      <span className={classes.space} />
      {rows === 'people' && (
        <Edits>
          <span className={classes.barLabel} id="board-tool">
            {board.tool}
          </span>
          <SegmentedControl
            size="xs"
            aria-labelledby="board-tool"
            data={tools.map(value => ({ value, label: <ToolName tool={value} /> }))}
            value={tool}
            onChange={value => lookAtBoard({ tool: value as Tool })}
          />
          {tool === 'book' && pen && (
            <select
              className={classes.select}
              aria-label={board.pen}
              value={`${pen.roleId} ${pen.line}`}
              onChange={event => {
                const [roleId, line] = event.currentTarget.value.split(' ') as [string, string]
                lookAtBoard({ pen: { roleId, line: Number(line) } })
              }}
            >
              {pens.map(({ roleId, line, name }) => (
                <option key={name} value={`${roleId} ${line}`}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Edits>
      )}
    </div>
  )
}, sameRoles)

function sameRoles(a: { readonly rota: Rota }, b: { readonly rota: Rota }): boolean {
  return a.rota.rows.role === b.rota.rows.role
}

/** A tool by its name and by what it draws; where there is no room for the name only what it draws is seen. */
function ToolName({ tool }: { readonly tool: Tool }) {
  return (
    <span className={classes.toolName} title={board.tools[tool]}>
      <svg width={14} height={14} aria-hidden="true">
        <rect className={tool === 'book' ? classes.booked : marks[tool]} width={14} height={14} rx={2} />
      </svg>
      <span>{board.tools[tool]}</span>
    </span>
  )
}

function ZoomButton(props: { readonly label: string; readonly icon: 'plus' | 'minus'; readonly step: 1 | -1 }) {
  const off = !canZoom(props.step)
  return (
    <Tip text={props.label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={props.label}
        aria-disabled={off}
        data-off={off || undefined}
        className={classes.barButton}
        onClick={() => zoomBoard(props.step)}
      >
        <Icon name={props.icon} />
      </ActionIcon>
    </Tip>
  )
}
