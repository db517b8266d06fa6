import { defaultKindCodes } from './default-kinds.ts'
import type { KindDemand } from './kind-demand.ts'
import type { CreditScale, Pattern, Role } from './role.ts'
import type { TimeOfDay } from './time.ts'

const time = (text: string) => text as TimeOfDay

const wednesdays: Pattern = { kind: 'weekly', weekday: 3, at: time('09:00'), every: 1, phase: 0 }
const onCallWeek: CreditScale = { byStart: [{ from: time('00:00'), points: 8 }], weekend: 0, holiday: 0 }

/** Points by hour and day as CMS counted them in 2010 (Quantum Diaries, 30 May 2010), with holidays like weekends. */
const shiftPoints: CreditScale = {
  byStart: [
    { from: time('07:00'), points: 0.75 },
    { from: time('15:00'), points: 0.75 },
    { from: time('23:00'), points: 1.5 },
  ],
  weekend: 0.5,
  holiday: 0.5,
}

type Start = Pick<Role, 'code' | 'name' | 'pattern' | 'mode' | 'thinBelow' | 'credits'> & {
  /** `required/experts` for each kind of period in the order of {@link defaultKindCodes}, as far as it asks for people. */
  demand: readonly string[]
}

const starts: readonly Start[] = [
  {
    code: 'ORM',
    name: 'Offline Run Manager',
    pattern: wednesdays,
    mode: 'on-call',
    thinBelow: 2,
    credits: onCallWeek,
    demand: ['0/0', '1/0', '1/1', '2/1', '1/0', '2/1', '2/1', '1/0', '1/0'],
  },
  {
    code: 'DQM',
    name: 'DQM shifter',
    pattern: { kind: 'daily', starts: [time('07:00'), time('15:00'), time('23:00')] },
    mode: 'on-site',
    thinBelow: 3,
    credits: shiftPoints,
    demand: ['0/0', '0/0', '1/0', '1/0', '1/0', '1/0', '1/0', '1/0', '0/0'],
  },
  {
    code: 'DB',
    name: 'DB expert',
    pattern: wednesdays,
    mode: 'on-call',
    thinBelow: 2,
    credits: onCallWeek,
    demand: ['1/0', '1/0', '1/0', '1/0', '1/0', '1/0', '1/0', '1/0', '1/0'],
  },
]

/**
 * The three roles that a new rota begins with, and what each needs in each kind of period.
 *
 * @param newId  makes a UUID at each call
 */
export function defaultRoles(newId: () => string): { role: Role; demand: KindDemand[] }[] {
  return starts.map(({ demand, ...start }, rank) => {
    const role: Role = {
      ...start,
      id: newId(),
      rank,
      colour: rank,
      loadCap: null,
      recentMonths: null,
      shadowsFirst: 0,
      blockLength: null,
      retired: null,
    }
    const kindDemand = demand.map((text, index) => {
      const [required, experts] = text.split('/').map(Number) as [number, number]
      return { id: newId(), roleId: role.id, kind: defaultKindCodes[index] as string, demand: { required, experts } }
    })
    return { role, demand: kindDemand }
  })
}
