import type { Database } from 'better-sqlite3'
import { connectInMemory } from './connection.ts'
import { type Migration, migrate } from './migrate.ts'

/** The statements that made a database's tables, indexes and triggers, by name; what SQLite made itself is left out. */
export function schemaOf(db: Database): string {
  const statements = db
    .prepare<[], string>(
      "SELECT sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY tbl_name, name",
    )
    .pluck()
    .all()
  return statements.map(sql => `${sql};\n`).join('\n')
}

/** The schema of a new file that went through these migrations. */
export function schemaAfter(steps: readonly Migration[]): string {
  const db = connectInMemory()
  try {
    migrate(db, steps)
    return schemaOf(db)
  } finally {
    db.close()
  }
}
