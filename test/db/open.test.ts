import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  chmodSync,
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { connect } from '../../db/connection.ts'
import { openRota } from '../../db/open.ts'
import { storeOn } from '../../db/store.ts'
import { added } from '../../rota/change.ts'
import { at, change, contents, opened, smallRota, temporaryFolder } from '../support/rota-file.ts'

/** A rota that was closed, in a folder of its own. */
function closedRota() {
  const rota = smallRota()
  rota.store.close()
  return rota.path
}

/** What SQLite itself changed in a file, outside of the app. */
function withSql(path: string, sql: string) {
  const db = new Sqlite(path)
  db.unsafeMode()
  db.exec(sql)
  db.close()
}

function overwrite(path: string, offset: number, bytes: Buffer) {
  const file = openSync(path, 'r+')
  writeSync(file, bytes, 0, bytes.length, offset)
  closeSync(file)
}

const bigEndian = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** Opens a file that must be refused, and sees that its folder stays as it was. */
function refusal(path: string) {
  const before = contents(dirname(path))
  const outcome = openRota(path)
  if (outcome.ok) outcome.store.close()
  expect(contents(dirname(path))).toEqual(before)
  return outcome.ok ? 'opened' : outcome.trouble
}

describe('a file that is refused stays byte for byte as it was, with nothing new beside it:', () => {
  test.each<[string, string, (path: string) => void]>([
    ['an empty file', 'not-a-rota', path => writeFileSync(path, '')],
    ['a text', 'not-a-rota', path => writeFileSync(path, 'name,kind,start,end\n'.repeat(100))],
    ['the beginning of a rota only', 'not-a-rota', path => truncateSync(path, 60)],
    ['the database of another app', 'not-a-rota', path => withSql(path, 'PRAGMA application_id = 1')],
    ['a rota of a newer app', 'newer', path => overwrite(path, 60, bigEndian(99))],
    [
      'a rota of a newer app that looks damaged to this one',
      'newer',
      path => {
        overwrite(path, 60, bigEndian(99))
        appendFileSync(path, 'more')
        overwrite(path, 8192, Buffer.alloc(40_000, 0xa5))
      },
    ],
    ['a rota of version 0', 'damaged', path => overwrite(path, 60, bigEndian(0))],
    ['a rota of a version below 0', 'damaged', path => overwrite(path, 60, bigEndian(0xffffffff))],
    ['a rota that lost its last page', 'damaged', path => truncateSync(path, statSync(path).size - 4096)],
    ['a rota that lost its last byte', 'damaged', path => truncateSync(path, statSync(path).size - 1)],
    ['a rota with something behind its end', 'damaged', path => appendFileSync(path, 'more')],
    ['a rota whose first page is overwritten', 'damaged', path => overwrite(path, 100, Buffer.alloc(900, 0xa5))],
    ['a rota with pages overwritten', 'damaged', path => overwrite(path, 8192, Buffer.alloc(40_000, 0xa5))],
    ['a rota with a page size that cannot be', 'damaged', path => overwrite(path, 16, Buffer.from([0, 3]))],
    ['a rota with a table too many', 'damaged', path => withSql(path, 'CREATE TABLE more (id TEXT)')],
    [
      'a rota with a trigger of a stranger',
      'damaged',
      path => withSql(path, 'CREATE TRIGGER t AFTER INSERT ON booking BEGIN DELETE FROM absence; END'),
    ],
    ['a rota with a table missing', 'damaged', path => withSql(path, 'DROP TABLE wish')],
    ['a rota without a heading', 'damaged', path => withSql(path, 'DELETE FROM heading')],
    [
      'a rota with a booking of nobody',
      'damaged',
      path =>
        withSql(
          path,
          "PRAGMA foreign_keys = OFF; DELETE FROM person; INSERT INTO booking SELECT id, id, id, 'shifter', 1, NULL, '', 0, 0 FROM slot",
        ),
    ],
    [
      'a rota with a value that cannot be',
      'damaged',
      path => withSql(path, 'PRAGMA ignore_check_constraints = ON; UPDATE slot SET "end" = 0'),
    ],
    ['a rota marked as read-only', 'read-only', path => chmodSync(path, 0o444)],
  ])('%s', (_, code, harm) => {
    const path = closedRota()
    harm(path)
    expect(refusal(path)).toEqual({ path, code })
  })

  test('a folder, a link to nothing, a link to itself, a file that is not there, a folder that is not there', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'folder.watchbill'))
    symlinkSync(join(folder, 'gone'), join(folder, 'dangling.watchbill'))
    symlinkSync(join(folder, 'loop.watchbill'), join(folder, 'loop.watchbill'))
    const code = (name: string) => {
      const outcome = openRota(join(folder, name))
      return outcome.ok ? 'opened' : outcome.trouble.code
    }
    expect(code('folder.watchbill')).toBe('not-a-rota')
    expect(code('dangling.watchbill')).toBe('not-found')
    expect(code('loop.watchbill')).toBe('cannot-read')
    expect(code('none.watchbill')).toBe('not-found')
    expect(code('none/none.watchbill')).toBe('folder-gone')
  })

  test('a file that is too large to be checked', () => {
    const path = closedRota()
    const pages = 2 ** 18 + 1
    truncateSync(path, pages * 4096)
    overwrite(path, 28, bigEndian(pages))
    expect(openRota(path)).toEqual({ ok: false, trouble: { path, code: 'too-large' } })
  })

  test('a file whose name ends with a blank, which SQLite would take for another', () => {
    const path = closedRota()
    const blank = `${path} `
    copyFileSync(path, blank)
    expect(refusal(blank)).toEqual({ path: blank, code: 'not-a-rota' })
  })

  test('a rota that a newer app left open: only its log says so', () => {
    const { path, store } = smallRota()
    store.close()
    const newer = new Sqlite(path)
    newer.pragma('user_version = 99')
    const copy = join(temporaryFolder(), 'copy.watchbill')
    for (const suffix of ['', '-wal', '-shm']) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`)
    newer.close()
    const [file, log] = [readFileSync(copy), readFileSync(`${copy}-wal`)]
    const outcome = openRota(copy)
    expect(outcome).toEqual({ ok: false, trouble: { path: copy, code: 'newer' } })
    expect([readFileSync(copy), readFileSync(`${copy}-wal`)]).toEqual([file, log])
  })
})

test('a random change of some bytes never gets past the door as an error', () => {
  const path = closedRota()
  const whole = readFileSync(path)
  for (let offset = 16; offset < 100; offset += 3) {
    writeFileSync(path, whole)
    overwrite(path, offset, Buffer.from([0xff, 0x07]))
    const outcome = openRota(path)
    if (outcome.ok) outcome.store.close()
    else expect(['damaged', 'newer', 'not-a-rota']).toContain(outcome.trouble.code)
  }
})

describe('a rota that was not closed', () => {
  test('opens with everything that was confirmed before its program was killed', async () => {
    const { path, ada, morning, store } = smallRota()
    store.close()
    const child = spawn(process.execPath, [new URL('commit-until-killed.ts', import.meta.url).pathname, path, ada.id], {
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    let confirmed = 0
    for await (const chunk of child.stdout) {
      confirmed = Number(String(chunk).trim().split('\n').at(-1))
      if (confirmed >= 20) child.kill('SIGKILL')
    }
    if (child.signalCode === null) await once(child, 'exit')
    expect(child.signalCode).toBe('SIGKILL')
    expect(statSync(`${path}-wal`).size).toBeGreaterThan(0)
    const again = opened(path)
    const { rows, revision } = await again.read()
    expect(revision).toBeGreaterThanOrEqual(confirmed)
    expect(rows.absence).toHaveLength(revision - 1)
    expect(rows.slot).toContainEqual(morning)
  })

  test('opens when the power went while its log was folded in', async () => {
    const { path, store, make, ada } = smallRota()
    const absences = Array.from({ length: 200 }, () => make.absence({ personId: ada.id }))
    await store.commit(change(...absences.map(row => added('absence', row))), at)
    const copy = join(temporaryFolder(), 'copy.watchbill')
    for (const suffix of ['', '-wal', '-shm']) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`)
    store.close()
    const [before, after] = [statSync(copy).size, statSync(path).size]
    expect(after).toBeGreaterThan(before)
    overwrite(copy, 0, readFileSync(path).subarray(0, 4096))
    expect((await opened(copy).read()).rows.absence).toHaveLength(200)
  })

  test('is damaged if its log tells of rows that cannot be', () => {
    const path = closedRota()
    const copy = join(temporaryFolder(), 'copy.watchbill')
    const db = new Sqlite(path)
    db.exec('PRAGMA ignore_check_constraints = ON; UPDATE slot SET "end" = 0')
    for (const suffix of ['', '-wal', '-shm']) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`)
    db.close()
    expect(openRota(copy)).toEqual({ ok: false, trouble: { path: copy, code: 'damaged' } })
  })
})

describe('while a rota is open', () => {
  test('it can be opened a second time, and both see what the other did', async () => {
    const { path, store, make, ada } = smallRota()
    const other = opened(path)
    await store.commit(change(added('absence', make.absence({ personId: ada.id }))), at)
    expect(await other.undo(at)).toMatchObject({ ok: true, revision: 3 })
    expect((await store.read()).rows.absence).toEqual([])
  })

  test('a commit is refused while another program writes', async () => {
    const { path, make } = smallRota()
    const db = connect(path)
    db.pragma('busy_timeout = 10')
    const store = storeOn(db, path, path)
    const other = new Sqlite(path)
    other.exec('BEGIN IMMEDIATE')
    expect(await store.commit(change(added('period', make.period())), at)).toEqual({
      ok: false,
      trouble: { path, code: 'in-use' },
    })
    other.exec('ROLLBACK')
    other.close()
    expect(await store.commit(change(added('period', make.period())), at)).toMatchObject({ ok: true })
    store.close()
  })

  test('a commit is refused when its file, or its folder, is gone or is another file', async () => {
    const { path, store, make } = smallRota()
    const commit = () => store.commit(change(added('period', make.period())), at)
    const folder = dirname(path)
    renameSync(path, `${path}.moved`)
    expect(await commit()).toEqual({ ok: false, trouble: { path, code: 'not-found' } })
    copyFileSync(`${path}.moved`, path)
    expect(await commit()).toEqual({ ok: false, trouble: { path, code: 'not-found' } })
    renameSync(`${path}.moved`, path)
    expect(await commit()).toMatchObject({ ok: true, revision: 2 })
    renameSync(folder, `${folder}-moved`)
    expect(await commit()).toEqual({ ok: false, trouble: { path, code: 'folder-gone' } })
    expect(await store.undo(at)).toEqual({ ok: false, trouble: { path, code: 'folder-gone' } })
    rmSync(`${folder}-moved`, { recursive: true })
  })
})

test('a link opens the file it leads to', async () => {
  const { path, make, store } = smallRota()
  store.close()
  const link = join(temporaryFolder(), 'link.watchbill')
  symlinkSync(path, link)
  const linked = opened(link)
  await linked.commit(change(added('period', make.period())), at)
  linked.close()
  expect((await opened(path).read()).rows.period).toHaveLength(1)
  expect(linked.path).toBe(link)
})
