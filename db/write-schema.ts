import { writeFileSync } from 'node:fs'
import { migrations } from './migrations/index.ts'
import { schemaAfter } from './schema.ts'

writeFileSync(new URL('schema.sql', import.meta.url), schemaAfter(migrations))
