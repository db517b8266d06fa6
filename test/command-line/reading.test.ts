import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openRota } from '../../db/open.ts'
import { removed } from '../../rota/change.ts'
import { hour } from '../../rota/time.ts'
import { closedSample } from '../support/closed-sample.ts'
import { watchbill } from '../support/command.ts'
import { at, change, contents, smallRota } from '../support/rota-file.ts'

const sample = closedSample()

const Moments = z.object({ start: z.iso.datetime(), end: z.iso.datetime() })
const Coverage = z.strictObject({
  rota: z.string(),
  zone: z.string(),
  year: z.int(),
  roles: z.array(
    z.strictObject({
      ...{ code: z.string(), name: z.string(), slots: z.int(), none: z.int(), gap: z.int(), thin: z.int() },
      ...{ covered: z.int(), surplus: z.int(), demandedHours: z.number(), gapHours: z.number() },
      ...{ coveragePercent: z.number().nullable(), longestGap: Moments.nullable(), nextGap: Moments.nullable() },
    }),
  ),
})

test('coverage tells the known figures of 2017 and leaves the rota byte for byte as it was', async () => {
  const { folder } = sample()
  const before = contents(folder)
  const { code, out, err } = await watchbill(folder, 'coverage', 'sample.watchbill', '--year', '2017')
  expect({ code, err }).toEqual({ code: 0, err: '' })
  expect(out).toBe(
    [
      'Sample 2017, 2017',
      'role  slots  none  gap  thin  covered  demanded h  gap h  coverage',
      'ORM      52    10   25     4       13       7,056  4,201    40.5 %',
      'DQM    1095   280   84     0      731       6,520    672    89.7 %',
      'DB       52     0    9     3       40       8,736  1,512    82.7 %',
      '',
    ].join('\n'),
  )
  expect(contents(folder)).toEqual(before)
})

test('coverage writes JSON for programs, of the roles that are asked for', async () => {
  const { folder } = sample()
  const { code, out } = await watchbill(
    folder,
    'coverage',
    'sample.watchbill',
    '--year=2017',
    '--json',
    '--role',
    'dqm',
  )
  const told = Coverage.parse(JSON.parse(out))
  expect(code).toBe(0)
  expect(told.roles.map(role => role.code)).toEqual(['DQM'])
  expect(told.roles[0]).toMatchObject({ slots: 1095, none: 280, gap: 84, thin: 0, covered: 731, gapHours: 672 })
  expect(told.roles[0]?.nextGap).toBeNull()
})

test('a year without slots is told, and is no error', async () => {
  const { code, err } = await watchbill(sample().folder, 'coverage', 'sample.watchbill', '--year', '2031')
  expect({ code, err }).toEqual({ code: 0, err: 'The rota has no slots in 2031.\n' })
})

test('check ends with 1 where there are gaps, and says them', async () => {
  const { folder } = sample()
  const told = await watchbill(folder, 'check', 'sample.watchbill', '--from', '2017-03-01', '--weeks', '6')
  expect(told).toEqual({
    code: 1,
    out: [
      '2017-02-28 23:00 to 07:00  DQM  gap, 0 of 1',
      '2017-03-24 23:00 to 07:00  DQM  gap, 0 of 1',
      'Sample 2017, 2017-03-01 to 2017-04-11: 2 gaps, 3 thin',
      '',
    ].join('\n'),
    err: '',
  })
})

test('check ends with 0 where there is no gap, and with 1 where thin slots are amiss, too', async () => {
  const { folder } = sample()
  const week = ['check', 'sample.watchbill', '--from', '2017-03-08', '--weeks', '2']
  expect((await watchbill(folder, ...week)).code).toBe(0)
  const thin = await watchbill(folder, ...week, '--thin', '--json')
  const Row = z.strictObject({ role: z.string(), ...Moments.shape, counted: z.int(), required: z.int() })
  const Check = z.strictObject({
    ...{ rota: z.string(), zone: z.string(), from: z.iso.date(), until: z.iso.date() },
    ...{ gaps: z.array(Row), thin: z.array(Row) },
    runningOut: z.array(
      z.strictObject({ person: z.string(), role: z.string(), date: z.iso.date(), bookings: z.int() }),
    ),
  })
  const told = Check.parse(JSON.parse(thin.out))
  expect(told).toMatchObject({ from: '2017-03-08', until: '2017-03-22', gaps: [] })
  expect(thin.code).toBe(told.thin.length > 0 ? 1 : 0)
  expect(told.thin.length).toBeGreaterThan(0)
})

test('check looks from now on, and takes it for amiss where no slots were made', async () => {
  const { code, out, err } = await watchbill(sample().folder, 'check', 'sample.watchbill')
  expect(code).toBe(1)
  expect(out).toMatch(/^Sample 2017, \d{4}-\d\d-\d\d to \d{4}-\d\d-\d\d: 0 gaps, 0 thin\n$/)
  expect(err.split('\n').filter(line => line.endsWith('has no slots in these weeks: open the year.'))).toHaveLength(3)
})

test('a rota that is open in the window is read with what was done there a moment ago, and the window goes on', async () => {
  const { folder, path } = sample()
  const window = openRota(path)
  if (!window.ok) throw new Error(window.trouble.code)
  const { store } = window
  const { booking, slot } = (await store.read()).rows
  const starts = Date.parse('2017-03-06T07:00+01:00')
  const morning = slot.find(({ start, end }) => start === starts && end === starts + 8 * hour)
  const taken = booking.filter(({ slotId }) => slotId === morning?.id).map(each => removed('booking', each))
  await store.commit(change(...taken), at)
  const { code, out } = await watchbill(folder, 'check', 'sample.watchbill', '--from', '2017-03-01', '--weeks', '6')
  expect(code).toBe(1)
  expect(out).toContain('2017-03-06 07:00 to 15:00  DQM  gap, 0 of 1\n')
  expect((await store.undo(at)).ok).toBe(true)
  store.close()
})

test.each([
  ['a file that is not there', 'gone.watchbill', 'gone.watchbill: there is no such file.'],
  ['a text', 'text.watchbill', 'text.watchbill is not a Watchbill rota.'],
  ['a rota of a newer app', 'newer.watchbill', 'newer.watchbill was written by a newer Watchbill.'],
  ['a damaged rota', 'damaged.watchbill', 'damaged.watchbill is damaged.'],
  ['a folder', '.', ' is not a Watchbill rota.'],
])('%s cannot be read: 3, with a sentence', async (_, name, sentence) => {
  const { folder, path } = sample()
  const whole = readFileSync(path)
  writeFileSync(join(folder, 'text.watchbill'), 'name,email\n'.repeat(30))
  writeFileSync(join(folder, 'damaged.watchbill'), whole.subarray(0, whole.length - 4096))
  whole.writeUInt32BE(99, 60)
  writeFileSync(join(folder, 'newer.watchbill'), whole)
  const before = contents(folder)
  const { code, out, err } = await watchbill(folder, 'coverage', name)
  expect({ code, out }).toEqual({ code: 3, out: '' })
  expect(err).toContain(sentence)
  expect(err.startsWith('watchbill: ')).toBe(true)
  expect(contents(folder)).toEqual(before)
})

test('a rota that may only be read is read', async () => {
  const { path, store } = smallRota()
  store.close()
  chmodSync(path, 0o444)
  expect((await watchbill('/', 'coverage', path, '--year', '2017')).code).toBe(0)
})
