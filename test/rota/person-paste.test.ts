import { describe, expect, it } from 'vitest'
import { decidePeople } from '../../rota/person-edit.ts'
import { planPaste } from '../../rota/person-paste.ts'
import type { LocalDate } from '../../rota/time.ts'
import { labelOf, rotaAfter } from '../support/decided.ts'
import { scene } from '../support/scene.ts'

const today = '2017-01-01' as LocalDate
const set = scene({
  people: { Ada: { levels: { DQM: 'trainee' } }, Bo: { levels: { DB: 'expert' }, joined: '2016-01-01' } },
})

const plan = (...lines: string[]) => {
  const made = planPaste(set.rota, lines.map(line => line.replaceAll('|', '\t')).join('\n'), today)
  if (!made.ok) throw new Error(made.why)
  return made
}
const verdicts = (...lines: string[]) =>
  plan(...lines).lines.map(({ verdict, columns, problem }) => `${verdict} ${columns.join(' ')}${problem?.why ?? ''}`)

describe('pasting people', () => {
  it('matches by address or name, changes only what a cell says, and adds who has both', () => {
    const { lines, steps } = plan(
      'Name|E-mail|Institute|DQM|DB',
      'ada||DESY|Q|',
      'Bo|bo@example.org|||E',
      'Ned Ode|ned@example.org||t|',
    )
    expect(lines.map(({ line, name, verdict, columns }) => [line, name, verdict, ...columns])).toEqual([
      [2, 'Ada', 'change', 'institute', 'DQM'],
      [3, 'Bo', 'same'],
      [4, 'Ned Ode', 'add', 'name', 'email', 'DQM'],
    ])
    const decision = decidePeople(set.rota, steps, set.newId)
    expect(labelOf(decision)).toBe('Add 1, change 1 people')
    const { rows } = rotaAfter(set.rota, decision)
    expect([...rows.qualification.values()].map(({ level }) => level)).toEqual(['qualified', 'expert', 'trainee'])
    expect(rows.person.get(set.personId('Ada'))?.institute).toBe('DESY')
  })

  it('takes a level away for a dash', () => {
    const { steps } = plan('name|dqm', 'Ada|-')
    expect(rotaAfter(set.rota, decidePeople(set.rota, steps, set.newId)).rows.qualification.size).toBe(1)
  })

  it('refuses a line by itself, with the reason', () => {
    expect(verdicts('name|DQM', 'Nobody|E', 'Ada|X', 'Ada|Q', 'Ada|E')).toEqual([
      'refused nobody',
      'refused value',
      'change DQM',
      'refused twice',
    ])
    expect(verdicts('name|left', 'Bo|2015-01-01', 'Ada|soon')).toEqual(['refused order', 'refused value'])
  })

  it('wants a head with somebody and something', () => {
    expect(planPaste(set.rota, 'Ada\tQ', today)).toEqual({ ok: false, why: 'no-columns' })
    expect(planPaste(set.rota, '', today)).toEqual({ ok: false, why: 'no-text' })
  })
})
