import { memo } from 'react'
import type { Rota } from '../../rota/rota.ts'
import type { Interval } from '../../rota/time.ts'
import { roleColour } from '../palette.ts'
import { rectangle } from '../year/bars.ts'
import { type Bar, barsOf, boxIn, isInSight, rowHeight } from './bars.ts'
import classes from './board.module.css'
import type { Facts } from './facts.ts'
import type { BoardRow } from './rows.ts'
import { type Window, xOfMoment } from './timeline.ts'

/**
 * What a row shows in a window: stretches of people, open places, bookings with their marks.
 *
 * Few elements whatever the number of bookings: a path for all that look alike, and one text for all letters of a colour.
 * Drawn again only if the row says something else.
 */
export const RowPicture = memo(
  function RowPicture(props: {
    readonly rota: Rota
    readonly row: BoardRow
    readonly facts: Facts
    readonly window: Window
    /** The ids of the bookings that their people do not know of yet, a space between. */
    readonly changed: string
  }) {
    const { rota, row, facts, window, changed } = props
    const bars = barsOf(rota, window, row, facts)
    return (
      <svg
        className={classes.rowPicture}
        style={{ left: window.left }}
        width={window.width}
        height={rowHeight}
        aria-hidden="true"
      >
        <Stretches facts={facts} window={window} />
        {row.kind === 'place' && <OpenPlaces rota={rota} row={row} facts={facts} window={window} />}
        <Solid bars={bars.filter(({ marked }) => marked.booking.place === 'shifter')} />
        <Hollow bars={bars.filter(({ marked }) => marked.booking.place === 'shadow')} />
        <Marks bars={bars} />
        <DraftMarks bars={bars.filter(({ marked }) => changed.includes(marked.booking.id))} />
      </svg>
    )
  },
  (a, b) => a.facts === b.facts && a.window === b.window && a.row.key === b.row.key && a.changed === b.changed,
)

/** Absences and wishes, and when somebody is not in the pool. */
function Stretches({ facts, window }: { readonly facts: Facts; readonly window: Window }) {
  const { midnights, days } = window
  const [start, end] = [midnights[0] as number, midnights[days] as number]
  const path = (stretches: readonly Interval[]) =>
    stretches
      .filter(stretch => isInSight(window, stretch))
      .map(stretch => {
        const x = Math.max(0, xOfMoment(window, stretch.start))
        return rectangle(x, 0, Math.min(window.width, xOfMoment(window, stretch.end)) - x, rowHeight)
      })
      .join('')
  const { member } = facts
  const outside: Interval[] = []
  if (member && member.start > start) outside.push({ start: start as Interval['start'], end: member.start })
  if (member && member.end < end) outside.push({ start: member.end, end: end as Interval['start'] })
  const layers = [
    ['outside', path(outside)],
    ['away', path(facts.absences)],
    ['unwanted', path(facts.wishes.filter(({ row }) => row.wish === 'unwanted'))],
    ['wanted', path(facts.wishes.filter(({ row }) => row.wish === 'wanted'))],
    ['own', path(facts.own)],
  ] as const
  return layers.map(([name, d]) => d !== '' && <path key={name} className={classes[name]} d={d} />)
}

function OpenPlaces(props: {
  readonly rota: Rota
  readonly row: BoardRow & { readonly kind: 'place' }
  readonly facts: Facts
  readonly window: Window
}) {
  const { rota, row, facts, window } = props
  const boxes = facts.open
    .filter(open => isInSight(window, open))
    .map(({ slot }) => boxIn(rota, window, row, row.role, slot))
  const d = boxes
    .map(({ x, y, width, height }) => (width < 4 ? rectangle(x, y, width, height) : frame(x, y, width, height)))
    .join('')
  return (
    <>
      {d !== '' && <path className={classes.open} d={d} />}
      <Letters
        boxes={boxes.filter(({ width }) => width >= 10).map(box => ({ ...box, text: '!' }))}
        className={classes.openSign}
      />
    </>
  )
}

function Solid({ bars }: { readonly bars: readonly Bar[] }) {
  const colours = new Map<number, Bar[]>()
  for (const bar of bars) {
    const group = colours.get(bar.marked.role.colour)
    if (group) group.push(bar)
    else colours.set(bar.marked.role.colour, [bar])
  }
  return (
    <>
      {[...colours].map(([colour, group]) => (
        <path
          key={colour}
          className={classes.bar}
          style={{ fill: roleColour(colour) }}
          d={group.map(({ x, y, width, height }) => rounded(x, y, width, height)).join('')}
        />
      ))}
      <Texts bars={bars} className={classes.barText} />
    </>
  )
}

