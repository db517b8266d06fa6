import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react'
import { dateOf, dayNumber } from '../../rota/civil-time.ts'
import { kindOf } from '../../rota/kind-by-code.ts'
import { lateLeads } from '../../rota/leads.ts'
import type { Period } from '../../rota/period.ts'
import type { Rota } from '../../rota/rota.ts'
import type { DateRange, Instant, LocalDate } from '../../rota/time.ts'
import { useSize } from '../ui/size.ts'
import { calendarScreen, entryWords, lateWords } from '../words/calendar.ts'
import { dayWidth } from '../year/axis.ts'
import { roomyDay } from '../year/layout.ts'
import { calendarAxis, type Draft, lookAtCalendar, useCalendar } from './calendar-view.ts'
import { applyDraft, draftProspect, edit } from './draft.ts'
import { DraftCard, EntryCard } from './entry-card.tsx'
import { openEntryMenu } from './entry-menu.ts'
import { Head } from './head.tsx'
import { Picture } from './picture.tsx'
import { dateUnder, dragged, drawn, entriesOf, type Hit, heights, hitAt, placementOf } from './placed.ts'
import classes from './timeline.module.css'
import { keyAction } from './timeline-keys.ts'
import { useCalendarWheel } from './wheel.ts'

/** What the mouse holds while it drags. */
interface Hold {
  readonly from: LocalDate
  readonly grip: Hit['grip']
  /** Null: something new is drawn. */
  readonly period: Period | null
}

/**
 * The operations calendar of a year on a time axis: entries are drawn, moved and made longer by mouse and keys.
 *
 * What is drafted says what it would change before it is done. To a screen reader it is a list with one option, which
 * says everything about the entry that the keys act on.
 */
