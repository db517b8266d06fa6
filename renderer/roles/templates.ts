import type { RoleDraft } from '../../rota/role-draft.ts'
import type { TimeOfDay } from '../../rota/time.ts'
import type { templateNames } from '../words/roles.ts'

/** What a role can be started from. */
export type TemplateName = keyof typeof templateNames

const time = (text: string) => text as TimeOfDay
const morning = time('09:00')
const always = time('00:00')

const common = {
  code: '',
  name: '',
  thinBelow: 2,
  loadCap: null,
  recentMonths: null,
  shadowsFirst: 0,
  blockLength: null,
  demand: [],
} as const

const flat = (points: number) => ({ byStart: [{ from: always, points }], weekend: 0, holiday: 0 })

const templates: Readonly<Record<TemplateName, Omit<RoleDraft, 'colour' | 'demand' | keyof typeof common>>> = {
  daily: {
    pattern: { kind: 'daily', starts: [time('07:00'), time('15:00'), time('23:00')] },
    mode: 'on-site',
    credits: {
      byStart: [
        { from: time('07:00'), points: 0.75 },
        { from: time('15:00'), points: 0.75 },
        { from: time('23:00'), points: 1.5 },
      ],
      weekend: 0.5,
      holiday: 0.5,
    },
  },
  week: {
    pattern: { kind: 'weekly', weekday: 3, at: morning, every: 1, phase: 0 },
    mode: 'on-call',
    credits: flat(8),
  },
  weeks: {
    pattern: { kind: 'weekly', weekday: 3, at: morning, every: 2, phase: 0 },
    mode: 'on-call',
    credits: flat(16),
  },
  month: { pattern: { kind: 'monthly', at: morning, every: 1 }, mode: 'on-call', credits: flat(30) },
  year: { pattern: { kind: 'monthly', at: morning, every: 12 }, mode: 'team', credits: flat(20) },
  team: { pattern: { kind: 'monthly', at: morning, every: 1 }, mode: 'team', credits: flat(10) },
}

/** A draft that a new role starts from. @param colour  a number for `roleColour()` */
export function draftFrom(template: TemplateName, colour: number): RoleDraft {
  return { ...common, demand: [], ...templates[template], colour }
}
