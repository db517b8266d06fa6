import { dateOf } from '../civil-time.ts'
import { type Instant, type LocalDate, minute } from '../time.ts'
import { type Clock, clockOf, describedClock } from './clock.ts'
import { type Component, propertyOf } from './content-lines.ts'
import { dateOfWall, type Wall, type When, wallDay } from './when.ts'
import { clockNamed } from './zone-name.ts'

/** Which clocks a calendar's times are of. */
export class CalendarZones {
  readonly #described: ReadonlyMap<string, Component>
  readonly #until: Wall
  readonly #answers: Readonly<Record<string, string>>
  readonly #personZone: string
  readonly #floating: string | null
  readonly #clocks = new Map<string, Clock | null>()

  /**
   * @param until  the last time that will be asked for
   * @param personZone  the zone of days, and of times without a zone where the calendar itself has none
   * @param answers  zones of the tz database by names that only a person can tell
   */
  constructor(calendar: Component, until: Wall, personZone: string, answers: Readonly<Record<string, string>>) {
    const described = calendar.components.filter(({ name }) => name === 'VTIMEZONE')
    this.#described = new Map(described.map(zone => [propertyOf(zone, 'TZID')?.value.trim() ?? '', zone]))
    this.#until = until
    this.#personZone = personZone
    this.#answers = answers
    this.#floating = propertyOf(calendar, 'X-WR-TIMEZONE')?.value.trim() || null
  }

  /** The zone that a time is of, as the calendar calls it; null: the person's own. */
  nameOf({ date, zone }: When): string | null {
    return date ? null : (zone ?? this.#floating)
  }

  /** The clock that a time is of; null if nobody knows its zone. */
  clockOf(when: When): Clock | null {
    const name = this.nameOf(when)
    const key = name ?? ''
    let clock = this.#clocks.get(key)
    if (clock === undefined) {
      clock = name === null ? clockOf(this.#personZone) : this.#find(name)
      this.#clocks.set(key, clock)
    }
    return clock
  }

  #find(name: string): Clock | null {
    const described = this.#described.get(name)
    const answer = Object.hasOwn(this.#answers, name) ? this.#answers[name] : undefined
    return (
      (described && describedClock(described, this.#until)) ??
      clockNamed(name) ??
      (answer === undefined ? null : clockOf(answer))
    )
  }

  /** The date that a value means among whole days; Office 365 writes their midnight instead, in UTC or in a zone. */
  dayOf(when: When): LocalDate {
    if (when.zone !== 'UTC' || when.wall % wallDay === 0) return dateOfWall(when.wall)
    return dateOf(this.#personZone, (Math.floor(when.wall / minute) * minute) as Instant)
  }
}
