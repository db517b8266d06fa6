import { describe, expect, it } from 'vitest'
import { planImport } from '../../../rota/csv/import.ts'
import { headerKey } from '../../../rota/csv/mapping.ts'
import type { ColumnMapping } from '../../../rota/csv/plan-kinds.ts'
import { smallDesk } from './sample.ts'

const desk = smallDesk()

function planned(text: string, mapping?: ColumnMapping, known: (key: string) => ColumnMapping | null = () => null) {
  const file = { name: 'theirs.csv', text, ...(mapping && { mapping }) }
  const { plan, change, told } = planImport(desk.rota, [file], desk.newId, known)
  const [planned] = plan.files
  if (!planned) throw new Error('no file')
  return { ...planned, rows: change.rows, told }
}

describe('a table with columns of its own', () => {
  it.each([
    [
      'people',
      'Full name;Mail;University;Detector;Since\nNora Vey;nora@example.org;KIT;ECAL;1.2.2017\n',
      ['name', 'email', 'institute', 'subsystem', 'joined'],
    ],
    [
      'absences',
      'Who,First day,Back,Remarks\nada@example.org,2017-05-01,2017-05-08,leave\n',
      ['email', 'start', 'end', 'reason'],
    ],
    [
      'qualifications',
      'Shifter,Duty,Grade,Until\nAda Quill,DQM,expert,31.12.2018\nBo Wex,ORM,trainee,\n',
      ['email', 'role', 'level', 'valid_until'],
    ],
    [
      'bookings',
      'Duty,Begin,Finish,Who\nDQM,06.01.2017 07:00,06.01.2017 15:00,Quill Ada\n',
      ['role', 'start', 'end', 'email'],
    ],
    ['operations', 'Event,Type,From,To\nRun A,physics,2017-05-01,2017-06-01\n', ['name', 'kind', 'start', 'end']],
    ['absences', 'x,y,z\nada@example.org,2017-05-01,2017-05-08\n', ['email', 'start', 'end']],
  ] as const)('of %s is guessed by its titles and by what stands in them: %s', (kind, text, columns) => {
    const { problem, mapped, rows } = planned(text)
    expect(problem?.code).toBe('unknown-columns')
    expect(rows).toEqual([])
    expect(mapped).toMatchObject({ from: 'guessed', mapping: { kind, columns } })
  })

  it('is read as somebody says, with names for addresses and dates as people write them', () => {
    const text = 'Shifter,Duty,Grade,Until\nAda Quill,DQM,expert,31.12.2018\nBo Wex,ORM,trainee,\nNobody,DQM,expert,\n'
    const mapping: ColumnMapping = { kind: 'qualifications', columns: ['email', 'role', 'level', 'valid_until'] }
    const { lines, mapped, told } = planned(text, mapping)
    expect(lines.map(({ verdict, problem }) => problem?.code ?? verdict)).toEqual(['change', 'add', 'unknown-person'])
    expect(mapped).toMatchObject({
      from: 'told',
      columns: [{ title: 'Shifter', samples: ['Ada Quill', 'Bo Wex', 'Nobody'] }, {}, {}, {}],
    })
    expect([...told]).toEqual([[headerKey(['shifter', 'DUTY', 'grade', 'until']), mapping]])
  })

  it('is read as it was before, and says so', () => {
    const mapping: ColumnMapping = { kind: 'absences', columns: ['email', 'start', 'end'] }
    const { lines, mapped, told } = planned('X,Y,Z\nAda Quill,2017-08-01,2017-08-02\n', undefined, key =>
      key === headerKey(['x', 'y', 'z']) ? mapping : null,
    )
    expect(lines.map(({ verdict }) => verdict)).toEqual(['add'])
    expect([mapped?.from, told.size]).toEqual(['remembered', 0])
  })

  it('is asked about again where what was said lacks a column that is needed, or names one twice', () => {
    const text = 'X,Y,Z\nAda Quill,2017-08-01,2017-08-02\n'
    for (const columns of [
      ['email', 'start', null],
      ['email', 'start', 'start'],
    ]) {
      const { problem, mapped } = planned(text, { kind: 'absences', columns })
      expect([problem?.code, mapped?.from]).toEqual(['unknown-columns', 'guessed'])
    }
  })

  it('does not take a name for somebody where it can mean two', () => {
    const two = smallDesk()
    two.take('name,email\nAda Quill,ada.quill@example.org\n')
    const file = {
      name: 'x',
      text: 'X,Y,Z\nAda Quill,2017-08-01,2017-08-02\n',
      mapping: { kind: 'absences' as const, columns: ['email', 'start', 'end'] },
    }
    const { plan } = planImport(two.rota, [file], two.newId)
    expect(plan.files[0]?.lines.map(({ problem }) => problem?.code)).toEqual(['unknown-person'])
  })
})

describe('people with an id', () => {
  const ada = () => [...desk.rota.rows.person.values()].find(({ email }) => email === 'ada@example.org')?.id ?? ''

  it('are found by it, so that their address can change', () => {
    const [line] = desk.lines(`id,name,email\n${ada()},Ada Quill,quill@example.org\n`)
    expect(line?.verdict).toBe('change')
  })

  it('do not take the address of somebody else', () => {
    expect(desk.refusals(`id,name,email\n${ada()},Ada Quill,bo@example.org\n`)).toEqual([
      [2, { code: 'another-person', field: 'email', value: 'bo@example.org' }],
    ])
  })

  it('are found by their address where the id is unknown or none of ours', () => {
    expect(desk.verdicts('id,name,email\n12345,Ada Quill,ada@example.org\n')).toEqual([[2, 'same']])
  })

  it('do not get the id of anything else in the rota', () => {
    const [role] = [...desk.rota.rows.role.values()]
    const { change } = desk.plan(`id,name,email\n${role?.id},Nora,nora@example.org\n`)
    expect(change.rows.map(({ table, id }) => [table, id === role?.id])).toEqual([['person', false]])
  })
})
