import { expect, it } from 'vitest'
import { clockNamed } from '../../../rota/availability/zone-name.ts'

const july = Date.UTC(2017, 6, 1, 12)

/** Hours by which the clocks of a zone are ahead of UTC in July. */
function aheadOf(name: string): number | null {
  const clock = clockNamed(name)
  return clock && (july - clock(july)) / 3_600_000
}

it.each([
  ['Europe/Zurich', 2],
  ['US/Eastern', -4],
  ['W. Europe Standard Time', 2],
  ['Tokyo Standard Time', 9],
  ['/freeassociation.sourceforge.net/Europe/Zurich', 2],
  ['/mozilla.org/20050126_1/America/Argentina/Buenos_Aires', -3],
  ['GMT+0200', 2],
  ['GMT -05:00', -5],
  ['UTC+05:30', 5.5],
  ['UTC', 0],
  ['CET', 2],
  ['(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna', 2],
  ['(GMT+01.00) Amsterdam / Berlin / Bern / Rome / Stockholm / Vienna', 2],
  ['(UTC-08:00) Pacific Time (US & Canada)', -7],
  ['Pacific Time (US & Canada)', -7],
])('%s is %d hours ahead in July', (name, hours) => expect(aheadOf(name)).toBe(hours))

it.each([
  'CST',
  'IST',
  'BST',
  'EST',
  'Home',
  'Customized Time Zone',
  'GMT+2500',
  '(UTC+01:00) Somewhere',
  '',
  '../etc/passwd',
])('%j is not guessed', name => expect(aheadOf(name)).toBeNull())
