import { writeSync } from 'node:fs'
import { openRota } from '../../db/open.ts'
import { added } from '../../rota/change.ts'
import { recordMaker } from '../support/records.ts'

const [path, personId] = process.argv.slice(2) as [string, string]
const opened = openRota(path)
if (!opened.ok) throw new Error(opened.trouble.code)
const make = recordMaker(() => crypto.randomUUID())
for (;;) {
  const change = { label: 'Away', rows: [added('absence', make.absence({ personId }))] }
  const outcome = await opened.store.commit(change, Date.now())
  if (!outcome.ok) throw new Error('not committed')
  writeSync(1, `${outcome.revision}\n`)
}
