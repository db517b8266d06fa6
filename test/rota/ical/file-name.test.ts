import { describe, expect, it } from 'vitest'
import { freeFileName } from '../../../rota/file-name.ts'
import { suggestedFileName } from '../../../rota/ical/file-name.ts'
import { Chronicle } from './chronicle.ts'

const named = (rota: string) => suggestedFileName(new Chronicle(rota).rota, { kind: 'rota' })
const ofPerson = (name: string, rota = 'CMS 2017') => {
  const chronicle = new Chronicle(rota)
  const personId = chronicle.person(name)
  return suggestedFileName(chronicle.rota, { kind: 'person', personId })
}

describe('the file name of a calendar', () => {
  it('says which rota and which part of it', () => {
    const chronicle = new Chronicle('CMS 2017')
    const personId = chronicle.person('Søren Lindqvärn')
    expect([
      suggestedFileName(chronicle.rota, { kind: 'rota' }),
      suggestedFileName(chronicle.rota, { kind: 'role', roleId: chronicle.role('DQM') }),
      suggestedFileName(chronicle.rota, { kind: 'person', personId }),
      suggestedFileName(chronicle.rota, { kind: 'institute', institute: 'INFN Torino' }),
      suggestedFileName(chronicle.rota, { kind: 'open' }),
    ]).toEqual([
      'CMS-2017.ics',
      'CMS-2017-DQM.ics',
      'CMS-2017-Soren-Lindqvarn.ics',
      'CMS-2017-INFN-Torino.ics',
      'CMS-2017-open.ics',
    ])
  })

  it.each([
    ['../../etc/passwd', 'etc-passwd.ics'],
    ['..\\..\\Windows', 'Windows.ics'],
    ['C:\\x', 'C-x.ics'],
    ['.hidden', 'hidden.ics'],
    ['-rf', 'rf.ics'],
    ['a..b', 'a.b.ics'],
    ['invoice\u202excod', 'invoice-xcod.ics'],
    ['a\r\nb\0c', 'a-b-c.ics'],
    ['CON', 'rota-CON.ics'],
    ['nul.2017', 'rota-nul.2017.ics'],
    ['com¹', 'rota-com1.ics'],
    ['Lpt9', 'rota-Lpt9.ics'],
    ['Console', 'Console.ics'],
    ['com10', 'com10.ics'],
    ['日本', 'rota.ics'],
    ['…', 'rota.ics'],
    ['Ｆｕｌｌ．', 'Full.ics'],
    ['2017 / 2018', '2017-2018.ics'],
  ])('of a rota called %j is %s', (name, fileName) => {
    expect(named(name)).toBe(fileName)
  })

  it('is 80 characters at most, and still tells a person from another', () => {
    const long = ofPerson(`Ada ${'q'.repeat(200)}`, 'r'.repeat(100))
    expect([long.length, long]).toEqual([80, `${'r'.repeat(36)}-Ada-${'q'.repeat(35)}.ics`])
    expect(named(`${'r'.repeat(35)} s`)).toBe(`${'r'.repeat(35)}.ics`)
    expect(named(`con.${'r'.repeat(100)}`)).toBe(`rota-con.${'r'.repeat(32)}.ics`)
    expect(ofPerson(`${'q'.repeat(66)} x`)).toBe(
      `CMS-2017-${'q'.repeat(66)}.ics`.replace('.ics', '-.ics').replace('-.', '.'),
    )
  })
})

it('a file name that others have gets a number, however they are written, and is no longer for it', () => {
  const taken = new Set(['ada.ics', 'ada-2.ics'])
  expect([freeFileName('Ben.ics', taken), freeFileName('Ada.ics', taken)]).toEqual(['Ben.ics', 'Ada-3.ics'])
  const long = `${'a'.repeat(76)}.ics`
  expect(freeFileName(long, new Set([long]))).toBe(`${'a'.repeat(74)}-2.ics`)
})
