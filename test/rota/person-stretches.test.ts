import { describe, expect, it } from 'vitest'
import {
  decideAbsence,
  decideAbsences,
  decideNoAbsences,
  decideNoWishes,
  decideWish,
  decideWishes,
} from '../../rota/person-stretches.ts'
import { hardBreachesOf } from '../../rota/rules/check.ts'
import type { LocalDate } from '../../rota/time.ts'
import { labelOf, rotaAfter } from '../support/decided.ts'
import { scene } from '../support/scene.ts'

const dates = (start: string, end: string) => ({ start: start as LocalDate, end: end as LocalDate })

describe('absences', () => {
  const set = scene({
    people: { Ada: { levels: { DQM: 'qualified' }, absent: [['2017-08-01', '2017-08-08']] }, Bo: {} },
    bookings: [['Ada', 'DQM 2017-07-14 07:00']],
  })
  const away = { ...dates('2017-07-10', '2017-07-16'), reason: 'conference' }

  it('of several people are one change, an absence each, and keep the bookings they break', () => {
    const ids = [set.personId('Ada'), set.personId('Bo'), set.personId('Ada')]
    const decision = decideAbsences(set.rota, ids, away, set.newId)
    expect(labelOf(decision)).toBe('Ada and 1 other: away 10 Jul 2017 – 15 Jul 2017')
    const rota = rotaAfter(set.rota, decision)
    expect(rota.rows.absence.size).toBe(3)
    const booking = rota.get('booking', set.bookingId('Ada', 'DQM 2017-07-14 07:00'))
    expect(hardBreachesOf(rota, booking).map(({ rule }) => rule)).toEqual(['ABSENT'])
  })

  it('change and go, each named with its dates', () => {
    const [id] = [...set.rota.rows.absence.keys()] as [string]
    const changed = decideAbsence(set.rota, id, { ...dates('2017-08-02', '2017-08-03'), reason: 'visit' })
    expect(labelOf(changed)).toBe('Ada: away 2 Aug 2017')
    expect(rotaAfter(set.rota, changed).get('absence', id)).toMatchObject({ start: '2017-08-02', reason: 'visit' })
    const gone = decideNoAbsences(set.rota, [id])
    expect(labelOf(gone)).toBe('Remove absence of Ada, 1 Aug 2017 – 7 Aug 2017')
    expect(rotaAfter(set.rota, gone).rows.absence.size).toBe(0)
  })

  it('that stay as they are change nothing, and one that is not there is said', () => {
    const [absence] = [...set.rota.rows.absence.values()]
    if (!absence) throw new Error('no absence')
    const { id, start, end, reason } = absence
    expect(decideAbsence(set.rota, id, { start, end, reason })).toMatchObject({ change: { rows: [] } })
    const failure = { ok: false, failure: { kind: 'not-found', what: 'absence' } }
    expect(decideAbsence(set.rota, set.newId(), away)).toEqual(failure)
    expect(decideNoAbsences(set.rota, [set.newId()])).toEqual(failure)
    expect(decideAbsences(set.rota, [set.newId()], away, set.newId)).toMatchObject({ failure: { what: 'person' } })
  })
})

describe('wishes', () => {
  it('are added, turned round and taken away', () => {
    const set = scene({ people: { Ada: {}, Bo: {} } })
    const both = [set.personId('Ada'), set.personId('Bo')]
    const wanted = decideWishes(set.rota, both, { ...dates('2017-05-01', '2017-05-02'), wish: 'wanted' }, set.newId)
    expect(labelOf(wanted)).toBe('Ada and 1 other: wants 1 May 2017')
    const rota = rotaAfter(set.rota, wanted)
    const [first, second] = [...rota.rows.wish.keys()] as [string, string]
    const turned = decideWish(rota, first, { ...dates('2017-05-01', '2017-05-03'), wish: 'unwanted' })
    expect(labelOf(turned)).toBe('Ada: would rather not 1 May 2017 – 2 May 2017')
    expect(rotaAfter(rota, turned).get('wish', first)).toMatchObject({ wish: 'unwanted', end: '2017-05-03' })
    const gone = decideNoWishes(rota, [first, second])
    expect(labelOf(gone)).toBe('Remove 2 wishes')
    expect(rotaAfter(rota, gone).rows.wish.size).toBe(0)
    expect(decideNoWishes(rota, [set.newId()])).toMatchObject({ failure: { what: 'wish' } })
  })
})
