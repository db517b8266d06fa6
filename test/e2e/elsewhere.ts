import { openRota } from '../../db/open.ts'
import type { RowChange } from '../../rota/change.ts'
import type { Snapshot } from '../../rota/contract.ts'

/** Changes the rota file as another desk would, while the window has it open. */
export async function elsewhere(
  path: string,
  label: string,
  decide: (rows: Snapshot['rows']) => RowChange[],
): Promise<void> {
  const opened = openRota(path)
  if (!opened.ok) throw new Error(opened.trouble.code)
  try {
    const written = await opened.store.commit(
      { label, rows: decide((await opened.store.read()).rows) },
      Date.now(),
      'Other desk',
    )
    if (!written.ok) throw new Error('the other desk could not write')
  } finally {
    opened.store.close()
  }
}
