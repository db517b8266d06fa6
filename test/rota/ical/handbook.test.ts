import { describe, expect, it } from 'vitest'
import { pageOfRole } from '../../../rota/handbook.ts'
import { calendarOf } from '../../../rota/ical/calendar.ts'
import { readBack } from '../../../rota/ical/read-back.ts'
import { at, Chronicle } from './chronicle.ts'

/** The last line of the description of a DQM booking, where the page of DQM says this. */
function lastLineWith(page: string): string | undefined {
  const chronicle = new Chronicle()
  const slot = chronicle.slot('DQM', at('2017-03-25', '15:00'), at('2017-03-25', '23:00'))
  chronicle.book(slot, chronicle.person('Ada Quill'))
  const stored = pageOfRole(chronicle.rota).get(chronicle.role('DQM'))
  chronicle.edit('handbookPage', stored?.id ?? '', { text: page })
  const of = () => calendarOf(chronicle.rota, chronicle.log, { kind: 'rota' })
  const { text, events } = of()
  expect(readBack(text, events)).toBeNull()
  expect(of().text).toBe(text)
  return events[0]?.description.split('\n').at(-1)
}

describe('an event', () => {
  it('names the address of its role in the handbook, else the contacts', () => {
    expect(lastLineWith('Address: https://example.org/dqm,1;2')).toBe('Handbook: https://example.org/dqm,1;2')
    expect(lastLineWith('## Contacts\n\n- Ada, 16 12 34; at night\n- Bo\u2028Berg\u0007')).toBe(
      'Contacts: Ada, 16 12 34; at night; Bo Berg',
    )
  })

  it('says nothing of a page that tells neither', () => {
    expect(lastLineWith('# DQM')).toBe('Institute: KIT')
  })
})
