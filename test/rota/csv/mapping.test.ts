import { describe, expect, it } from 'vitest'
import { apply } from '../../../rota/change.ts'
import { localIso } from '../../../rota/civil-time.ts'
import { planImport } from '../../../rota/csv/import.ts'
import { headerKey, missingColumns, ofKind, withColumn } from '../../../rota/csv/mapping.ts'
import type { ColumnMapping } from '../../../rota/csv/plan-kinds.ts'
import type { KnownReadings } from '../../../rota/csv/read-file.ts'
import type { LocalDate } from '../../../rota/time.ts'
import { scene } from '../../support/scene.ts'
import { smallDesk } from './sample.ts'

const desk = smallDesk()

function planned(text: string, mapping?: ColumnMapping, columns: KnownReadings['columns'] = () => null) {
  const file = { name: 'theirs.csv', text, ...(mapping && { mapping }) }
  const { plan, change, told } = planImport(desk.rota, [file], desk.newId, { columns, grid: () => null })
  const [planned] = plan.files
  if (!planned) throw new Error('no file')
  return { ...planned, rows: change.rows, told: told.columns }
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
    expect(lines.map(({ verdict, problem }) => problem?.code ?? verdict)).toEqual(['change', 'add', 'nobody'])
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
    expect(plan.files[0]?.lines.map(({ problem }) => problem)).toEqual([
      {
        code: 'several-people',
        field: 'X',
        value: 'Ada Quill',
        people: ['Ada Quill (ada@example.org)', 'Ada Quill (ada.quill@example.org)'],
      },
    ])
  })
})

