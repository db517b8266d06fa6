import type { Preferences } from '../../rota/preferences.ts'
import type { RuleEffect } from '../../rota/rule-effect.ts'
import type { SoftRuleId } from '../../rota/rule-settings.ts'
import { ruleNames } from './breach.ts'
import { count } from './number.ts'

/** The settings of a rota and of a desk. */
export const settingsWords = {
  command: 'Settings…',
  title: 'Settings',
  close: 'Close the settings',
  rota: 'This rota',
  desk: 'This desk',
  name: 'Name of the rota',
  nameMissing: 'Give the rota a name, at most 100 characters.',
  zone: 'Time zone',
  noZone: 'No such time zone',
  zoneChanges: (slots: number, periods: number) =>
    `${count(slots, 'slot')} stay the moments they are, and are shown by other clocks. ` +
    `${count(periods, 'period')}, absences and qualifications keep their dates, and begin at another moment. ` +
    'New slots follow the clocks of the new zone.',
  levels: 'Names of the levels',
  level: { trainee: 'Below qualified', qualified: 'Qualified', expert: 'Expert' } as const,
  levelsMissing: 'Give each level a name, at most 40 characters.',
  rules: 'Rules of booking',
  rulesHint:
    'Qualification, membership, absence, double booking and overlap always refuse. Rest can be longer, never shorter than 11 h.',
  restHours: 'Hours of rest at least',
  daysInRow: 'Days in a row at most',
  nightsInRow: 'Nights in a row at most',
  severity: { off: 'off', soft: 'warns', hard: 'refuses' } as const,
  ruleHead: 'Rule',
  severityHead: 'What it does',
  severityOf: (rule: string) => `What “${rule}” does`,
  effect: 'Effect',
  noEffect: 'no booking breaks a rule more or less',
  ruleEffect: ({ rule, broken, mended }: RuleEffect): string => {
    const more = `${count(broken, 'booking newly breaks', 'bookings newly break')} it`
    const fewer = `${count(mended, 'booking')} no longer ${mended === 1 ? 'does' : 'do'}`
    return `${ruleNames[rule]}: ${[broken > 0 && more, mended > 0 && fewer].filter(part => part !== false).join(', ')}`
  },
  unchanged: 'Nothing is changed yet',
  apply: 'Apply',
  discard: 'Discard',
  you: 'Your name',
  youHint: 'Kept in the history with what you do.',
  theme: 'Colours',
  themes: { auto: 'as the system', light: 'light', dark: 'dark' } satisfies Record<Preferences['theme'], string>,
  weekStart: 'Weeks begin on',
  weekStartHint:
    'Where screens, prints and date pickers divide the time. The number is that of the ISO week in which most days lie; slots follow their role.',
  clock: 'Clock',
  clocks: { 24: '24 hours, 23:00', 12: '12 hours, 11:00 pm' } as const,
  dates: 'Language of dates',
  example: (text: string) => `Looks like this: ${text}.`,
  alerts: 'Notification when a rota opens',
  alertsHint: 'If there are gaps, thin slots or qualifications that run out in the next 4 weeks.',
  atOnce: 'Holds at once, and at the next start.',
} as const

/** Each soft rule as a sentence that can be turned off or made to refuse. */
export const softRuleNames: Readonly<Record<SoftRuleId, string>> = {
  FULL: 'more shifters than required',
  'RUN-7': 'too many days in a row',
  'NIGHT-4': 'too many nights in a row',
  LOAD: 'more points than the cap of the role',
  RECENT: 'too long away from the role',
  NOVICE: 'first booking by night or without shadowing',
  WISH: 'the person would rather not',
  BLOCK: 'splits a block',
}

/** The languages that dates can be written in, by their tags. */
export const dateLanguages = {
  'en-GB': 'English (UK)',
  'en-US': 'English (US)',
  de: 'Deutsch',
  fr: 'Français',
  it: 'Italiano',
  es: 'Español',
} as const
