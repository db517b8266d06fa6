import { useEffect, useRef, useState } from 'react'
import type { AskedCalendar, CalendarAnswer, CalendarPlace } from '../../rota/availability/place.ts'
import { type AvailabilityLine, planAvailability } from '../../rota/availability/plan.ts'
import type { CalendarTaking } from '../../rota/availability/take.ts'
import type { CalendarChoices } from '../../rota/calendar-source.ts'
import type { Rota } from '../../rota/rota.ts'
import { call } from '../bridge.ts'
import { now } from '../clock.ts'
import { tellFailure } from '../perform.ts'

/** A calendar whose changes are looked through before they are made. */
export interface Reviewed {
  /** The calendar's id in the rota; null: it is taken for the first time. */
  readonly sourceId: string | null
  readonly personId: string
  readonly name: string
  readonly kind: 'file' | 'address'
  readonly calendar: AskedCalendar
  /** Where it lies, if that is to be remembered anew. */
  readonly place: CalendarPlace | null
  readonly choices: CalendarChoices
  readonly leftOut: readonly string[]
  /** What it said last; null: it has not been read yet, or is fetched anew. */
  readonly answer: CalendarAnswer | null
  /** Whether it is being read: what it said last may change. */
  readonly reading: boolean
  /** What was ticked or unticked by hand, by event; else what is proposed holds. */
  readonly ticks: ReadonlyMap<string, boolean>
}

/** Calendars that are being looked through. */
export interface Reviewing {
  readonly all: readonly Reviewed[]
  /** Changes what is said of one of them; reads it again where that depends on it. */
  readonly change: (index: number, changes: Partial<Reviewed>, reading?: 'fetched' | 'fresh') => void
}

/** Reads calendars, one after the other, and keeps what is said of them. Ends the reading when nobody looks any more. */
export function useReviewing(first: readonly Reviewed[]): Reviewing {
  const [all, setAll] = useState(first)
  const latest = useRef(all)
  const queue = useRef(Promise.resolve())
  const update = (next: readonly Reviewed[]) => {
    latest.current = next
    setAll(next)
  }

  function read(index: number, fresh: boolean): void {
    const asked = latest.current[index]
    queue.current = queue.current.then(async () => {
      const reviewed = latest.current[index]
      // What is said of it has changed meanwhile, and a later question reads it.
      if (!reviewed || !asked || !asksTheSame(reviewed, asked)) return
      const { calendar, personId, choices } = reviewed
      const reply = await call('availability.read', { calendar, personId, choices, fresh })
      if (!reply.ok) return tellFailure(reply.failure)
      const current = latest.current[index]
      if (!current || !asksTheSame(current, asked)) return
      const name = current.name === '' && reply.value.read ? reply.value.name : current.name
      update(latest.current.with(index, { ...current, name, answer: reply.value, reading: false }))
    })
  }

  const begin = useRef(read)
  useEffect(() => {
    for (const index of first.keys()) begin.current(index, true)
    return () => void call('availability.cancel', undefined)
  }, [first])

  return {
    all,
    change(index, changes, reading) {
      const current = latest.current[index]
      if (!current) return
      update(latest.current.with(index, { ...current, ...changes, ...begun(reading) }))
      if (reading) read(index, reading === 'fresh')
    },
  }
}

/** Whether reading it would come to the same: other choices are made of what was read. */
function asksTheSame(a: Reviewed, b: Reviewed): boolean {
  const { zone, titles, zones } = a.choices
  return (
    a.calendar === b.calendar && zone === b.choices.zone && titles === b.choices.titles && zones === b.choices.zones
  )
}

/** What was fetched stays in sight, with the focus in it, while it is read with another answer to a question. */
function begun(reading?: 'fetched' | 'fresh'): Partial<Reviewed> {
  if (reading === undefined) return {}
  return reading === 'fresh' ? { reading: true, answer: null } : { reading: true }
}

/** What a calendar would change, as far as it has been read. */
export function linesOf(rota: Rota, reviewed: Reviewed): readonly AvailabilityLine[] {
  const { answer } = reviewed
  return answer?.read ? planAvailability(rota, reviewed, answer.availability, answer.range, now()) : []
}

/** Whether a line is to be taken. */
export function isTicked({ ticks }: Reviewed, line: AvailabilityLine): boolean {
  return line.state !== 'same' && (ticks.get(line.key) ?? line.left === null)
}

/** What is taken of a calendar; null if it could not be read. */
export function takingOf(rota: Rota, reviewed: Reviewed): (CalendarTaking & { place: CalendarPlace | null }) | null {
  const { sourceId, personId, name, kind, choices, answer, place } = reviewed
  if (!answer?.read) return null
  const ticked = linesOf(rota, reviewed)
    .filter(line => isTicked(reviewed, line))
    .map(({ key }) => key)
  const { availability, range } = answer
  return { sourceId, personId, name, kind, choices, availability, range, ticked, place }
}