describe('a list of duties', () => {
  const set = scene({
    people: {
      'Ada Quill': { levels: { DQM: 'qualified' } },
      'Ben Quill': { levels: { DQM: 'qualified' } },
      'Zoë Ashgrove': { levels: { ORM: 'expert', DQM: 'qualified' } },
    },
    bookings: [['Ada Quill', 'DQM 2017-03-16 23:00', 'shadow']],
    slots: ['DQM 2017-03-16 07:00', 'DQM 2017-03-25 23:00', 'ORM 2017-03-15 09:00'],
  })

  /** What each line comes to: whose booking on which slot, or why it is refused. */
  function duties(text: string, columns?: ColumnMapping['columns']) {
    const file = { name: 'duties.csv', text }
    const told = columns ? { ...file, mapping: { kind: 'bookings' as const, columns } } : file
    const { plan, change } = planImport(set.rota, [told], set.newId)
    const after = apply(set.rota, change)
    if (!after.ok) throw new Error('does not fit')
    const { rota } = after
    const booked = change.rows.flatMap(({ table, after }) => {
      if (table !== 'booking' || !after) return []
      const { roleId, start } = rota.get('slot', after.slotId)
      const who = `${rota.get('person', after.personId).name}, ${after.place}`
      return [`${rota.get('role', roleId).code} ${localIso(rota.zone, start).slice(0, 16)} ${who}`]
    })
    const [planned] = plan.files
    const refused = planned?.lines.flatMap(({ line, problem }) =>
      problem ? [`${line} ${problem.field} ${problem.code} ${problem.value}`] : [],
    )
    return { booked, refused, opens: plan.opens, mapped: planned?.mapped }
  }

  it.each([
    ['Date,Shift,Name\n2017-03-16,night,Zoë Ashgrove\n17.3.2017,M,Ada Quill\n', ['date', 'shift', 'email']],
    ['day;who;shift type\n16.3.2017;Ada Quill;DQM night\n', ['date', 'email', 'role']],
    ['When,Duty,Person\n2017-03-15,ORM,Zoë Ashgrove\n', ['date', 'role', 'email']],
    ['Date,Role,Shift,Name,Remark\n16.3.2017,DQM,23:00-07:00,Ada Quill,\n', ['date', 'role', 'shift', 'email', 'note']],
  ])('is guessed by its titles and by what stands in them: %s', (text, columns) => {
    expect(duties(text).mapped?.mapping).toMatchObject({ kind: 'bookings', columns })
  })

  it('books each duty on the slot that its date and shift mean, and opens the year', () => {
    const text =
      'Date,Shift,Name\n2017-03-16,07-15,Ada Quill\n25.3.2017,Night shift,Zoë Ashgrove\n2017-03-20,ORM,Ashgrove Zoë\n2018-01-02,DQM A (s),Ben Quill\n'
    expect(duties(text, ['date', 'shift', 'email'])).toMatchObject({
      booked: [
        'DQM 2017-03-16T07:00 Ada Quill, shifter',
        'DQM 2017-03-25T23:00 Zoë Ashgrove, shifter',
        'ORM 2017-03-15T09:00 Zoë Ashgrove, shifter',
        'DQM 2018-01-02T15:00 Ben Quill, shadow',
      ],
      refused: [],
      opens: [2018],
    })
  })

  it('says of each line what it is taken for', () => {
    const file = {
      name: 'x',
      text: 'd,s,n\n3/4/2017,N,ZA\n16.3.2017,night,AQ\n16.3.2017,night,Nemo\n',
      mapping: { kind: 'bookings' as const, columns: ['date', 'shift', 'email'] },
    }
    const { plan } = planImport(set.rota, [file], set.newId)
    expect(plan.files[0]?.lines.map(({ says }) => says)).toEqual([
      '3/4/2017, N, ZA (Zoë Ashgrove on DQM, 3 Apr 2017 23:00)',
      '16.3.2017, night, AQ (Ada Quill on DQM, 16 Mar 2017 23:00)',
      '16.3.2017, night, Nemo',
    ])
  })

  it('takes role and shift from two columns, and who is there already in the place that it says', () => {
    expect(
      duties('d,r,s,n,p\n16.3.2017,DQM shifter,night,ada quill,\n16.3.2017,dqm,morning,Ben Quill,shadow\n', [
        'date',
        'role',
        'shift',
        'email',
        'place',
      ]).booked,
    ).toEqual(['DQM 2017-03-16T23:00 Ada Quill, shifter', 'DQM 2017-03-16T07:00 Ben Quill, shadow'])
  })

  it('refuses what fits two people, nobody, no shift or no slot, and says so of the field', () => {
    const lines = [
      '16.3.2017,DQM,night,Quill',
      '16.3.2017,DQM,night,Nemo',
      '16.3.2017,DQM,late night,Ada Quill',
      '16.3.2017,DQM,12:00,Ada Quill',
      '16.3.2017,Crew,night,Ada Quill',
      '20.3.2017,ORM,3,Ada Quill',
      '16 Mar,DQM,night,Ada Quill',
      '16.3.2017,DQM,,Ada Quill',
      '16.3.2017,ORM,,Nemo',
    ]
    expect(duties(`d,r,s,n\n${lines.join('\n')}\n`, ['date', 'role', 'shift', 'email']).refused).toEqual([
      '2 n several-people Quill',
      '3 n nobody Nemo',
      '4 s start-unknown late night',
      '5 s start-unknown 12:00',
      '6 r unknown-entry Crew',
      '7 s unknown-entry 3',
      '8 d not-a-date 16 Mar',
      '9 r start-missing DQM',
      '10 n nobody Nemo',
    ])
  })

  it('refuses dates on which the role has no slot', () => {
    const retired = scene({
      roles: { ORM: { retired: '2017-01-01' as LocalDate } },
      people: { 'Ada Quill': {} },
    })
    const file = {
      name: 'x',
      text: 'd,r,n\n2017-03-16,ORM,Ada Quill\n',
      mapping: { kind: 'bookings' as const, columns: ['date', 'role', 'email'] },
    }
    const { plan } = planImport(retired.rota, [file], retired.newId)
    expect(plan.files[0]?.lines[0]?.problem).toEqual({ code: 'no-slot', field: 'd', value: '2017-03-16' })
  })
})

describe('what is said of a column', () => {
  const mapping: ColumnMapping = { kind: 'bookings', columns: ['role', 'start', null, 'email'] }

  it('takes it from the column that had it, and leaves out what does not go with it', () => {
    expect(withColumn(mapping, 2, 'email').columns).toEqual(['role', 'start', 'email', null])
    expect(withColumn(mapping, 2, 'date').columns).toEqual(['role', null, 'date', 'email'])
    expect(withColumn(mapping, 0, null).columns).toEqual([null, 'start', null, 'email'])
  })

  it('stays where the kinds have it in common', () => {
    expect(ofKind(mapping, 'absences')).toEqual({ kind: 'absences', columns: [null, 'start', null, 'email'] })
  })

  it('decides what is still needed', () => {
    const missing = (...columns: (string | null)[]) => missingColumns({ kind: 'bookings', columns })
    expect(missing('date', 'email')).toEqual(['shift'])
    expect(missing('date', 'role', 'email')).toEqual([])
    expect(missing('start', 'email')).toEqual(['role', 'end'])
    expect(missing('role', 'email')).toEqual(['date'])
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
