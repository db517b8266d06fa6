import type { PeriodKind } from '../rota/period.ts'
import type { Shade } from './words/coverage.ts'

/** A colour scheme's colours of coverage: the field, and what is written on it. */
export type ShadeColours = Readonly<Record<Shade, { readonly fill: string; readonly text: string }>>

/** Colours of coverage on white. */
export const lightShades: ShadeColours = {
  gap: { fill: '#8B0932', text: '#FFFFFF' },
  thin: { fill: '#EC7103', text: '#16191D' },
  covered: { fill: '#A6CCF3', text: '#16191D' },
  surplus: { fill: '#236DC5', text: '#FFFFFF' },
  none: { fill: '#F3F4F6', text: '#5B636E' },
}

/** Colours of coverage on near black. */
export const darkShades: ShadeColours = {
  gap: { fill: '#FE6D85', text: '#16191D' },
  thin: { fill: '#FCC962', text: '#16191D' },
  covered: { fill: '#1A5572', text: '#FFFFFF' },
  surplus: { fill: '#496CEA', text: '#FFFFFF' },
  none: { fill: '#26282C', text: '#A2A9B4' },
}

/** What lies under everything, and what is drawn and written on it. */
export const lightGround = {
  ground: '#FFFFFF',
  raised: '#F7F8F9',
  line: '#E3E6EA',
  edge: '#767D87',
  text: '#16191D',
  dim: '#59616B',
  hover: '#EEF0F3',
  selected: '#E4EDFB',
  focus: '#0B57D0',
  today: '#0B57D0',
  link: '#0B57D0',
  weekend: '#E9ECEF',
  'weekend-strong': '#DDE1E6',
  danger: '#8B0932',
} as const

/** The same in the dark. */
export const darkGround: Readonly<Record<keyof typeof lightGround, string>> = {
  ground: '#1A1B1E',
  raised: '#212327',
  line: '#33363B',
  edge: '#8B929C',
  text: '#E9EBEE',
  dim: '#A7AEB8',
  hover: '#2A2D32',
  selected: '#24344F',
  focus: '#A8C7FA',
  today: '#A8C7FA',
  link: '#A8C7FA',
  weekend: '#2F3237',
  'weekend-strong': '#3B3F45',
  danger: '#FE8FA2',
}

/** Grounds of roles, to be written on in white; a role takes the one of its rank, round and round. */
export const roleColours = ['#1D5FA8', '#8A4B08', '#5B3A9E', '#0F6B4F', '#9C2A53'] as const

/** Fields of the operations calendar on white, written on in the text colour. */
export const lightKinds: Readonly<Record<PeriodKind, string>> = {
  shutdown: '#E4E6EA',
  'hardware-commissioning': '#EADFCB',
  cosmics: '#DCEBD6',
  'beam-commissioning': '#CFEAE8',
  physics: '#DBE2F9',
  'special-run': '#EADCF7',
  'heavy-ion': '#F8DBE7',
  'machine-development': '#F2E7B5',
  'technical-stop': '#E6DFDA',
  workshop: '#FFFFFF',
  milestone: '#59616B',
}

/** The same in the dark. */
export const darkKinds: Readonly<Record<PeriodKind, string>> = {
  shutdown: '#33373D',
  'hardware-commissioning': '#4A4030',
  cosmics: '#304931',
  'beam-commissioning': '#1F484A',
  physics: '#2F3A66',
  'special-run': '#493460',
  'heavy-ion': '#5C2F48',
  'machine-development': '#4F4617',
  'technical-stop': '#453F3A',
  workshop: '#1A1B1E',
  milestone: '#A7AEB8',
}