function Hollow({ bars }: { readonly bars: readonly Bar[] }) {
  if (bars.length === 0) return null
  return (
    <>
      <path className={classes.shadow} d={bars.map(({ x, y, width, height }) => frame(x, y, width, height)).join('')} />
      <Texts bars={bars} className={classes.shadowText} />
    </>
  )
}

/** Texts of bars: single letters as one element, in which each has a place of its own, longer ones each by itself. */
function Texts({ bars, className }: { readonly bars: readonly Bar[]; readonly className: string | undefined }) {
  return (
    <>
      <Letters boxes={bars.filter(({ text }) => text.length === 1)} className={className} />
      {bars
        .filter(({ text }) => text.length > 1)
        .map(({ marked, x, y, width, height, text }) => (
          <text
            key={marked.booking.id}
            className={className}
            x={Math.max(0, x) + Math.min(width, 1e4) / 2}
            y={y + height / 2 + 0.5}
          >
            {text}
          </text>
        ))}
    </>
  )
}

function Letters(props: {
  readonly boxes: readonly { readonly x: number; readonly width: number; readonly text: string }[]
  readonly className: string | undefined
}) {
  const { boxes } = props
  if (boxes.length === 0) return null
  return (
    <text className={props.className} x={boxes.map(({ x, width }) => x + width / 2).join(' ')} y={rowHeight / 2 + 0.5}>
      {boxes.map(({ text }) => text).join('')}
    </text>
  )
}

/** Pixels from which a bar has room for what is only a warning. */
const leastMarked = 6

/** Surplus (a line under the top edge), offered (dashed frame and an arrow), pinned (a pin), broken rules (a corner, larger for hard ones). */
function Marks({ bars }: { readonly bars: readonly Bar[] }) {
  const surplus = bars.filter(({ marked }) => marked.surplus)
  const offered = bars.filter(({ marked }) => marked.booking.offered)
  const pinned = bars.filter(({ marked }) => marked.booking.pinned)
  const hard = bars.filter(({ marked }) => marked.breach === 'hard')
  const soft = bars.filter(({ marked, width }) => marked.breach === 'soft' && width >= leastMarked)
  const noted = bars.filter(({ marked, width }) => marked.booking.note !== '' && width >= 6)
  return (
    <>
      {surplus.length > 0 && (
        <path
          className={classes.surplus}
          d={surplus.map(({ x, y, width }) => rectangle(x, y + 2, width, 2)).join('')}
        />
      )}
      {offered.length > 0 && (
        <path
          className={classes.offered}
          d={offered.map(({ x, y, width, height }) => frame(x + 1, y + 1, width - 2, height - 2)).join('')}
        />
      )}
      {pinned.length > 0 && (
        <path
          className={classes.pin}
          d={pinned.map(({ x, y }) => `M${x + 4} ${y - 1.5}a2.6 2.6 0 1 1 -0.01 0zM${x + 4} ${y + 3}v3.5`).join('')}
        />
      )}
      {noted.length > 0 && (
        <path
          className={classes.noted}
          d={noted.map(({ x, y, width, height }) => `M${x + width} ${y + height}h-5l5 -5z`).join('')}
        />
      )}
      {hard.length > 0 && <path className={classes.hard} d={hard.map(corner(8)).join('')} />}
      {soft.length > 0 && <path className={classes.soft} d={soft.map(corner(6)).join('')} />}
    </>
  )
}

/** A dot for what was not published yet. */
function DraftMarks({ bars }: { readonly bars: readonly Bar[] }) {
  if (bars.length === 0) return null
  const dots = bars.map(({ x, y, height }) => `M${x + 4.5} ${y + height - 6.5}a2.5 2.5 0 1 1 -0.01 0z`)
  return <path className={classes.draft} d={dots.join('')} />
}

const corner =
  (size: number) =>
  ({ x, y, width }: Bar) => {
    const side = Math.min(size, Math.max(2, width))
    return `M${x + width} ${y - 1}v${side}l${-side} ${-side}z`
  }

/** The path of a rectangle whose line lies inside. */
export function frame(x: number, y: number, width: number, height: number): string {
  return rectangle(x + 0.5, y + 0.5, Math.max(1, width - 1), height - 1)
}

function rounded(x: number, y: number, width: number, height: number): string {
  if (width < 6 || height < 10) return rectangle(x, y, width, height)
  const [w, h] = [width - 4, height - 4]
  return `M${x + 2} ${y}h${w}q2 0 2 2v${h}q0 2 -2 2h${-w}q-2 0 -2 -2v${-h}q0 -2 2 -2z`
}
