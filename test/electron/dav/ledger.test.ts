import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Ledger, type LedgerEntry, lastSending } from '../../../electron/dav/ledger.ts'
import type { Instant } from '../../../rota/time.ts'
import { temporaryFolder } from '../../support/rota-file.ts'

const entry = (mark: string): LedgerEntry => ({
  etag: `"${mark}"`,
  mark,
  own: mark,
  attempted: null,
  removing: false,
  title: { summary: 'DQM · Ada Quill', start: null },
})

it('remembers what is kept and forgotten, from one run to the next, the latest word of each place', () => {
  const path = join(temporaryFolder(), 'sent', 'rota.jsonl')
  const ledger = new Ledger(path)
  ledger.keep('/a', entry('1'))
  ledger.keep('/b', entry('1'))
  ledger.keep('/a', entry('2'))
  ledger.forget('/b')
  expect([...new Ledger(path).entries]).toEqual([['/a', entry('2')]])
  expect(readFileSync(path, 'utf8').trimEnd().split('\n')).toHaveLength(1)
})

it('remembers the latest run of each server, also when it is written anew, and tells it without writing', () => {
  const path = join(temporaryFolder(), 'sent', 'rota.jsonl')
  expect(lastSending(path, 'https://a.example.org/')).toBeNull()
  expect(existsSync(path)).toBe(false)
  const ledger = new Ledger(path)
  const at = (minutes: number) => (minutes * 60_000) as Instant
  ledger.ran('https://a.example.org', { at: at(1), whole: false })
  ledger.ran('https://a.example.org', { at: at(2), whole: true })
  ledger.ran('https://b.example.org:8443', { at: at(3), whole: false })
  for (const _ of ['as it was written', 'written anew']) {
    expect(lastSending(path, 'https://a.example.org/dav/ada')).toEqual({ at: at(2), whole: true })
    expect(lastSending(path, 'https://b.example.org:8443/')).toEqual({ at: at(3), whole: false })
    for (const address of ['https://b.example.org/', 'http://a.example.org/', 'no address']) {
      expect(lastSending(path, address)).toBeNull()
    }
    expect(new Ledger(path).entries.size).toBe(0)
  }
})

it('takes what an older app wrote for what it is, only without its own mark', () => {
  const path = join(temporaryFolder(), 'rota.jsonl')
  const { own: _, ...older } = entry('1')
  writeFileSync(path, `${JSON.stringify({ href: '/a', ...older })}\n`)
  expect([...new Ledger(path).entries]).toEqual([['/a', { ...older, own: null }]])
})

it('a line that a crash cut off, or that is no line of ours, counts as not written', () => {
  const path = join(temporaryFolder(), 'rota.jsonl')
  new Ledger(path).keep('/a', entry('1'))
  appendFileSync(path, `dear diary\n${JSON.stringify({ href: '/b', ...entry('1') }).slice(0, 20)}`)
  expect([...new Ledger(path).entries.keys()]).toEqual(['/a'])
  writeFileSync(path, '\0\0\0')
  expect(new Ledger(path).entries.size).toBe(0)
})
