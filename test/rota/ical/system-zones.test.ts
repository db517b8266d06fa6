import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const program = fileURLToPath(new URL('./print-calendar.ts', import.meta.url))
const run = (TZ: string) =>
  JSON.parse(execFileSync(process.execPath, [program], { env: { ...process.env, TZ }, encoding: 'utf8' }))

it('the same data gives the same bytes, and they are read alike, wherever the computer stands', () => {
  const [utc, zurich, tokyo] = ['UTC', 'Europe/Zurich', 'Asia/Tokyo'].map(run)
  expect([utc, zurich, tokyo].map(({ offset }) => offset)).toEqual([0, -120, -540])
  expect(zurich.calendars).toEqual(utc.calendars)
  expect(tokyo.calendars).toEqual(utc.calendars)
  expect(Object.values(utc.calendars).map(calendar => Object(calendar).difference)).toEqual([null, null, null, null])
})
