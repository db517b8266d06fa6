import { createRequire } from 'node:module'
import { join } from 'node:path'
import { added, apply } from '../../rota/change.ts'
import { addDays } from '../../rota/civil-time.ts'
import { planImport } from '../../rota/csv/import.ts'
import { readTable } from '../../rota/csv/table.ts'
import { beginRota, decideNewRota } from '../../rota/new-rota.ts'
import type { Rota } from '../../rota/rota.ts'
import { tableCsv } from '../../rota/table/csv.ts'
import { recordTables } from '../../rota/table/records.ts'
import type { LocalDate } from '../../rota/time.ts'
import { installRivals } from '../rivals.ts'
import { type Measured, takeTurns } from '../timing.ts'

const [people, absencesEach, turns] = [1000, 100, 5]

/** The least of Papa Parse that is asked for here. */
interface PapaParse {
  readonly parse: (text: string) => { readonly data: readonly unknown[] }
  readonly unparse: (rows: readonly (readonly unknown[])[]) => string
}

/** A table of 100,000 absences, out and in, against Papa Parse, which neither reads a rota nor judges a line. */
export async function measureCsv(): Promise<Measured[]> {
  const require = createRequire(join(installRivals('csv', 'papaparse'), 'package.json'))
  const papa = require('papaparse') as PapaParse
  const { bare, full, newId } = rotas()
  const text = tableCsv(recordTables.absences(full), full.zone, ',')
  const { columns, rows } = recordTables.absences(full)
  const cells = [columns.map(({ title }) => title), ...rows]
  const written = await takeTurns(
    turns,
    () => tableCsv(recordTables.absences(full), full.zone, ','),
    () => papa.unparse(cells),
  )
  const read = await takeTurns(
    turns,
    () => readTable(text),
    () => papa.parse(text),
  )
  const planned = await takeTurns(
    turns,
    () => expectAdded(planImport(bare, [{ name: 'absences.csv', text }], newId).change.rows.length),
    () => papa.parse(text),
  )
  const unit = 'ms' as const
  return [
    {
      what: 'CSV of 100,000 absences, taken from the rota, sorted and written',
      ...written,
      against: 'Papa Parse writing the sorted cells',
      unit,
      aim: 'at most 1,000 ms',
    },
    { what: 'the same read as a table', ...read, against: 'Papa Parse reading it', unit, aim: 'at most 2 ×' },
    {
      what: 'the same imported: each line read, checked and compared with the rota',
      ...planned,
      against: 'Papa Parse reading it',
      unit,
      aim: 'at most 3,000 ms',
    },
  ]
}

function expectAdded(rows: number): void {
  if (rows !== people * absencesEach) throw new Error(`${rows} rows were planned`)
}

/** A rota of many people, and the same with their absences. */
function rotas(): { bare: Rota; full: Rota; newId: () => string } {
  let count = 0
  const newId = () => `00000000-0000-7000-8000-${String(++count).padStart(12, '0')}`
  const persons = Array.from({ length: people }, (_, index) => ({
    id: newId(),
    name: `Person ${index}, "the ${index}th"`,
    email: `person-${index}@example.org`,
    institute: 'KIT',
    subsystem: '',
    joined: null,
    left: null,
  }))
  const first = '2017-01-01' as LocalDate
  const absences = persons.flatMap(({ id }, index) =>
    Array.from({ length: absencesEach }, (_, number) => {
      const start = addDays(first, number * 7 + (index % 5))
      const reason = number % 3 === 0 ? 'travel; away' : ''
      return { id: newId(), personId: id, start, end: addDays(start, 2), reason, sourceId: null, eventKey: null }
    }),
  )
  const begun = beginRota(decideNewRota('Many', 'Europe/Zurich', newId))
  const bare = withRows(
    begun,
    persons.map(row => added('person', row)),
  )
  return {
    bare,
    full: withRows(
      bare,
      absences.map(row => added('absence', row)),
    ),
    newId,
  }
}

function withRows(rota: Rota, rows: ReturnType<typeof added>[]): Rota {
  const result = apply(rota, { label: 'Add', rows })
  if (!result.ok) throw new Error('the rows do not fit')
  return result.rota
}
