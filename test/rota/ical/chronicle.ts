import { added, apply, type RowChange, removed, replaced } from '../../../rota/change.ts'
import { instantOf } from '../../../rota/civil-time.ts'
import type { LoggedChange } from '../../../rota/ical/revisions.ts'
import { beginRota, decideNewRota } from '../../../rota/new-rota.ts'
import type { Records, Table } from '../../../rota/records.ts'
import type { Rota } from '../../../rota/rota.ts'
import type { Instant, LocalDate, TimeOfDay } from '../../../rota/time.ts'
import { countedIds } from '../../support/ids.ts'

/** A moment by the clocks of Geneva: `at('2017-07-14', '23:00')`. */
export function at(date: string, time = '00:00'): Instant {
  return instantOf('Europe/Zurich', date as LocalDate, time as TimeOfDay)
}

/** A rota that keeps its history, as the store does: one step an hour from 2016-12-01T00:00:30.750Z on. */
export class Chronicle {
  readonly newId = countedIds()
  readonly log: LoggedChange[] = []
  rota: Rota

  constructor(name = 'CMS 2017', zone = 'Europe/Zurich') {
    const first = decideNewRota(name, zone, this.newId)
    this.rota = beginRota(first)
    this.log.push({ revision: 1, at: this.#now(), rows: first.rows })
  }

  #now(): number {
    return Date.UTC(2016, 11, 1, this.log.length, 0, 30, 750)
  }

  /** Makes one step. @returns when it was made, in whole seconds */
  step(...rows: RowChange[]): number {
    const applied = apply(this.rota, { label: '', rows })
    if (!applied.ok) throw new Error(`cannot apply: ${JSON.stringify(applied.conflicts)}`)
    const now = this.#now()
    this.rota = applied.rota
    this.log.push({ revision: this.log.length + 1, at: now, rows })
    return now - 750
  }

  /** Changes fields of a row, as a step of its own. */
  edit<T extends Table>(table: T, id: string, fields: Partial<Records[T]>): number {
    const before = this.rota.get(table, id)
    return this.step(replaced(table, before, { ...before, ...fields }))
  }

  remove(table: Table, id: string): number {
    return this.step(removed(table, this.rota.get(table, id)))
  }

  role(code: string): string {
    const role = [...this.rota.rows.role.values()].find(each => each.code === code)
    if (!role) throw new Error(`no role ${code}`)
    return role.id
  }

  /** Adds a person with a level in every role, as a step; returns the id. */
  person(name: string, institute = 'KIT', level: Records['qualification']['level'] = 'qualified'): string {
    const id = this.newId()
    const email = `${id}@example.org`
    const person = { id, name, email, institute, subsystem: '', joined: null, left: null }
    const qualifications = [...this.rota.rows.role.keys()].map(roleId =>
      added('qualification', { id: this.newId(), personId: id, roleId, level, from: null, until: null }),
    )
    this.step(added('person', person), ...qualifications)
    return id
  }

  /** Adds a slot, as a step; returns the id. */
  slot(code: string, start: Instant, end: Instant): string {
    const id = this.newId()
    this.step(added('slot', { id, roleId: this.role(code), start, end, override: null, extra: false }))
    return id
  }

  /** Adds a period of the operations calendar, as a step. */
  period(name: string, kind: Records['period']['kind'], start: string, end: string): void {
    const dates = { start: start as LocalDate, end: end as LocalDate }
    this.step(added('period', { id: this.newId(), name, kind, ...dates, source: '', confidence: '', luminosity: null }))
  }

  /** Books a person, as a step; returns the id of the booking. */
  book(slotId: string, personId: string, seat = 1, place: Records['booking']['place'] = 'shifter'): string {
    const id = this.newId()
    this.step(
      added('booking', { id, slotId, personId, place, seat, reason: null, note: '', pinned: false, offered: false }),
    )
    return id
  }
}
