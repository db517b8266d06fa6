import { describe, expect, it } from 'vitest'
import { editedId, isUnsaved, newRole } from '../../renderer/roles/drafts.ts'
import { draftFrom } from '../../renderer/roles/templates.ts'
import { readTimes } from '../../renderer/times.ts'
import { consequenceWords, patternWords, templateNames } from '../../renderer/words/roles.ts'
import type { Pattern } from '../../rota/role.ts'
import { draftOf, RoleDraft } from '../../rota/role-draft.ts'
import type { TimeOfDay } from '../../rota/time.ts'
import { scene } from '../support/scene.ts'

const at = '09:00' as TimeOfDay

describe('start times as people type them', () => {
  it.each([
    ['7, 15, 23', ['07:00', '15:00', '23:00']],
    ['23:00 07:00;15.30 7:00', ['07:00', '15:30', '23:00']],
    ['8h', ['08:00']],
    ['25:00', null],
    ['7 am, 3:30 PM; 11p.m. 12:00 am', ['00:00', '07:00', '15:30', '23:00']],
    ['13 pm', null],
    ['noon', null],
    [' , ', null],
  ])('%s', (text, times) => {
    expect(readTimes(text)).toEqual(times)
  })
})

it('every template is a role but for its names', () => {
  for (const name of Object.keys(templateNames) as (keyof typeof templateNames)[]) {
    expect(RoleDraft.safeParse({ ...draftFrom(name, 3), code: 'X', name: 'Y' }).success).toBe(true)
  }
})

it('a draft is unsaved while it says something else than the rota, whatever the order of its demands', () => {
  const { rota, role } = scene()
  const dqm = role('DQM')
  const draft = draftOf(rota, dqm)
  const turned = { ...draft, demand: [...draft.demand].reverse() }
  expect([
    isUnsaved(rota, dqm.id, {}),
    isUnsaved(rota, dqm.id, { [dqm.id]: turned }),
    isUnsaved(rota, dqm.id, { [dqm.id]: { ...draft, thinBelow: 9 } }),
  ]).toEqual([false, false, true])
  expect(editedId(rota, { shows: 'settings', selected: 'gone', drafts: {} })).toBe(role('ORM').id)
  expect(editedId(rota, { shows: 'settings', selected: newRole, drafts: { [newRole]: draft } })).toBe(newRole)
})

it('patterns read as sentences', () => {
  const patterns: Pattern[] = [
    { kind: 'daily', starts: ['07:00' as TimeOfDay, '19:00' as TimeOfDay] },
    { kind: 'weekly', weekday: 3, at, every: 1, phase: 0 },
    { kind: 'weekly', weekday: 1, at, every: 3, phase: 2 },
    { kind: 'monthly', at, every: 1 },
    { kind: 'monthly', at, every: 11 },
    { kind: 'monthly', at, every: 12 },
  ]
  expect(patterns.map(patternWords)).toEqual([
    'daily at 07:00, 19:00',
    'every Wednesday at 09:00',
    'every 3rd Monday at 09:00',
    'every month at 09:00',
    'every 11th month at 09:00',
    'once a year, 1 January at 09:00',
  ])
})

it('a consequence says only what differs', () => {
  const nothing = { slotsAdded: 0, slotsRemoved: 0, bookingsRemoved: 0, gaps: 0, thin: 0, breached: 0 }
  expect(consequenceWords(nothing)).toEqual([])
  expect(consequenceWords({ ...nothing, slotsAdded: 52, slotsRemoved: 3, gaps: 12, thin: -1 })).toEqual([
    '+52 slots',
    '−3 slots',
    '+12 gaps',
    '−1 thin slot',
  ])
})
