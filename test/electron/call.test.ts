import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { startClient } from '../support/client.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const call = { name: 'Call for shifters: 1/2 July', html: '<!doctype html>\n<p>Ørsted &amp; co</p>\n' }

it('writes a call for shifters as it is, under a name that any disk takes', async () => {
  const suggested: string[] = []
  const path = join(folder, 'call.html')
  const client = startClient(folder, {
    place: async (_format, name) => {
      suggested.push(name)
      return path
    },
  })
  expect(await client.ask('export.call', call)).toEqual({ path })
  expect(readFileSync(path, 'utf8')).toBe(call.html)
  expect(suggested[0]).toMatch(/^Call for shifters[^/:]*\.html$/)
})

it('writes nothing where the user cancels, and says that a folder is gone', async () => {
  expect(await startClient(folder).ask('export.call', call)).toBeNull()
  const client = startClient(folder, { place: async () => join(folder, 'gone', 'call.html') })
  expect((await client.refusal('export.call', call)).kind).toBe('file')
})
