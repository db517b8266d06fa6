import { describe, expect, it } from 'vitest'
import { calendarOf, calendarsOf } from '../../../rota/ical/calendar.ts'
import { folderParts } from '../../../rota/ical/folder.ts'
import { folderCalendars } from '../../../rota/ical/folder-calendars.ts'
import { Chronicle } from './chronicle.ts'
import { sample2017 } from './sample.ts'

const named = (chronicle: Chronicle, known: Record<string, string> = {}) =>
  folderCalendars(chronicle.rota, ['person', 'institute'], new Map(Object.entries(known)))

describe('the calendars of a folder', () => {
  it('are those of the whole rota, of each role, institute and person, and of the open shifts', () => {
    const { rota } = sample2017()
    const calendars = folderCalendars(rota, folderParts, new Map())
    const institutes = new Set([...rota.rows.person.values()].map(({ institute }) => institute))
    expect(calendars).toHaveLength(2 + rota.rows.role.size + rota.rows.person.size + institutes.size)
    expect(calendars.slice(0, 4).map(({ fileName }) => fileName)).toEqual([
      'Sample-2017.ics',
      'Sample-2017-ORM.ics',
      'Sample-2017-DQM.ics',
      'Sample-2017-DB.ics',
    ])
    expect(new Set(calendars.map(({ fileName }) => fileName.toLowerCase())).size).toBe(calendars.length)
  })

  it('have names of their own, also where people or institutes would share one', () => {
    const chronicle = new Chronicle('R')
    for (const [name, institute] of [
      ['Ada', 'LIÈGE'],
      ['ada', 'Liege'],
      ['???', 'Ada'],
      ['../../etc/passwd', ''],
      ['x'.repeat(200), ''],
      ['x'.repeat(199), ''],
    ] as const) {
      chronicle.person(name, institute)
    }
    const names = named(chronicle).map(({ fileName }) => fileName)
    expect(names).toEqual([
      'R-Ada.ics',
      'R-ada-2.ics',
      'R.ics',
      'R-etc-passwd.ics',
      `R-${'x'.repeat(74)}.ics`,
      `R-${'x'.repeat(72)}-2.ics`,
      'R-Ada-3.ics',
      'R-LIEGE.ics',
      'R-Liege-2.ics',
    ])
    expect(names.every(name => name.length <= 80)).toBe(true)
  })

  it('keep their names when people and the rota are called otherwise', () => {
    const chronicle = new Chronicle('R')
    const ada = chronicle.person('Ada Quill', '')
    const known = Object.fromEntries(named(chronicle).map(({ key, fileName }) => [key, fileName]))
    chronicle.edit('person', ada, { name: 'Ada Berg' })
    chronicle.edit('heading', chronicle.rota.heading.id, { name: 'S' })
    chronicle.person('Ada Quill', '')
    expect(named(chronicle, known).map(({ fileName }) => fileName)).toEqual(['R-Ada-Quill.ics', 'S-Ada-Quill.ics'])
  })

  it('made together are what each is alone', () => {
    const { rota, log } = sample2017()
    const scopes = folderCalendars(rota, folderParts, new Map()).map(({ scope }) => scope)
    const alone = scopes.map(scope => calendarOf(rota, log, scope, { times: 'utc' }))
    expect([...calendarsOf(rota, log, scopes, { times: 'utc' })]).toEqual(alone)
  })
})
