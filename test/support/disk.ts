import Database from 'better-sqlite3'

/** A booking as it is written in a rota file. */
export interface WrittenBooking {
  readonly code: string
  /** Milliseconds since 1970. */
  readonly start: number
  readonly name: string
  readonly place: string
  readonly reason: string | null
}

/** The bookings in a rota file, read beside the app by plain SQL, by start. */
export function bookingsInFile(path: string): WrittenBooking[] {
  const db = new Database(path, { readonly: true })
  try {
    return db
      .prepare<[], WrittenBooking>(
        `SELECT role.code, slot.start, person.name, booking.place, booking.reason FROM booking
         JOIN slot ON slot.id = booking.slot_id JOIN role ON role.id = slot.role_id
         JOIN person ON person.id = booking.person_id ORDER BY slot.start, role.code, person.name`,
      )
      .all()
  } finally {
    db.close()
  }
}

/** What is remembered with a booking in a rota file. */
export interface WrittenMarks {
  readonly code: string
  readonly start: number
  readonly name: string
  readonly note: string
  readonly pinned: number
  readonly offered: number
}

/** The bookings in a rota file that have a note, are pinned or offered, by start. */
export function marksInFile(path: string): WrittenMarks[] {
  const db = new Database(path, { readonly: true })
  try {
    return db
      .prepare<[], WrittenMarks>(
        `SELECT role.code, slot.start, person.name, booking.note, booking.pinned, booking.offered FROM booking
         JOIN slot ON slot.id = booking.slot_id JOIN role ON role.id = slot.role_id
         JOIN person ON person.id = booking.person_id
         WHERE booking.note <> '' OR booking.pinned OR booking.offered ORDER BY slot.start, role.code, person.name`,
      )
      .all()
  } finally {
    db.close()
  }
}

/** A period as it is written in a rota file. */
export interface WrittenPeriod {
  readonly name: string
  readonly kind: string
  readonly start: string
  readonly end: string
}

/** The periods in a rota file, by start. */
export function periodsInFile(path: string): WrittenPeriod[] {
  return rowsInFile(path, 'period').map(row => row as unknown as WrittenPeriod)
}

/** The rows of a table in a rota file as they lie there, read beside the app, by what stands in `start` if it has that. */
export function rowsInFile(path: string, table: string): Record<string, unknown>[] {
  const db = new Database(path, { readonly: true })
  try {
    const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).all()
    return rows.sort((a, b) => String(a.start).localeCompare(String(b.start)))
  } finally {
    db.close()
  }
}

/** What a query finds in a rota file, read beside the app: a list of columns for each row. */
export function foundInFile(path: string, sql: string): unknown[][] {
  const db = new Database(path, { readonly: true })
  try {
    return db.prepare<[], unknown[]>(sql).raw().all()
  } finally {
    db.close()
  }
}
