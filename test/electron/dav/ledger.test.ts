import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Ledger, type LedgerEntry } from '../../../electron/dav/ledger.ts'
import { temporaryFolder } from '../../support/rota-file.ts'

const entry = (mark: string): LedgerEntry => ({
  etag: `"${mark}"`,
  mark,
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

it('a line that a crash cut off, or that is no line of ours, counts as not written', () => {
  const path = join(temporaryFolder(), 'rota.jsonl')
  new Ledger(path).keep('/a', entry('1'))
  appendFileSync(path, `dear diary\n${JSON.stringify({ href: '/b', ...entry('1') }).slice(0, 20)}`)
  expect([...new Ledger(path).entries.keys()]).toEqual(['/a'])
  writeFileSync(path, '\0\0\0')
  expect(new Ledger(path).entries.size).toBe(0)
})
