import { useMemo } from 'react'
import { addDays } from '../../rota/civil-time.ts'
import type { Rota } from '../../rota/rota.ts'
import type { LocalDate } from '../../rota/time.ts'
import { board, brokenWords, datesWords, slotPhrase } from '../words/board.ts'
import { dayWidth, indexOf, xOf } from '../year/axis.ts'
import { barsOf, boxIn, rowHeight } from './bars.ts'
import classes from './board.module.css'
import { type BoardView, type Spot, useBoard } from './board-view.ts'
import { rowName } from './cell-words.ts'
import { type Drag, ordered, useDrag } from './drag.ts'
import { factsOf } from './facts.ts'
import { planMove } from './moving.ts'
import type { Picture } from './pointing.ts'
import { blockBetween } from './selection.ts'
import { judge, nowhere, type Verdict } from './verdict.ts'

/** The signs that repeat a verdict without colour. */
const signs: Readonly<Record<Verdict['tone'], string>> = {
  fine: '✓',
  warning: '△',
  refused: '✕',
  pinned: '✕',
  nowhere: '',
}

/** What lies over the rows: cursor and selection, and while dragging the goal with its verdict, row by row. */
export function Overlay(props: {
  readonly picture: Picture
  /** The rows that are drawn: number of the first, and after the last. */
  readonly shown: readonly [from: number, to: number]
  readonly labels: number
  readonly height: number
  /** Pixels of the axis that are in sight. */
  readonly inSight: { readonly scrolled: number; readonly viewport: number }
}) {
  const { picture, shown, labels, height } = props
  const view = useBoard()
  const drag = useDrag(({ drag }) => drag)
  const { window } = picture
  const verdicts = useVerdicts(picture, shown, drag)
  return (
    <>
      <svg
        className={classes.overlay}
        style={{ left: labels + window.left }}
        width={window.width}
        height={height}
        aria-hidden="true"
      >
        {[...verdicts].map(([index, { tone }]) => (
          <rect
            key={index}
            className={classes.verdict}
            data-tone={tone}
            x={0}
            y={index * rowHeight}
            width={window.width}
            height={rowHeight - 1}
          />
        ))}
        <Selection picture={picture} view={view} shown={shown} />
        {drag && <Ghost picture={picture} drag={drag} />}
      </svg>
      <div className={classes.signs} aria-hidden="true">
        {[...verdicts]
          .filter(([, { tone }]) => tone !== 'nowhere')
          .map(([index, { tone }]) => (
            <span key={index} className={classes.sign} data-tone={tone} style={{ top: index * rowHeight + 5, left: 1 }}>
              {signs[tone]}
            </span>
          ))}
      </div>
      {drag && <Hint picture={picture} drag={drag} labels={labels} inSight={props.inSight} />}
    </>
  )
}

/** What the rules would say in each row in sight if the bookings went there. */
function useVerdicts(
  { rota, rows }: Picture,
  [from, to]: readonly [number, number],
  drag: Drag | null,
): ReadonlyMap<number, Verdict> {
  const { grab, copy, goal } = drag?.kind === 'move' ? drag : still
  const { date, at } = goal ?? still
  return useMemo(() => {
    const verdicts = new Map<number, Verdict>()
    // Several are judged together only where the pointer is: each row is an arrangement of its own.
    if (grab === null || date === null || grab.all.length > 1) return verdicts
    for (let index = from; index < to; index++) {
      const row = rows[index]
      if (row === undefined) continue
      const plan = planMove(rota, rows, grab, { row, date, at }, copy)
      verdicts.set(index, plan.lost > 0 ? nowhere : judge(rota, plan.steps))
    }
    return verdicts
  }, [rota, rows, from, to, grab, copy, date, at])
}

/** Nothing is moved. */
const still = { grab: null, copy: false, goal: null, date: null, at: null } as const

function Selection(props: {
  readonly picture: Picture
  readonly view: BoardView
  readonly shown: readonly [number, number]
}) {
  const { picture, view, shown } = props
  const { rota, rows, window } = picture
  const { cursor, anchor, chosen } = view
  const index = cursor === null ? -1 : rows.findIndex(({ key }) => key === cursor.row)
  return (
    <>
      {cursor && anchor && <Rectangle picture={picture} a={anchor} b={cursor} className={classes.selection} />}
      {chosen.size > 0 &&
        rows.slice(...shown).flatMap((row, offset) =>
          barsOf(rota, window, row, factsOf(rota, row))
            .filter(({ marked }) => chosen.has(marked.booking.id))
            .map(({ marked, x, y, width, height }) => (
              <rect
                key={marked.booking.id}
                className={classes.chosen}
                x={x - 1}
                y={(shown[0] + offset) * rowHeight + y - 1}
                width={width + 2}
                height={height + 2}
                rx={3}
              />
            )),
        )}
      {cursor && index >= 0 && <Cell className={classes.cursor} picture={picture} index={index} date={cursor.date} />}
    </>
  )
}

function Cell(props: {
  readonly className: string | undefined
  readonly picture: Picture
  readonly index: number
  readonly date: LocalDate
}) {
  const { window } = props.picture
  const day = indexOf(window, props.date)
  const x = xOf(window, day)
  return (
    <rect
      data-cursor
      className={props.className}
      x={x + 0.5}
      y={props.index * rowHeight + 0.5}
      width={Math.max(3, xOf(window, day + 1) - x - 1)}
      height={rowHeight - 2}
      rx={2}
    />
  )
}

