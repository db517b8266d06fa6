import { z } from 'zod'
import type { RowChange } from '../../rota/change.ts'
import { tableNames, tables } from '../../rota/records.ts'

const rowChanges = tableNames.map(table =>
  z.object({
    table: z.literal(table),
    id: z.uuid(),
    before: tables[table].nullable(),
    after: tables[table].nullable(),
  }),
)

/** The rows of a change, each as its record asks. */
export const RowChanges = z.array(
  z.discriminatedUnion('table', rowChanges as [(typeof rowChanges)[number], ...typeof rowChanges]),
) as unknown as z.ZodType<RowChange[]>
