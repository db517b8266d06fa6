import type { Migration } from '../migrate.ts'
import { rota } from './001-rota.ts'
import { yearAtTheDesk } from './002-year-at-the-desk.ts'
import { insight } from './003-insight.ts'
import { availability } from './004-availability.ts'

/** Every migration, oldest first, numbered from 1 without holes. One that was shipped is never edited. */
export const migrations: readonly Migration[] = [rota, yearAtTheDesk, insight, availability]