export function Timeline(props: {
  readonly rota: Rota
  readonly year: number
  readonly now: Instant
  readonly boxRef: RefObject<HTMLDivElement | null>
}) {
  const { rota, year } = props
  const view = useCalendar()
  const { ref, width } = useSize<HTMLDivElement>()
  const optionId = useId()
  const [pointed, setPointed] = useState<{ readonly hit: Hit | null; readonly x: number; readonly y: number } | null>(
    null,
  )
  const hold = useRef<Hold | null>(null)
  const axis = useMemo(() => calendarAxis(year, Math.max(1, width), view), [year, width, view])
  const placement = useMemo(() => placementOf(rota, year, axis), [rota, year, axis])
  const entries = useMemo(() => entriesOf(rota, year), [rota, year])
  const today = dateOf(rota.zone, props.now)
  const late = useMemo(() => lateLeads(rota, today), [rota, today])
  const { draft } = view
  const prospect = useMemo(() => (draft === null ? null : draftProspect(rota, draft)), [rota, draft])
  const chosen = entries.find(({ id }) => id === view.chosen) ?? entries[0] ?? null
  const headHeight = heights.months + heights.weeks + (dayWidth(axis) >= roomyDay ? heights.days : 0) + heights.holidays
  const chosenTop = placement.entries.find(({ period }) => period.id === chosen?.id)?.y ?? 0
  useCalendarWheel(ref, year, axis)
  // With many lanes the picture scrolls: what keys act on stays in sight.
  useEffect(() => {
    if (chosen) document.getElementById(optionId)?.scrollIntoView({ block: 'nearest' })
  }, [optionId, chosen])
  // What was not done before the screen is left is not done.
  useEffect(() => () => lookAtCalendar({ draft: null }), [])

  function at(event: { readonly clientX: number; readonly clientY: number }) {
    const box = (ref.current as HTMLDivElement).getBoundingClientRect()
    return { x: event.clientX - box.left, y: event.clientY - box.top }
  }

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    if (event.button !== 0) return
    const { x, y } = at(event)
    if (y < headHeight) return
    const hit = hitAt(placement, x, y - headHeight)
    const from = dateUnder(axis, x)
    hold.current = { from, grip: hit?.grip ?? 'whole', period: hit?.placed.period ?? null }
    if (hit) lookAtCalendar({ chosen: hit.placed.period.id, draft: null })
    else lookAtCalendar({ draft: null })
    event.currentTarget.setPointerCapture(event.pointerId)
  }

  function onPointerMove(event: PointerEvent<HTMLDivElement>): void {
    const { x, y } = at(event)
    const held = hold.current
    if (!held) {
      const hit = y < headHeight ? null : hitAt(placement, x, y - headHeight)
      setPointed({ hit, x, y })
      return
    }
    const over = dateUnder(axis, x)
    const days = dayNumber(over) - dayNumber(held.from)
    if (days === 0 && useCalendar.getState().draft === null) return
    const dates: DateRange = held.period ? dragged(held.period, held.grip, days) : drawn(held.from, over)
    const before = useCalendar.getState().draft
    if (before?.start !== dates.start || before.end !== dates.end) {
      lookAtCalendar({ draft: { periodId: held.period?.id ?? null, start: dates.start, end: dates.end } })
    }
    setPointed({ hit: null, x, y })
  }

  function onPointerUp(): void {
    const held = hold.current
    hold.current = null
    const made = useCalendar.getState().draft
    if (held && made) void applyDraft(rota, made)
  }

  function putBack(): void {
    hold.current = null
    lookAtCalendar({ draft: null })
  }

  function onKeyDown(event: KeyboardEvent): void {
    const action = keyAction({ rota, year, entries, chosen, draft }, event)
    if (!action) return
    event.preventDefault()
    action()
  }

  function onContextMenu(event: MouseEvent): void {
    event.preventDefault()
    const { x, y } = at(event)
    const hit = y < headHeight ? null : hitAt(placement, x, y - headHeight)
    if (hit) lookAtCalendar({ chosen: hit.placed.period.id, draft: null })
    openEntryMenu(rota, event, hit?.placed.period ?? null, chosen, dateUnder(axis, x), year)
  }

  const said =
    chosen && optionWords(rota, chosen, draft, late.filter(({ lead }) => lead.periodId === chosen.id).map(lateWords))
  return (
    <div className={classes.timeline}>
      <div className={classes.scroller}>
        <div ref={ref} className={classes.picture} style={{ height: headHeight + placement.height }}>
          {width > 0 && <Head rota={rota} axis={axis} height={headHeight} today={today} />}
          {width > 0 && (
            <Picture
              rota={rota}
              axis={axis}
              placement={placement}
              today={today}
              chosen={chosen?.id ?? null}
              draft={draft}
              drawY={pointed ? pointed.y - headHeight : 0}
              late={late}
            />
          )}
          <div
            ref={props.boxRef}
            className={classes.ground}
            role="listbox"
            tabIndex={0}
            aria-label={calendarScreen.timeline(year)}
            aria-activedescendant={chosen ? optionId : undefined}
            data-cursor={pointed?.hit ? (pointed.hit.placed.isMark ? 'whole' : pointed.hit.grip) : undefined}
            onPointerDown={onPointerDown}
            onPointerMove={onPointerMove}
            onPointerUp={onPointerUp}
            onPointerCancel={putBack}
            onPointerLeave={() => setPointed(null)}
            onDoubleClick={event => {
              const { x, y } = at(event)
              const hit = hitAt(placement, x, y - headHeight)
              if (hit) edit(hit.placed.period)
            }}
            onKeyDown={onKeyDown}
            onContextMenu={onContextMenu}
          >
            {chosen && (
              <div
                id={optionId}
                className={classes.option}
                style={{ top: headHeight + chosenTop, height: heights.lane, scrollMarginTop: headHeight }}
                role="option"
                tabIndex={-1}
                aria-selected="true"
                aria-posinset={entries.indexOf(chosen) + 1}
                aria-setsize={entries.length}
              >
                {said}
              </div>
            )}
          </div>
          {pointed?.hit && !draft && (
            <EntryCard
              rota={rota}
              period={pointed.hit.placed.period}
              late={late}
              x={pointed.x}
              y={pointed.y}
              width={width}
            />
          )}
          {draft && hold.current && pointed && (
            <DraftCard draft={draft} prospect={prospect} x={pointed.x} y={pointed.y} width={width} />
          )}
        </div>
      </div>
      <p className={classes.line} role="status" data-pending={draft !== null || undefined}>
        <Line rota={rota} draft={draft} words={prospect?.words ?? ''} />
      </p>
    </div>
  )
}

/** Under the picture: what a draft would change, else what can be done. */
function Line({ rota, draft, words }: { readonly rota: Rota; readonly draft: Draft | null; readonly words: string }) {
  const period = draft?.periodId ? rota.rows.period.get(draft.periodId) : undefined
  if (!draft) return calendarScreen.keys
  return (
    <>
      <b>{entryWords(period?.name ?? '', '', draft, '', '')}</b>
      {words !== '' && <span>{words}</span>}
      {period && <span className={classes.keys}>{calendarScreen.pending}</span>}
    </>
  )
}

function optionWords(rota: Rota, period: Period, draft: Draft | null, late: readonly string[]): string {
  const range = draft?.periodId === period.id ? draft : period
  return entryWords(period.name, kindOf(rota, period.kind).name, range, period.confidence, late.join(', '))
}
