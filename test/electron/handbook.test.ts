import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Client, startClient } from '../support/client.ts'

let folder: string
let client: Client
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'watchbill-'))
  client = startClient(folder)
  await client.ask('file.sample', undefined)
})
afterEach(() => {
  client.desk.end()
  rmSync(folder, { recursive: true, force: true })
})

const rows = async () => (await client.ask('rota.read', undefined)).rows

it('a link that the system cannot open is told with its address', async () => {
  const url = 'https://example.org/desk'
  const stuck = startClient(join(folder, 'stuck'), {}, {}, () => Promise.reject(new Error('no application')))
  expect(await stuck.refusal('link.open', { url })).toEqual({
    kind: 'hindered',
    hindrance: { why: 'not-opened', url },
  })
  expect(await client.ask('link.open', { url })).toBeUndefined()
})

describe('the handbook', () => {
  it('has a page for each default role, which is changed, taken away and brought back', async () => {
    const { role, handbookPage: first } = await rows()
    expect(first.map(({ roleId }) => roleId).sort()).toEqual(role.map(({ id }) => id).sort())
    const roleId = role.find(({ code }) => code === 'DB')?.id as string
    const committed = await client.ask('handbook.save', { roleId, text: '# Databases\n' })
    expect(committed?.label).toBe('Change the page of DB')
    expect((await rows()).handbookPage.find(page => page.roleId === roleId)?.text).toBe('# Databases\n')
    expect(await client.ask('handbook.save', { roleId, text: '# Databases\n' })).toBeNull()
    await client.ask('handbook.save', { roleId, text: ' \n' })
    expect((await rows()).handbookPage).toHaveLength(2)
    await client.ask('handbook.save', { roleId, text: 'new' })
    for (let step = 0; step < 3; step++) await client.ask('history.undo', undefined)
    expect((await rows()).handbookPage).toEqual(first)
  })

  it('refuses a page that is too long or of no role, and keeps what there was', async () => {
    const before = await rows()
    const roleId = before.role[0]?.id as string
    expect(await client.refusal('handbook.save', { roleId, text: 'x'.repeat(50_001) })).toMatchObject({
      kind: 'invalid-input',
    })
    expect(
      await client.refusal('handbook.save', { roleId: '00000000-0000-7000-8000-000000000000', text: 'x' }),
    ).toEqual({ kind: 'not-found', what: 'role' })
    expect(await rows()).toEqual(before)
  })
})

describe('the dues of institutes', () => {
  it('are set for several at once, changed, taken away and undone', async () => {
    const set = (institute: string, points: number | null) => ({ institute, year: 2017, points })
    const committed = await client.ask('due.set', { dues: [set('CERN', 40), set('DESY', 12.5)] })
    expect(committed?.label).toBe('Set the due of 2 institutes')
    await client.ask('due.set', { dues: [set('CERN', 42), set('DESY', null)] })
    expect((await rows()).due.map(({ id: _, ...due }) => due)).toEqual([set('CERN', 42)])
    expect(await client.ask('due.set', { dues: [set('CERN', 42)] })).toBeNull()
    await client.ask('history.undo', undefined)
    await client.ask('history.undo', undefined)
    expect((await rows()).due).toEqual([])
  })

  it('are never negative', async () => {
    expect(await client.refusal('due.set', { dues: [{ institute: 'CERN', year: 2017, points: -1 }] })).toMatchObject({
      kind: 'invalid-input',
    })
  })
})