function Rectangle(props: {
  readonly picture: Picture
  readonly a: Spot
  readonly b: Spot
  readonly className: string | undefined
}) {
  const { rows, window } = props.picture
  const block = blockBetween(rows, props.a, props.b)
  const [top] = block.rows
  if (top === undefined) return null
  const x = xOf(window, indexOf(window, block.first))
  return (
    <rect
      className={props.className}
      x={x + 0.5}
      y={rows.indexOf(top) * rowHeight + 0.5}
      width={xOf(window, indexOf(window, block.last) + 1) - x - 1}
      height={block.rows.length * rowHeight - 2}
    />
  )
}

/** Where what is dragged would lie. */
function Ghost({ picture, drag }: { readonly picture: Picture; readonly drag: Drag }) {
  const { rota, rows, window } = picture
  if (drag.kind === 'box') return <Rectangle picture={picture} a={drag.from} b={drag.to} className={classes.box} />
  if (drag.kind !== 'move') {
    const spot = (date: LocalDate) => ({ row: drag.row, date })
    const className = drag.kind === 'paint' ? classes[drag.tool] : classes.box
    return (
      <>
        <Rectangle picture={picture} a={spot(drag.from)} b={spot(drag.to)} className={className} />
        <Rectangle picture={picture} a={spot(drag.from)} b={spot(drag.to)} className={classes.box} />
      </>
    )
  }
  return drag.steps.map((step, number) => {
    if (step.kind === 'remove') return null
    const slot = rota.get('slot', step.slotId)
    const index =
      drag.goal.row.kind === 'person'
        ? rows.findIndex(({ key }) => key === step.personId)
        : rows.findIndex(({ key }) => key === drag.goal.row.key)
    const row = rows[index]
    if (row === undefined) return null
    const { x, y, width, height } = boxIn(rota, window, row, rota.get('role', slot.roleId), slot)
    const key = `${step.slotId} ${number}`
    return (
      <rect key={key} className={classes.ghost} x={x} y={index * rowHeight + y} width={width} height={height} rx={2} />
    )
  })
}

/** Widest that the words beside the pointer get, in pixels. */
const widestHint = 360

/** The words beside the row under the pointer: what would happen, and which rule says what. */
function Hint(props: {
  readonly picture: Picture
  readonly drag: Drag
  readonly labels: number
  readonly inSight: { readonly scrolled: number; readonly viewport: number }
}) {
  const { picture, drag, labels, inSight } = props
  const { rota, rows, window } = picture
  const told = useMemo(() => tell(rota, drag), [rota, drag])
  if (told === null) return null
  const { row, date } =
    drag.kind === 'move'
      ? { row: drag.goal.row.key, date: drag.goal.date }
      : drag.kind === 'box'
        ? drag.to
        : { row: drag.row, date: drag.to }
  const index = rows.findIndex(({ key }) => key === row)
  const x = window.left + xOf(window, indexOf(window, date))
  const isRight = x + dayWidth(window) + widestHint > inSight.scrolled + inSight.viewport
  const left = labels + (isRight ? x - 10 : x + dayWidth(window) + 10)
  return (
    <div
      className={classes.hint}
      data-tone={told.tone}
      style={{ left, top: (index + 1) * rowHeight + 4, translate: isRight ? '-100% 0' : undefined }}
      aria-hidden="true"
    >
      <b>{told.title}</b>
      {told.text !== '' && (
        <span>
          {signs[told.tone]} {told.text}
        </span>
      )}
    </div>
  )
}

interface Told {
  readonly tone: Verdict['tone']
  readonly title: string
  readonly text: string
}

/** What a drag would come to, in words; null where it has nothing to say. */
export function tell(rota: Rota, drag: Drag): Told | null {
  if (drag.kind === 'box') return null
  if (drag.kind === 'paint') {
    const [first, last] = ordered(drag.from, drag.to)
    const name = rota.rows.person.get(drag.row)?.name ?? ''
    return { tone: 'fine', title: board.painted[drag.tool](name, datesWords(first, last, addDays(last, 1))), text: '' }
  }
  if (drag.kind === 'block') {
    const booked = drag.steps.filter(({ kind }) => kind === 'book').length
    const gone = drag.steps.length - booked
    const name = rota.rows.person.get(drag.row)?.name ?? ''
    if (drag.steps.length === 0) return { tone: 'nowhere', title: board.nothingToBook, text: '' }
    const title = booked > 0 ? board.blockLabel(name, drag.code, booked) : board.clearLabel(gone)
    return worded(rota, title, judge(rota, drag.steps))
  }
  const { grab, goal, steps, lost, copy } = drag
  const what =
    grab.all.length === 1 ? slotPhrase(rota, rota.get('slot', grab.held.slotId)) : board.bookings(grab.all.length)
  if (lost > 0)
    return {
      tone: 'nowhere',
      title: board.moving(what, copy),
      text: grab.all.length === 1 ? board.nowhere : board.lost(lost),
    }
  const [step] = steps
  if (step === undefined) return { tone: 'fine', title: board.moving(what, copy), text: '' }
  const to = steps.length === 1 && step.kind !== 'remove' ? slotPhrase(rota, rota.get('slot', step.slotId)) : ''
  const title = [rowName(goal.row), to].filter(part => part !== '').join(', ')
  return worded(rota, `${title}`, judge(rota, steps))
}

function worded(rota: Rota, title: string, verdict: Verdict): Told {
  const { tone, broken, overridable } = verdict
  if (tone === 'fine') return { tone, title, text: board.fine }
  if (tone === 'pinned') return { tone, title, text: board.isPinned }
  if (tone === 'nowhere') return { tone, title, text: board.nowhere }
  const words = brokenWords(rota, broken)
  return { tone, title, text: tone === 'refused' && overridable ? `${words}: ${board.reasonNeeded}` : words }
}
