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

const table = { year: 2017, owner: 'institute', across: 'month' } as const

it('writes the credits of a year with the dues that were said', async () => {
  const suggested: string[] = []
  const path = join(folder, 'credits.csv')
  const client = startClient(folder, {
    place: async (_format, name) => {
      suggested.push(name)
      return path
    },
  })
  await client.ask('file.sample', undefined)
  await client.ask('due.set', { dues: [{ institute: 'KIT', year: 2017, points: 90 }] })
  const written = await client.ask('export.credits', table)
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n')
  expect(suggested).toEqual(['Sample 2017 credits 2017.csv'])
  expect(written).toEqual({ path, lines: lines.length - 1 })
  expect(lines[0]?.startsWith('\uFEFFinstitute,2017-01,')).toBe(true)
  const kit =
    lines
      .find(line => line.startsWith('KIT,'))
      ?.split(',')
      .slice(1)
      .map(Number) ?? []
  const [total = 0, due = 0, carriedOver, balance] = kit.slice(12)
  expect(kit.slice(0, 12).reduce((sum, points) => sum + points, 0)).toBeCloseTo(total, 3)
  expect([due, carriedOver, balance]).toEqual([90, 0, expect.closeTo(total - 90, 3)])
})

it('writes nothing where the user cancels, and says that no rota is open', async () => {
  const client = startClient(folder)
  expect((await client.refusal('export.credits', table)).kind).toBe('not-found')
  await client.ask('file.sample', undefined)
  expect(await client.ask('export.credits', table)).toBeNull()
})
