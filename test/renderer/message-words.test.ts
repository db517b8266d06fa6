import { expect, test } from 'vitest'
import { messageSubject, messageText } from '../../renderer/words/message.ts'
import { added, apply, removed } from '../../rota/change.ts'
import { changesSince } from '../../rota/publication-changes.ts'
import type { Rota } from '../../rota/rota.ts'
import { sampleRota } from '../support/sample.ts'

function changed(rota: Rota, rows: Parameters<typeof apply>[1]['rows']): Rota {
  const result = apply(rota, { label: 'Change', rows })
  if (!result.ok) throw new Error('the change does not fit')
  return result.rota
}

test('a message says what is new, moved and gone, with old and new times and the role in full', () => {
  const before = sampleRota()
  const slots = [...before.rows.slot.values()].sort((a, b) => a.start - b.start)
  const role = (code: string) => [...before.rows.role.values()].find(each => each.code === code)?.id
  const starting = (code: string, iso: string) =>
    slots.find(({ roleId, start }) => roleId === role(code) && start === Date.parse(iso))
  const [night, morning] = [starting('DQM', '2017-03-25T23:00+01:00'), starting('DQM', '2017-03-27T07:00+02:00')]
  const week = starting('ORM', '2017-03-22T09:00+01:00')
  if (!night || !morning || !week) throw new Error('the sample has no such slots')
  const booked = [...before.rows.booking.values()].find(({ slotId }) => slotId === night.id)
  if (!booked) throw new Error('nobody is on it')
  const person = before.get('person', booked.personId)
  const shadow = {
    ...booked,
    id: '00000000-0000-7000-8000-0000000fffff',
    slotId: week.id,
    place: 'shadow' as const,
    seat: 9,
  }

  const moved = changed(before, [
    { table: 'booking', id: booked.id, before: booked, after: { ...booked, slotId: morning.id, seat: 9 } },
    added('booking', shadow),
  ])
  const [change] = changesSince(before, moved).filter(({ personId }) => personId === person.id)
  if (!change) throw new Error('nothing changed')
  expect(messageSubject(moved)).toBe('Sample 2017: your shifts changed')
  expect(messageText(before, moved, change, 'Cleo Finch').split('\n')).toEqual([
    `Dear ${person.name},`,
    '',
    'Your shifts in Sample 2017 changed.',
    '',
    'New:',
    '- Offline Run Manager (ORM), as shadow, Wednesday 22 March 2017, 09:00 to Wednesday 29 March 2017, 09:00',
    '',
    'Moved:',
    '- DQM shifter (DQM), Monday 27 March 2017, 07:00–15:00 (before: DQM shifter (DQM), Saturday 25 March 2017, 23:00–07:00)',
    '',
    'All times are those of Europe/Zurich.',
    'If something does not suit you, please ask Cleo Finch.',
  ])

  const gone = changed(before, [removed('booking', booked)])
  const [less] = changesSince(before, gone)
  const text = less ? messageText(before, gone, less, '') : ''
  expect(text).toContain('No longer yours:\n- DQM shifter (DQM), Saturday 25 March 2017, 23:00–07:00\n')
  expect(text).toMatch(/please answer this mail\.$/)
})
