import { type CSSVariablesResolver, createTheme } from '@mantine/core'
import type { CSSProperties } from 'react'
import {
  darkGround,
  darkShades,
  darkTints,
  lightGround,
  lightShades,
  lightTints,
  type ShadeColours,
} from './palette.ts'
import { matchingOptions } from './ui/options.ts'

/** How Mantine's components look. */
export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.18,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '18px' },
  defaultRadius: 'sm',
  cursorType: 'default',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'compact-sm', variant: 'default' } },
    Modal: { defaultProps: { closeOnClickOutside: false, centered: true, transitionProps: { duration: 0 } } },
    TextInput: { defaultProps: { size: 'xs' } },
    Textarea: { defaultProps: { size: 'xs' } },
    Select: { defaultProps: { size: 'xs', filter: matchingOptions } },
  },
})

const light = {
  ...shades(lightShades),
  ...named(lightGround),
  ...named(lightTints, 'tint-'),
  ...mantine(lightGround),
}

/** The light palette as CSS variables, for what is light whatever the screen is: paper. */
export const lightVariables: CSSProperties = light

/** The palette as CSS variables: `--gap`, `--gap-text`, `--ground`, `--tint-blue` and so on. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light,
  dark: { ...shades(darkShades), ...named(darkGround), ...named(darkTints, 'tint-'), ...mantine(darkGround) },
})

function named(colours: Readonly<Record<string, string>>, prefix = ''): Record<string, string> {
  return Object.fromEntries(Object.entries(colours).map(([name, colour]) => [`--${prefix}${name}`, colour]))
}

function shades(colours: ShadeColours): Record<string, string> {
  return Object.fromEntries(
    Object.entries(colours).flatMap(([shade, { fill, text }]) => [
      [`--${shade}`, fill],
      [`--${shade}-text`, text],
    ]),
  )
}

function mantine(ground: Readonly<Record<keyof typeof lightGround, string>>): Record<string, string> {
  return {
    '--mantine-color-body': ground.ground,
    '--mantine-color-text': ground.text,
    '--mantine-color-dimmed': ground.dim,
    '--mantine-color-placeholder': ground.dim,
    '--mantine-color-error': ground.danger,
    '--mantine-color-default-border': ground.line,
  }
}
