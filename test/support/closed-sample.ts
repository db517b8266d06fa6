import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll } from 'vitest'
import { createRota } from '../../db/open.ts'
import { decideSample } from '../../rota/sample.ts'
import { countedIds } from './ids.ts'
import { temporaryFolder } from './rota-file.ts'
import { sampleFiles } from './sample.ts'

/** The sample as a file that nobody has open, made once for all tests of a file. @returns copies it to a test's own folder */
export function closedSample(): () => { readonly folder: string; readonly path: string } {
  let once = ''
  beforeAll(() => {
    once = mkdtempSync(join(tmpdir(), 'watchbill-sample-'))
    const made = createRota(
      join(once, 'sample.watchbill'),
      decideSample(sampleFiles(), countedIds()),
      Date.UTC(2017, 0),
    )
    if (!made.ok) throw new Error(made.trouble.code)
    made.store.close()
  })
  afterAll(() => rmSync(once, { recursive: true, force: true }))
  return () => {
    const folder = temporaryFolder()
    const path = join(folder, 'sample.watchbill')
    copyFileSync(join(once, 'sample.watchbill'), path)
    return { folder, path }
  }
}
