import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEntry } from '../../renderer/welcome/new-rota-entry.ts'
import { shortPath } from '../../renderer/welcome/short-path.ts'
import { Welcome } from '../../renderer/welcome/welcome.tsx'
import { allZones } from '../../renderer/welcome/zones.ts'
import { Zone } from '../../rota/civil-time.ts'
import type { AppState } from '../../rota/contract.ts'
import { defaultPreferences } from '../../rota/preferences.ts'
import { wordsOn } from './words-on.tsx'

function wordsOf(state: Partial<AppState>): string[] {
  return wordsOn(
    <Welcome
      state={{ version: '1.2.3', file: null, recent: [], trouble: null, preferences: defaultPreferences, ...state }}
    />,
  )
}

describe('the welcome', () => {
  it('offers the sample, a new rota and a file, and hides what there is not', () => {
    expect(wordsOf({})).toEqual([
      'Watchbill',
      'Book people on duty and see, for the whole year, where nobody is booked and where one resignation would leave a hole.',
      'Open the 2017 sample',
      'A made-up pool on a real operations calendar, with gaps in it: look around, change what you like.',
      'New rota…',
      'Ctrl+N',
      'Name, year and time zone; it begins with three roles, to be changed as you like.',
      'Open…',
      'Ctrl+O',
      'A rota that is kept in a file on this computer.',
      'Version 1.2.3',
    ])
  })

  it('says what is wrong with the last file, that it was left as it was, and where it is', () => {
    const path = '/home/ada/Central shifts.watchbill'
    expect(wordsOf({ trouble: { path, code: 'damaged' } }).slice(2, 5)).toEqual([
      'Central shifts.watchbill is damaged',
      'It was left byte for byte as it is. Open a backup or an older copy of it.',
      path,
    ])
  })

  it('lists the rotas opened before, latest first, long paths cut in the middle', () => {
    const long = `/home/ada/${'deep/'.repeat(30)}rota.watchbill`
    const words = wordsOf({
      recent: [
        { path: '/home/ada/b.watchbill', name: 'b' },
        { path: long, name: 'rota' },
      ],
    })
    expect(words.slice(10, -1)).toEqual([
      'Opened before',
      'b',
      '/home/ada/b.watchbill',
      'rota',
      expect.stringMatching(/^\/home\/ada\/.*….*\/rota\.watchbill$/),
    ])
  })
})

describe('a path cut in the middle', () => {
  it('is as long as allowed and no longer, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '/', '…', 'é', '👩'), maxLength: 60 }),
        fc.integer({ min: 3, max: 40 }),
        (path, most) => {
          const short = [...shortPath(path, most)]
          const head = Math.floor((most - 1) / 3)
          const cut = [...[...path].slice(0, head), '…', ...[...path].slice(head + 1 - most)]
          expect(short).toEqual([...path].length <= most ? [...path] : cut)
        },
      ),
    )
  })

  it('keeps more of the end, where the file is', () => {
    expect(shortPath('/home/ada/rotas/2017.watchbill', 21)).toBe('/home/…2017.watchbill')
  })
})

describe('a new rota', () => {
  const good = { name: ' Central shifts ', year: 2027, zone: 'Europe/Zurich' }
  const mistakes = {
    name: 'Give the rota a name of 1 to 100 characters.',
    year: 'A year from 1990 to 2100.',
    zone: 'Choose a time zone from the list.',
  }

  it('takes what the operation takes', () => {
    expect(checkEntry(good)).toEqual({ ok: true, input: { ...good, name: 'Central shifts' } })
  })

  it('says at each field what is wrong with it', () => {
    expect(checkEntry({ name: '  ', year: '', zone: null })).toEqual({ ok: false, mistakes })
  })

  it.each([
    [{ name: 'x'.repeat(101) }, 'name'],
    [{ year: 1989 }, 'year'],
    [{ year: 2101 }, 'year'],
    [{ year: 2017.5 }, 'year'],
    [{ year: '2017' }, 'year'],
    [{ zone: 'Europe/Atlantis' }, 'zone'],
  ] as const)('refuses %j', (wrong, field) => {
    expect(checkEntry({ ...good, ...wrong })).toEqual({ ok: false, mistakes: { [field]: mistakes[field] } })
  })

  it('offers only zones that a rota can live in, the usual one and UTC among them', () => {
    const zones = allZones()
    expect(zones.filter(zone => !Zone.safeParse(zone).success)).toEqual([])
    expect(zones).toEqual(expect.arrayContaining(['Europe/Zurich', 'UTC']))
    expect(zones).toEqual([...new Set(zones)].sort())
  })
})
