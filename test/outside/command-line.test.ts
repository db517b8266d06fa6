import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { closedSample } from '../support/closed-sample.ts'
import { watchbillWith } from '../support/command.ts'
import { contents, temporaryFolder } from '../support/rota-file.ts'
import { type Radicale, startRadicale } from './radicale.ts'
import { withTools } from './with-tools.ts'

const sample = closedSample()

withTools(['radicale'], 'a rota that is published without a window', () => {
  let radicale: Radicale
  beforeAll(async () => {
    radicale = await startRadicale()
  })
  afterAll(() => radicale.stop())

  it('reaches the server, differences only, remembers no password, and tells what somebody else changed', async () => {
    const { folder } = sample()
    const before = contents(folder)
    const desk = temporaryFolder()
    const env = { XDG_CONFIG_HOME: desk, WATCHBILL_PASSWORD: radicale.password }
    const calendar = `${radicale.url}${radicale.user}/orm/`
    const publish = (...args: string[]) =>
      watchbillWith(
        env,
        folder,
        ...['publish', 'sample.watchbill', '--user', radicale.user, '--calendar', `role:ORM=${calendar}`, ...args],
      )
    expect(await publish('--dry-run')).toEqual({
      code: 0,
      out: 'Of the draft, until something is published:\nORM, a new calendar: 33 to add, 0 to change, 0 to remove, 0 as they are\n',
      err: '',
    })
    const says = (counts: string) => `Of the draft, until something is published:\n${counts}\n`
    expect(await publish()).toEqual({ code: 0, out: says('33 added, 0 changed, 0 removed'), err: '' })
    expect(await publish()).toEqual({ code: 0, out: says('0 added, 0 changed, 0 removed'), err: '' })
    const collection = join(radicale.folder, 'collection-root', radicale.user, 'orm')
    const objects = readdirSync(collection).filter(name => name.endsWith('.ics'))
    expect(objects).toHaveLength(33)

    const object = `${calendar}${objects[0]}`
    const signed = `Basic ${Buffer.from(`${radicale.user}:${radicale.password}`).toString('base64')}`
    const text = readFileSync(join(collection, objects[0] ?? ''), 'utf8').replace(/SUMMARY:.*/, 'SUMMARY:Mine now')
    const headers = { authorization: signed, 'content-type': 'text/calendar' }
    expect((await fetch(object, { method: 'PUT', headers, body: text })).ok).toBe(true)
    const foreign = await publish()
    expect(foreign).toMatchObject({ code: 1, out: says('0 added, 0 changed, 0 removed') })
    expect(foreign.err).toMatch(
      /^2017-\d\d-\d\d \d\d:\d\d ORM · .*: changed on the server by somebody else, and left\.\n$/,
    )

    const other = `${calendar}${objects[1]}`
    expect((await fetch(other, { method: 'DELETE', headers })).ok).toBe(true)
    const gone = await publish()
    expect(gone.err.split('\n')).toContainEqual(
      expect.stringMatching(/: removed on .* somebody else; --again sends it\.$/),
    )
    expect(await publish('--again')).toMatchObject({
      code: 1,
      out: says('1 added, 0 changed, 0 removed'),
      err: foreign.err,
    })

    expect(contents(folder)).toEqual(before)
    const kept = readdirSync(desk, { recursive: true, withFileTypes: true }).filter(file => file.isFile())
    for (const file of kept)
      expect(readFileSync(join(file.parentPath, file.name), 'utf8')).not.toContain(radicale.password)
  })

  it('says in a sentence that a password is wrong or missing', async () => {
    const { folder } = sample()
    const args = ['publish', 'sample.watchbill', '--user', radicale.user, '--calendar', `open=${radicale.url}x/open/`]
    const missing = await watchbillWith({}, folder, ...args)
    expect(missing).toMatchObject({ code: 2, out: '' })
    expect(missing.err).toContain(`Which password has ${radicale.user}? Give it in WATCHBILL_PASSWORD`)
    writeFileSync(join(folder, 'secret'), 'wrong\n')
    const wrong = await watchbillWith({}, folder, ...args, '--password-file', 'secret')
    expect(wrong).toMatchObject({ code: 5, out: '' })
    expect(wrong.err).toContain('does not take this name and password')
  })
})
