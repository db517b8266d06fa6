import type { Kind } from '../rota/kind.ts'
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

/** Grounds of roles, to be written on in white. */
const roleColours = [
  '#1D5FA8',
  '#8A4B08',
  '#5B3A9E',
  '#0F6B4F',
  '#9C2A53',
  '#475467',
  '#A03A12',
  '#0B6571',
  '#7A2E8E',
  '#5C5A00',
] as const

/** How many colours a role can have. */
export const roleColourCount = roleColours.length

/** The ground of a role, to be written on in white; numbers go round and round. */
export function roleColour(number: number): string {
  return roleColours[number % roleColours.length] as string
}

/** Fields of the operations calendar on white, written on in the text colour. */
export const lightTints: Readonly<Record<Kind['tint'], string>> = {
  grey: '#E4E6EA',
  sand: '#EADFCB',
  green: '#DCEBD6',
  teal: '#CFEAE8',
  blue: '#DBE2F9',
  violet: '#EADCF7',
  rose: '#F8DBE7',
  yellow: '#F2E7B5',
  taupe: '#E6DFDA',
  white: '#FFFFFF',
  dark: '#59616B',
  sky: '#D3E9F5',
}

/** The same in the dark. */
export const darkTints: Readonly<Record<Kind['tint'], string>> = {
  grey: '#33373D',
  sand: '#4A4030',
  green: '#304931',
  teal: '#1F484A',
  blue: '#2F3A66',
  violet: '#493460',
  rose: '#5C2F48',
  yellow: '#4F4617',
  taupe: '#453F3A',
  white: '#1A1B1E',
  dark: '#A7AEB8',
  sky: '#24455A',
}
