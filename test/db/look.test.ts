import { chmodSync, copyFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { lookAtRota } from '../../db/look.ts'
import { migrations } from '../../db/migrations/index.ts'
import type { Store } from '../../db/store.ts'
import { added } from '../../rota/change.ts'
import { at, change, contents, smallRota, sorted, temporaryFolder } from '../support/rota-file.ts'

function looked(path: string): Store {
  const outcome = lookAtRota(path)
  if (!outcome.ok) throw new Error(outcome.trouble.code)
  return outcome.store
}

test('a rota that is only looked at stays byte for byte as it was, with nothing beside it, also one that may not be written', async () => {
  const { path, store } = smallRota()
  const written = await store.read()
  store.close()
  chmodSync(path, 0o444)
  const before = contents(dirname(path))
  const look = looked(path)
  expect(sorted((await look.read()).rows)).toEqual(sorted(written.rows))
  look.close()
  expect(contents(dirname(path))).toEqual(before)
})

test('it refuses every change', async () => {
  const { path, store, make } = smallRota()
  store.close()
  const look = looked(path)
  const outcome = await look.commit(change(added('person', make.person())), at)
  expect(outcome).toEqual({ ok: false, trouble: { path, code: 'read-only' } })
  look.close()
})

test('what somebody who has it open has committed is seen, though it is only in the log yet', async () => {
  const { path, store, make } = smallRota()
  const cleo = make.person({ name: 'Cleo Finch' })
  await store.commit(change(added('person', cleo)), at)
  const [file, log] = [path, `${path}-wal`].map(name => readFileSync(name))
  const look = looked(path)
  expect((await look.read()).rows.person).toContainEqual(cleo)
  look.close()
  expect([path, `${path}-wal`].map(name => readFileSync(name))).toEqual([file, log])
  // Whoever has it open goes on as if nobody had looked.
  expect((await store.commit(change(added('person', make.person({ name: 'Dan Lowe' }))), at)).ok).toBe(true)
})

test('a log that was left behind by a crash is read and left', async () => {
  const { path, store, make } = smallRota()
  const cleo = make.person({ name: 'Cleo Finch' })
  await store.commit(change(added('person', cleo)), at)
  const left = join(temporaryFolder(), 'left.watchbill')
  for (const suffix of ['', '-wal']) copyFileSync(`${path}${suffix}`, `${left}${suffix}`)
  const before = ['', '-wal'].map(suffix => readFileSync(`${left}${suffix}`))
  const look = looked(left)
  expect((await look.read()).rows.person).toContainEqual(cleo)
  look.close()
  expect(['', '-wal'].map(suffix => readFileSync(`${left}${suffix}`))).toEqual(before)
})

test('a rota of an older app is read as it would be after an update, and is not updated', async () => {
  const path = join(temporaryFolder(), 'old.watchbill')
  writeFileSync(path, '')
  const db = new Sqlite(path)
  db.exec(migrations[0]?.sql ?? '')
  db.pragma(`application_id = ${0x57424c4c}`)
  db.pragma('user_version = 1')
  db.exec(
    "INSERT INTO heading (id, name, zone) VALUES ('00000000-0000-7000-8000-000000000001', 'Old', 'Europe/Zurich')",
  )
  db.close()
  const before = contents(dirname(path))
  const look = looked(path)
  expect((await look.read()).rows.heading[0]).toMatchObject({ name: 'Old', zone: 'Europe/Zurich' })
  look.close()
  expect(contents(dirname(path))).toEqual(before)
})

test('what is no rota, damaged, newer or not there is refused', () => {
  const { path, store } = smallRota()
  store.close()
  const codeOf = () => {
    const outcome = lookAtRota(path)
    return outcome.ok ? 'opened' : outcome.trouble.code
  }
  const whole = readFileSync(path)
  writeFileSync(path, whole.subarray(0, whole.length - 1))
  expect(codeOf()).toBe('damaged')
  const newer = Buffer.from(whole)
  newer.writeUInt32BE(99, 60)
  writeFileSync(path, newer)
  expect(codeOf()).toBe('newer')
  writeFileSync(path, 'name,email\n')
  expect(codeOf()).toBe('not-a-rota')
  rmSync(path)
  expect(codeOf()).toBe('not-found')
})
