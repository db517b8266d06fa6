import { chmodSync, copyFileSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { connect } from '../../db/connection.ts'
import { createRota } from '../../db/open.ts'
import { storeOn } from '../../db/store.ts'
import { added } from '../../rota/change.ts'
import { recordMaker } from '../support/records.ts'
import { at, change, contents, created, opened, smallRota, temporaryFolder } from '../support/rota-file.ts'

const make = recordMaker()
const heading = make.heading({ name: 'Brand new' })
const first = { label: 'New rota', rows: [added('heading', heading)] }

/** Makes a rota and says what came of it. */
function codeOf(path: string) {
  const outcome = createRota(path, first, at)
  if (!outcome.ok) return outcome.trouble
  outcome.store.close()
  return 'created'
}

test('a new rota holds its first change, which cannot be undone, and leaves one file when closed', async () => {
  const folder = temporaryFolder()
  const store = created(join(folder, 'new.watchbill'), first.rows)
  const { rows, ...rest } = await store.read()
  expect(rest).toEqual({ revision: 1, undo: null, redo: null })
  expect(rows.heading).toEqual([heading])
  expect(await store.undo(at)).toEqual({ ok: false, why: 'nothing' })
  expect(await store.history()).toEqual([{ revision: 1, at, by: '', ...first, kind: 'do', target: null }])
  store.close()
  store.close()
  expect(Object.keys(contents(folder))).toEqual(['new.watchbill'])
})

test('what was confirmed survives a power cut: the log is written ahead and flushed', () => {
  const { path } = smallRota()
  const db = connect(path)
  const settings = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'busy_timeout']
  expect(settings.map(name => db.pragma(name, { simple: true }))).toEqual(['wal', 2, 1, 0, 3000])
  db.close()
})

describe('in the place of a file that is there', () => {
  test('a new rota replaces it, also where it was a rota, a text, or lies behind a link', async () => {
    const { path, store } = smallRota()
    store.close()
    expect(codeOf(path)).toBe('created')
    writeFileSync(path, 'a text')
    expect(codeOf(path)).toBe('created')
    const link = join(temporaryFolder(), 'link.watchbill')
    symlinkSync(path, link)
    writeFileSync(path, 'a text')
    expect(codeOf(link)).toBe('created')
    expect((await opened(path).read()).rows.heading).toEqual([heading])
  })

  test('a new rota does not inherit the log of an old one that was not closed', async () => {
    const { path, store, make: maker } = smallRota()
    await store.commit(change(added('period', maker.period())), at)
    const copy = join(temporaryFolder(), 'copy.watchbill')
    for (const suffix of ['', '-wal', '-shm']) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`)
    expect(codeOf(copy)).toBe('created')
    expect((await opened(copy).read()).rows).toMatchObject({ heading: [heading], period: [], role: [] })
    writeFileSync(copy, 'no rota any more')
    copyFileSync(`${path}-wal`, `${copy}-wal`)
    expect(codeOf(copy)).toBe('created')
    expect((await opened(copy).read()).rows).toMatchObject({ heading: [heading], period: [], role: [] })
  })

  test('a rota that somebody works with stays', async () => {
    const { path, store } = smallRota()
    const before = await store.read()
    expect(codeOf(path)).toEqual({ path, code: 'in-use' })
    expect(await store.read()).toEqual(before)
  })

  test('a file that is marked as read-only, and a folder, stay', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'kept.watchbill')
    writeFileSync(path, 'kept')
    chmodSync(path, 0o444)
    mkdirSync(join(folder, 'folder.watchbill'))
    expect(codeOf(path)).toEqual({ path, code: 'read-only' })
    expect(codeOf(join(folder, 'folder.watchbill'))).toMatchObject({ code: 'cannot-write' })
    expect(readFileSync(path, 'utf8')).toBe('kept')
    expect(statSync(join(folder, 'folder.watchbill')).isDirectory()).toBe(true)
  })
})

test('where no file can be made the trouble says why, and no half file stays', () => {
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'file'), '')
  const before = contents(folder)
  const long = join(folder, `${'x'.repeat(300)}.watchbill`)
  expect(codeOf(join(folder, 'gone', 'new.watchbill'))).toMatchObject({ code: 'folder-gone' })
  expect(codeOf(join(folder, 'file', 'new.watchbill'))).toMatchObject({ code: 'folder-gone' })
  expect(codeOf(join(folder, 'new.watchbill '))).toMatchObject({ code: 'cannot-write' })
  expect(codeOf(long)).toMatchObject({ code: 'cannot-write' })
  expect(contents(folder)).toEqual(before)
})

test('a first change that makes no rota is a fault, and the file that was there stays', () => {
  const { path, store, make: maker, role } = smallRota()
  store.close()
  const before = contents(dirname(path))
  const orphan = added('slot', maker.slot({ roleId: maker.newId() }))
  for (const rows of [[], [added('role', role)], [...first.rows, orphan]]) {
    expect(() => createRota(path, { label: 'Wrong', rows }, at)).toThrow()
  }
  expect(contents(dirname(path))).toEqual(before)
})

test('when the disk is full a commit says so, and the rota stays as it was and goes on', async () => {
  const { path, store, make: maker, ada } = smallRota()
  store.close()
  const db = connect(path)
  const pages = db.pragma('page_count', { simple: true }) as number
  db.pragma(`max_page_count = ${pages}`)
  const cramped = storeOn(db, path, path)
  const before = await cramped.read()
  const absences = Array.from({ length: 500 }, () => added('absence', maker.absence({ personId: ada.id })))
  expect(await cramped.commit(change(...absences), at)).toEqual({ ok: false, trouble: { path, code: 'disk-full' } })
  expect(await cramped.read()).toEqual(before)
  db.pragma('max_page_count = 100000')
  expect(await cramped.commit(change(...absences), at)).toMatchObject({ ok: true, revision: 2 })
  cramped.close()
  expect(new Sqlite(path, { readonly: true }).pragma('integrity_check', { simple: true })).toBe('ok')
})
