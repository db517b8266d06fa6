import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createRota, openRota } from '../../db/open.ts'
import type { Store } from '../../db/store.ts'
import { added, type Change, type RowChange } from '../../rota/change.ts'
import type { RotaRows } from '../../rota/records.ts'
import { recordMaker } from './records.ts'

/** A moment for the history, in milliseconds since 1970. */
export const at = Date.UTC(2017, 0, 1)

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Opens a rota that must open; it is closed when the test is over. */
export function opened(path: string): Store {
  const outcome = openRota(path)
  if (!outcome.ok) throw new Error(`${path}: ${outcome.trouble.code}`)
  onTestFinished(() => outcome.store.close())
  return outcome.store
}

/** Makes a rota file that must come about; it is closed when the test is over. */
export function created(path: string, rows: readonly RowChange[]): Store {
  const outcome = createRota(path, { label: 'New rota', rows }, at)
  if (!outcome.ok) throw new Error(`${path}: ${outcome.trouble.code}`)
  onTestFinished(() => outcome.store.close())
  return outcome.store
}

/** A rota file with one role, two people and three slots, open. */
export function smallRota() {
  const make = recordMaker()
  const heading = make.heading()
  const role = make.role({ code: 'DQM' })
  const [ada, ben] = [make.person({ name: 'Ada Quill' }), make.person({ name: 'Ben Marsh' })]
  const slots = [1, 2, 3].map(() => make.slot({ roleId: role.id }))
  const path = join(temporaryFolder(), 'small.watchbill')
  const store = created(path, [
    added('heading', heading),
    added('role', role),
    added('kind', make.kind()),
    added('person', ada),
    added('person', ben),
    ...slots.map(slot => added('slot', slot)),
  ])
  const [morning, evening, night] = slots as [(typeof slots)[0], (typeof slots)[0], (typeof slots)[0]]
  return { make, path, store, heading, role, ada, ben, morning, evening, night }
}

/** A change from its rows, with a label that says nothing else. */
export const change = (...rows: RowChange[]): Change => ({ label: `Change ${rows.length} rows`, rows })

/** Rows in an order that says nothing about how they were stored. */
export function sorted(rows: RotaRows): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(rows).map(([table, list]) => [table, [...list].sort((a, b) => (a.id < b.id ? -1 : 1))]),
  )
}

/** The files of a folder and what is in them, as digests. */
export function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )
}
