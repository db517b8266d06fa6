import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startClient } from '../support/client.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string) => new TextEncoder().encode(text)
const sheet = { name: 'Sample: 2017/18', paper: { size: 'A4', landscape: false }, footer: 'Draft' } as const

describe('printing', () => {
  it('writes a PDF where the user wants it, under a name that every system takes', async () => {
    const suggested: string[] = []
    const path = join(folder, 'rota.pdf')
    const client = startClient(
      folder,
      {
        place: async (_format, name) => {
          suggested.push(name)
          return path
        },
      },
      { pdf: async ({ size }, footer) => bytes(`%PDF-1.4 ${size} ${footer}\n%%EOF\n`) },
    )
    expect(await client.ask('print.screen', { ...sheet, to: 'pdf' })).toEqual({ path })
    expect([suggested, readFileSync(path, 'utf8')]).toEqual([['Sample 2017 18.pdf'], '%PDF-1.4 A4 Draft\n%%EOF\n'])
  })

  it('writes nothing where the user cancels, and asks for no PDF', async () => {
    const client = startClient(
      folder,
      {},
      {
        pdf: async () => {
          throw new Error('asked for')
        },
      },
    )
    expect(await client.ask('print.screen', { ...sheet, to: 'pdf' })).toBeNull()
  })

  it('keeps the file that was there when the PDF is not whole', async () => {
    const path = join(folder, 'rota.pdf')
    writeFileSync(path, 'before')
    const client = startClient(folder, { place: async () => path }, { pdf: async () => bytes('%PDF-1.4 half') })
    expect(await client.refusal('print.screen', { ...sheet, to: 'pdf' })).toEqual({
      kind: 'file',
      trouble: { path, code: 'read-back' },
    })
    expect([readFileSync(path, 'utf8'), readdirSync(folder).filter(name => name.endsWith('.part'))]).toEqual([
      'before',
      [],
    ])
  })

  it('tells what became of it at the printer', async () => {
    const outcomes = ['printed', 'cancelled', 'no-printer', 'not-printed'] as const
    const replies = await Promise.all(
      outcomes.map(outcome =>
        startClient(folder, {}, { print: async () => outcome }).call('print.screen', { ...sheet, to: 'printer' }),
      ),
    )
    expect(replies).toEqual([
      { ok: true, value: { path: null } },
      { ok: true, value: null },
      { ok: false, failure: { kind: 'hindered', hindrance: { why: 'no-printer' } } },
      { ok: false, failure: { kind: 'hindered', hindrance: { why: 'not-printed' } } },
    ])
  })
})
